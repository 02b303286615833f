package gol.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a select statement.
 *
 * @param comm null for {@code default}; else, in a correct program, a {@link Stmt.Send}, a {@link
 *     Stmt.ExprStmt} of a receive, or a {@link Stmt.Assign} whose only right side is a receive
 */
public record CommClause(int pos, @Nullable Stmt comm, int colon, List<Stmt> body, int end)
        implements Node {}
