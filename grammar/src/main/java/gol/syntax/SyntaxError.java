package gol.syntax;

/**
 * A syntax error.
 *
 * @param pos where, from the file's {@link FileSet}
 * @param message gc's text, with its {@code syntax error: } where gc has it
 */
public record SyntaxError(int pos, String message) {}
