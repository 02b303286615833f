package gol.compiler.check;

import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.syntax.Expr;
import java.util.List;

/** Finds instantiation cycles that would never end; twin of types2's mono.go. */
final class MonoGraph {
    private final Checker check;

    MonoGraph(Checker check) {
        this.check = check;
    }

    /** Notes an instantiation. */
    void recordInstance(int pos, List<TypeParam> tparams, List<Type> targs, List<Expr> xlist) {
        throw new UnsupportedOperationException("MonoGraph");
    }

    /** Reports cycles. */
    void monomorph() {
        throw new UnsupportedOperationException("MonoGraph");
    }
}
