package gol.compiler.check;

import gol.compiler.types.Const;
import gol.compiler.types.Type;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assignments and initialisations; twin of types2's assignments.go. */
final class AssignmentChecker {
    private final Checker check;

    AssignmentChecker(Checker check) {
        this.check = check;
    }

    /** Checks that x can be assigned to a variable of the type (null: infer); converts untyped x. */
    void assignment(Operand x, @Nullable Type type, String context) {
        throw new UnsupportedOperationException("AssignmentChecker");
    }

    /** Initialises a constant. */
    void initConst(Const lhs, Operand x) {
        throw new UnsupportedOperationException("AssignmentChecker");
    }

    /** Initialises a variable. */
    void initVar(Var lhs, Operand x, String context) {
        throw new UnsupportedOperationException("AssignmentChecker");
    }

    /** Initialises variables; returnStmt is the return statement for results, else null. */
    void initVars(List<Var> lhs, List<Expr> rhs, Stmt.@Nullable Return returnStmt) {
        throw new UnsupportedOperationException("AssignmentChecker");
    }

    /** lhs = rhs, or lhs = x where rhs is null. */
    void assignVar(Expr lhs, @Nullable Expr rhs, @Nullable Operand x, String context) {
        throw new UnsupportedOperationException("AssignmentChecker");
    }

    /** lhs... = rhs.... */
    void assignVars(List<Expr> lhs, List<Expr> rhs) {
        throw new UnsupportedOperationException("AssignmentChecker");
    }

    /** lhs... := rhs.... */
    void shortVarDecl(Object pos, List<Expr> lhs, List<Expr> rhs) {
        throw new UnsupportedOperationException("AssignmentChecker");
    }
}
