package gol.compiler.check;

import gol.syntax.CaseClause;
import gol.syntax.CommClause;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement is terminating (spec: Terminating statements); twin of types2's return.go.
 */
final class Returns {
    private final Set<Expr.Call> panics;

    /**
     * @param panics the calls of the predeclared panic
     */
    Returns(Set<Expr.Call> panics) {
        this.panics = panics;
    }

    /**
     * @param label the statement's label, or an empty string
     */
    boolean isTerminating(Stmt stmt, String label) {
        return switch (stmt) {
            case Stmt.Labeled s -> isTerminating(s.stmt(), s.label().name());
            case Stmt.ExprStmt s ->
                    Receiver.unparen(s.x()) instanceof Expr.Call call && panics.contains(call);
            case Stmt.Return s -> true;
            case Stmt.Branch s ->
                    s.kind() == Stmt.BranchKind.GOTO || s.kind() == Stmt.BranchKind.FALLTHROUGH;
            case Stmt.Block s -> isTerminatingList(s.stmts());
            case Stmt.If s ->
                    s.otherwise() != null
                            && isTerminating(s.then(), "")
                            && isTerminating(s.otherwise(), "");
            case Stmt.Switch s -> isTerminatingSwitch(s.clauses(), label);
            case Stmt.TypeSwitch s -> isTerminatingSwitch(s.clauses(), label);
            case Stmt.Select s -> {
                for (CommClause clause : s.clauses()) {
                    if (!isTerminatingList(clause.body())
                            || hasBreakList(clause.body(), label, true)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Stmt.For s -> s.cond() == null && !hasBreak(s.body(), label, true);
            case Stmt.Bad s -> true;
            case Stmt.Range s -> false;
            case Stmt.Empty s -> false;
            case Stmt.DeclStmt s -> false;
            case Stmt.Send s -> false;
            case Stmt.Assign s -> false;
            case Stmt.Go s -> false;
            case Stmt.Defer s -> false;
        };
    }

    private boolean isTerminatingList(List<Stmt> list) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!(list.get(i) instanceof Stmt.Empty)) {
                return isTerminating(list.get(i), "");
            }
        }
        return false;
    }

    private boolean isTerminatingSwitch(List<CaseClause> clauses, String label) {
        boolean hasDefault = false;
        for (CaseClause clause : clauses) {
            hasDefault |= clause.values() == null;
            if (!isTerminatingList(clause.body()) || hasBreakList(clause.body(), label, true)) {
                return false;
            }
        }
        return hasDefault;
    }

    /** Whether a break leaves the statement of that label, or (implicit) the closest one. */
    private static boolean hasBreak(@Nullable Stmt stmt, String label, boolean implicit) {
        if (stmt == null) {
            return false;
        }
        return switch (stmt) {
            case Stmt.Labeled s -> hasBreak(s.stmt(), label, implicit);
            case Stmt.Branch s ->
                    s.kind() == Stmt.BranchKind.BREAK
                            && (s.label() == null ? implicit : s.label().name().equals(label));
            case Stmt.Block s -> hasBreakList(s.stmts(), label, implicit);
            case Stmt.If s ->
                    hasBreak(s.then(), label, implicit) || hasBreak(s.otherwise(), label, implicit);
            case Stmt.Switch s -> !label.isEmpty() && inCases(s.clauses(), label);
            case Stmt.TypeSwitch s -> !label.isEmpty() && inCases(s.clauses(), label);
            case Stmt.Select s -> {
                for (CommClause clause : s.clauses()) {
                    if (!label.isEmpty() && hasBreakList(clause.body(), label, false)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Stmt.For s -> !label.isEmpty() && hasBreak(s.body(), label, false);
            case Stmt.Range s -> !label.isEmpty() && hasBreak(s.body(), label, false);
            case Stmt.Bad s -> false;
            case Stmt.Empty s -> false;
            case Stmt.DeclStmt s -> false;
            case Stmt.ExprStmt s -> false;
            case Stmt.Send s -> false;
            case Stmt.Assign s -> false;
            case Stmt.Go s -> false;
            case Stmt.Defer s -> false;
            case Stmt.Return s -> false;
        };
    }

    private static boolean inCases(List<CaseClause> clauses, String label) {
        for (CaseClause clause : clauses) {
            if (hasBreakList(clause.body(), label, false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBreakList(List<Stmt> list, String label, boolean implicit) {
        for (Stmt s : list) {
            if (hasBreak(s, label, implicit)) {
                return true;
            }
        }
        return false;
    }
}
