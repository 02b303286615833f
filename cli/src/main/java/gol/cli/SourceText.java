package gol.cli;

/**
 * A file's text under the name that diagnostics give it.
 *
 * @param name ends in {@code .go} for Go to the letter; anything else may be a script
 */
public record SourceText(String name, byte[] text) {}
