package gol.compiler.check;

import gol.compiler.types.Type;
import gol.syntax.Expr;
import org.jspecify.annotations.Nullable;

/** Basic, function and composite literals; twin of types2's literals.go. */
final class LiteralChecker {
    private final Checker check;

    LiteralChecker(Checker check) {
        this.check = check;
    }

    /** A basic literal. */
    void basicLit(Operand x, Expr.BasicLit e) {
        throw new UnsupportedOperationException("LiteralChecker");
    }

    /** A function literal; its body is checked later. */
    void funcLit(Operand x, Expr.FuncLit e) {
        throw new UnsupportedOperationException("LiteralChecker");
    }

    /** A composite literal. */
    void compositeLit(Operand x, Expr.CompositeLit e, @Nullable Type hint) {
        throw new UnsupportedOperationException("LiteralChecker");
    }
}
