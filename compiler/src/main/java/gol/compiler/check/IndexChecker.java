package gol.compiler.check;

import gol.syntax.Expr;

/** Index and slice expressions; twin of types2's index.go. */
final class IndexChecker {
    private final Checker check;

    IndexChecker(Checker check) {
        this.check = check;
    }

    /** x[i]; true if it is a function instantiation. */
    boolean indexExpr(Operand x, Expr.Index e) {
        throw new UnsupportedOperationException("IndexChecker");
    }

    /** x[i:j:k]. */
    void sliceExpr(Operand x, Expr.Slice e) {
        throw new UnsupportedOperationException("IndexChecker");
    }

    /** A constant or integer index below max (negative: no bound); the value, -1 if not constant, -2 if invalid. */
    long index(Expr index, long max) {
        throw new UnsupportedOperationException("IndexChecker");
    }
}
