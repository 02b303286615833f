package gol.compiler.check;

import gol.compiler.types.ConstantValue;
import gol.compiler.types.Signature;
import gol.syntax.Stmt;
import org.jspecify.annotations.Nullable;

/** Statements; twin of types2's stmt.go. */
final class StmtChecker {
    private final Checker check;

    StmtChecker(Checker check) {
        this.check = check;
    }

    /** A function's body, in its own environment; sig's scope is in check.sigScopes. */
    void funcBody(@Nullable DeclInfo decl, String name, Signature sig, Stmt.Block body, @Nullable ConstantValue iota) {
        throw new UnsupportedOperationException("StmtChecker");
    }
}
