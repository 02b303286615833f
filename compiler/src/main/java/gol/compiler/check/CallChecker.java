package gol.compiler.check;

import gol.compiler.types.Type;
import gol.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls, selectors and function instantiation; twin of types2's call.go. */
final class CallChecker {
    private final Checker check;

    CallChecker(Checker check) {
        this.check = check;
    }

    /** A call or conversion. */
    ExprKind callExpr(Operand x, Expr.Call call) {
        throw new UnsupportedOperationException("CallChecker");
    }

    /** Instantiates a generic function value. */
    List<Type> funcInst(@Nullable Target target, int pos, Operand x, Expr.@Nullable Index inst, boolean infer) {
        throw new UnsupportedOperationException("CallChecker");
    }

    /** The values of a list of expressions. */
    List<Operand> exprList(List<Expr> list) {
        throw new UnsupportedOperationException("CallChecker");
    }

    /** x.sel; wantType as in ident. */
    void selector(Operand x, Expr.Selector e, boolean wantType) {
        throw new UnsupportedOperationException("CallChecker");
    }

    /** Evaluates for the uses only, after an error; false if one was invalid. */
    boolean use(List<Expr> list) {
        throw new UnsupportedOperationException("CallChecker");
    }

    /** As use, for left sides: variables are not marked used. */
    boolean useLHS(List<Expr> list) {
        throw new UnsupportedOperationException("CallChecker");
    }
}
