package gol.compiler.vet;

/** One finding, at a position of the pass's file set. */
public record Finding(int pos, String message) {}
