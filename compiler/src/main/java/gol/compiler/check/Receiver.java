package gol.compiler.check;

import gol.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a receiver's type expression {@code *T[A, _]}.
 *
 * @param pointer whether it begins with a star
 * @param base the type without star and type parameters; no identifier in wrong programs
 * @param params the type parameters as written; null if there are no brackets
 */
record Receiver(boolean pointer, Expr base, @Nullable List<Expr> params) {
    static Receiver unpack(Expr type) {
        boolean pointer = false;
        Expr base = unparen(type);
        if (base instanceof Expr.Star star) {
            pointer = true;
            base = unparen(star.x());
        }
        List<Expr> params = null;
        if (base instanceof Expr.Index index) {
            params = index.indices();
            base = index.x();
        }
        return new Receiver(pointer, base, params);
    }

    static Expr unparen(Expr e) {
        Expr inner = e;
        while (inner instanceof Expr.Paren paren) {
            inner = paren.x();
        }
        return inner;
    }
}
