package gol.syntax;

/**
 * A comment that is meant for the compiler.
 *
 * @param pos of its two slashes
 * @param text what follows them, e.g. {@code go:embed a.txt}
 */
public record Directive(int pos, String text) {}
