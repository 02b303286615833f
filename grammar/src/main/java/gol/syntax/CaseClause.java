package gol.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause of an expression or type switch.
 *
 * @param pos the keyword
 * @param values null for {@code default}
 * @param colon where the body's scope begins
 * @param end the position just after the last statement
 */
public record CaseClause(int pos, @Nullable List<Expr> values, int colon, List<Stmt> body, int end)
        implements Node {}
