package gol.compiler.check;

import gol.compiler.check.TermList.Term;
import gol.compiler.types.Alias;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Instantiation of generic types and functions, and whether types satisfy interfaces; twin of
 * types2's instantiate.go.
 */
final class Instances {
    private final Checker check;

    Instances(Checker check) {
        this.check = check;
    }

    /**
     * The instance of a generic type or signature; the invalid type after an error (wrong number of
     * arguments). The arguments' constraints are not checked.
     */
    Type instance(int pos, Type generic, List<Type> targs) {
        return switch (generic) {
            case Named named -> Subst.instance(named.origin(), targs, pos);
            case Alias alias -> {
                int count = alias.typeParams().size();
                if (!validateTArgLen(pos, alias.obj().name(), count, targs.size())) {
                    yield Universe.INVALID;
                }
                yield count == 0 ? alias : Subst.aliasInstance(alias, targs);
            }
            case Signature sig -> {
                int count = sig.typeParams().size();
                if (!validateTArgLen(pos, sig.toString(), count, targs.size())) {
                    yield Universe.INVALID;
                }
                if (count == 0) {
                    yield sig;
                }
                Type result = Subst.apply(sig, Subst.map(sig.typeParams(), targs));
                yield Subst.withoutTypeParams((Signature) result);
            }
            default -> Universe.INVALID;
        };
    }

    /** Reports a wrong number of type arguments. */
    boolean validateTArgLen(int pos, String name, int want, int got) {
        if (got == want) {
            return true;
        }
        check.errorf(
                pos,
                Code.WRONG_TYPE_ARG_COUNT,
                "%s type arguments for type %s: have %d, want %d",
                got < want ? "not enough" : "too many",
                name,
                got,
                want);
        return false;
    }

    /** The index of the first argument that violates its constraint, with the cause; else -1. */
    int verify(List<TypeParam> tparams, List<Type> targs, Cause cause) {
        Map<TypeParam, Type> map = Subst.map(tparams, targs);
        for (int i = 0; i < tparams.size(); i++) {
            TypeSet.iface(tparams.get(i));
            Type bound = Subst.apply(tparams.get(i).constraint(), map);
            if (!implementsType(targs.get(i), bound, true, cause)) {
                return i;
            }
        }
        return -1;
    }

    /** Replaces type parameters. */
    Type subst(Type t, Map<TypeParam, Type> map) {
        return Subst.apply(t, map);
    }

    /** Whether v implements the interface t, or satisfies it as a constraint. */
    boolean implementsType(Type v, Type t, boolean constraint, @Nullable Cause cause) {
        Type under = v.underlying();
        Type wanted = t.underlying();
        if (!Predicates.isValid(under)
                || !Predicates.isValid(wanted)
                || (under instanceof Pointer p && !Predicates.isValid(p.elem().underlying()))) {
            return true;
        }
        String verb = constraint ? "satisfy" : "implement";
        if (!(wanted instanceof Interface iface)) {
            String detail =
                    Lookup.isInterfacePtr(wanted)
                            ? "type %s is pointer to interface, not interface"
                            : "%s is not an interface";
            return fail(cause, "%s does not %s %s (%s)", v, verb, t, check.sprintf(detail, t));
        }
        TypeSet set = TypeSet.of(iface);
        if (set.isAll()) {
            return true;
        }
        TypeSet vset = under instanceof Interface vi ? TypeSet.of(vi) : null;
        if (set.isCyclic() || vset != null && vset.isCyclic()) {
            return true;
        }
        if (vset != null && vset.isEmpty()) {
            return true;
        }
        if (set.isEmpty()) {
            return fail(cause, "cannot %s %s (empty type set)", verb, t);
        }
        Cause why = cause == null ? null : new Cause(check);
        if (!check.lookups.hasAllMethods(v, t, true, why)) {
            return fail(cause, "%s does not %s %s %s", v, verb, t, why == null ? "" : why.text());
        }
        if (!set.hasTerms()) {
            return comparable(v, set, constraint, verb, cause);
        }
        if (vset != null) {
            if (!vset.subsetOf(set)) {
                return fail(cause, "%s does not %s %s", v, verb, t);
            }
            return comparable(v, set, constraint, verb, cause);
        }
        if (!set.terms().includes(v)) {
            return cause != null
                    && fail(
                            cause,
                            "%s does not %s %s (%s)",
                            v,
                            verb,
                            t,
                            missingTerm(v, t, iface, set));
        }
        return comparable(v, set, constraint, verb, cause);
    }

    private boolean fail(@Nullable Cause cause, String format, Object... args) {
        if (cause != null) {
            cause.set(check.sprintf(format, args));
        }
        return false;
    }

    private String missingTerm(Type v, Type t, Interface iface, TypeSet set) {
        for (Term term : set.terms().terms()) {
            Type type = term.typed();
            if (!term.tilde()
                    && Predicates.identical(type, type.underlying())
                    && new Term(true, type).includes(v)) {
                return check.sprintf("possibly missing ~ for %s in %s", type, t);
            }
        }
        if (mentions(iface, v)) {
            return check.sprintf("%s mentions %s, but %s is not in the type set of %s", t, v, v, t);
        }
        return check.sprintf("%s missing in %s", v, set.terms().text(Messages::fullType));
    }

    private static boolean mentions(Type t, Type what) {
        switch (t) {
            case Interface iface -> {
                for (Type e : iface.embeddeds()) {
                    if (mentions(e, what)) {
                        return true;
                    }
                }
                return false;
            }
            case Union union -> {
                for (Union.Term term : union.terms()) {
                    if (mentions(term.type(), what)) {
                        return true;
                    }
                }
                return false;
            }
            default -> {
                return Predicates.identical(t, what);
            }
        }
    }

    private boolean comparable(
            Type v, TypeSet set, boolean constraint, String verb, @Nullable Cause cause) {
        if (!set.isComparable(
                        java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>()))
                || Predicates.comparableType(v, false, null)) {
            return true;
        }
        if (constraint && Predicates.comparableType(v, true, null)) {
            return check.allowVersion(20)
                    || fail(cause, "%s to %s comparable requires go1.20 or later", v, verb);
        }
        return fail(cause, "%s does not %s comparable", v, verb);
    }
}
