package gol.compiler.check;

import gol.compiler.types.Chan;
import gol.compiler.types.Interface;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.syntax.Expr;
import org.jspecify.annotations.Nullable;

/** Whether a value is assignable to a type (spec: Assignability). */
final class Assignability {
    private Assignability() {}

    /** See {@link Operand#assignableTo}. */
    static boolean assignableTo(Checker check, Operand x, Type target, @Nullable Cause cause) {
        if (x.isInvalid() || !Predicates.isValid(target)) {
            return true;
        }
        Type v = x.type.unalias();
        Type t = target.unalias();
        if (Predicates.identical(v, t)) {
            return true;
        }
        Type vu = v.underlying();
        Type tu = t.underlying();
        TypeParam vp = v instanceof TypeParam p ? p : null;
        TypeParam tp = t instanceof TypeParam p ? p : null;
        if (Predicates.isUntyped(vu)) {
            return untyped(check, x, t, tp);
        }
        boolean unnamed = !Predicates.hasName(v) || !Predicates.hasName(t);
        if (vp == null && tp == null && unnamed && Predicates.identical(vu, tu)) {
            return true;
        }
        if (tp == null && tu instanceof Interface || Lookup.isInterfacePtr(tu)) {
            if (check.instances.implementsType(v, t, false, cause)) {
                return true;
            }
            if (vp == null) {
                return false;
            }
            if (cause != null) {
                cause.set("");
            }
        }
        if (vp == null && vu instanceof Interface) {
            if (check.instances.implementsType(t, v, false, null)) {
                if (cause != null) {
                    cause.set("need type assertion");
                }
                return false;
            }
        }
        if (vu instanceof Chan vc
                && vc.dir() == Expr.ChanDir.BOTH
                && tu instanceof Chan tc
                && Predicates.identical(vc.elem(), tc.elem())) {
            return unnamed;
        }
        if (vp == null && tp == null) {
            return false;
        }
        return generic(check, x, target, v, vp, t, tp, cause);
    }

    private static boolean untyped(Checker check, Operand x, Type t, @Nullable TypeParam tp) {
        if (tp == null) {
            return check.exprs.implicitType(x, t).code() == null;
        }
        return TypeSet.all(
                tp,
                (term, under) -> term != null && check.exprs.implicitType(x, term).code() == null);
    }

    private static boolean generic(
            Checker check,
            Operand x,
            Type target,
            Type v,
            @Nullable TypeParam vp,
            Type t,
            @Nullable TypeParam tp,
            @Nullable Cause cause) {
        if (tp != null && !Predicates.hasName(v)) {
            return TypeSet.all(
                    tp,
                    (term, under) -> {
                        if (term == null) {
                            return false;
                        }
                        if (assignableTo(check, x, term, cause)) {
                            return true;
                        }
                        explain(check, cause, "cannot assign %s to %s (in %s)", x.type, term, tp);
                        return false;
                    });
        }
        if (vp != null && !Predicates.hasName(t)) {
            Operand y = x.copy();
            return TypeSet.all(
                    vp,
                    (term, under) -> {
                        if (term == null) {
                            return false;
                        }
                        y.type = term;
                        if (assignableTo(check, y, t, cause)) {
                            return true;
                        }
                        explain(check, cause, "cannot assign %s (in %s) to %s", term, vp, target);
                        return false;
                    });
        }
        return false;
    }

    /** Puts a line before the cause. */
    static void explain(
            Checker check, @Nullable Cause cause, String format, @Nullable Object... args) {
        if (cause != null) {
            String message = check.sprintf(format, args);
            cause.set(cause.isEmpty() ? message : message + "\n\t" + cause.text());
        }
    }
}
