package gol.syntax;

import java.util.List;

/**
 * What became of a text.
 *
 * @param unit the tree; with errors, whatever could be made of the text
 * @param errors in order of position, at most one syntax error a line; empty if the text is Go
 * @param incomplete whether the only error is that the text ends too early, so that more of it
 *     could be right
 */
public record ParseResult(SourceUnit unit, List<SyntaxError> errors, boolean incomplete) {}
