package gol.syntax;

/**
 * Where something is, as users are told: after {@code //line} comments.
 *
 * @param column in bytes, from 1; 0 if a {@code //line} comment leaves it open
 */
public record SourcePlace(String file, int line, int column) {}
