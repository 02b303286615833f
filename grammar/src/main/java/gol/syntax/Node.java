package gol.syntax;

/**
 * A node of the syntax tree. Nodes are immutable and have identity: key them in identity maps,
 * never by {@code equals}.
 *
 * <p>A position is an {@code int} from a {@link FileSet}: the offset in bytes of the place in its
 * file, plus the file's base. {@link #pos} is the position that gc's own tree gives the node (the
 * operator of a binary expression, the opening parenthesis of a call, the dot's selector start of a
 * selector …): the one gc reports for errors "at" the node where it does not ask for the start.
 * {@code Positions.start} is the leftmost position of the node's text.
 */
public sealed interface Node permits Expr, Stmt, Decl, Field, CaseClause, CommClause {
    /** No position. */
    int NO_POS = 0;

    int pos();
}
