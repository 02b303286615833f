package gol.compiler.check;

import gol.compiler.types.Builtin;
import gol.syntax.Expr;

/** Calls of predeclared functions; twin of types2's builtins.go. */
final class BuiltinChecker {
    private final Checker check;

    BuiltinChecker(Checker check) {
        this.check = check;
    }

    /** The call; false after an error. */
    boolean builtin(Operand x, Expr.Call call, Builtin.Id id) {
        throw new UnsupportedOperationException("BuiltinChecker");
    }
}
