package gol.compiler.check;

import gol.compiler.check.TermList.Term;
import gol.compiler.types.Signature;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.TypeName;
import gol.compiler.types.TypeParam;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Type inference for calls and instantiations; twin of types2's infer.go. */
final class InferChecker {
    /** Renamed type parameters and the type that uses them. */
    record Renamed(List<TypeParam> tparams, Type type) {}

    private final Checker check;

    InferChecker(Checker check) {
        this.check = check;
    }

    /**
     * The type arguments for all type parameters, or null after adding a line to the error (or
     * none, if an argument is invalid).
     *
     * @param targs the given ones; null elements or a shorter list where unknown
     * @param params as many as args
     * @param reverse whether the call is made up for an assignment of a generic function: swaps the
     *     roles in messages
     */
    @Nullable List<Type> infer(
            int pos,
            List<TypeParam> tparams,
            List<? extends @Nullable Type> targs,
            Tuple params,
            List<Operand> args,
            boolean reverse,
            ErrorBuilder err) {
        List<@Nullable Type> given = new ArrayList<>(targs);
        while (given.size() < tparams.size()) {
            given.add(null);
        }
        if (!given.contains(null)) {
            return complete(given);
        }
        for (Operand arg : args) {
            if (arg.mode == Mode.INVALID) {
                return null;
            }
        }
        Tuple pars = (Tuple) Subst.apply(params, Subst.map(tparams, given));
        Unifier u = new Unifier(check, tparams, given, check.allowVersion(21));
        List<Integer> untyped = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            Operand arg = args.get(i);
            Type par = pars.vars().get(i).type();
            if (!TypeParams.occur(tparams, par) && !TypeParams.occur(tparams, arg.type)) {
                continue;
            }
            if (Predicates.isTyped(arg.type)) {
                if (!u.unify(par, arg.type, Unifier.ASSIGN)) {
                    mismatch(u, tparams, par, arg, reverse, err);
                    return null;
                }
            } else if (par instanceof TypeParam && !arg.isNil()) {
                untyped.add(i);
            }
        }
        if (!useConstraints(pos, u, tparams, err) || !useUntyped(u, pars, args, untyped, err)) {
            return null;
        }
        List<@Nullable Type> inferred = u.inferred(tparams);
        TypeParams.killCycles(tparams, inferred);
        simplify(tparams, given, inferred);
        for (int i = 0; i < inferred.size(); i++) {
            Type type = inferred.get(i);
            if (type == null || TypeParams.occur(tparams, type)) {
                TypeName obj = tparams.get(i).obj();
                err.add(
                        pos,
                        "cannot infer %s (declared at %s)",
                        obj.name(),
                        check.fileSet.describe(obj.pos()));
                return null;
            }
        }
        return complete(inferred);
    }

    private static List<Type> complete(List<@Nullable Type> list) {
        List<Type> result = new ArrayList<>(list.size());
        for (Type type : list) {
            if (type != null) {
                result.add(type);
            }
        }
        return result;
    }

    private static void mismatch(
            Unifier u,
            List<TypeParam> tparams,
            Type par,
            Operand arg,
            boolean reverse,
            ErrorBuilder err) {
        List<@Nullable Type> targs = u.inferred(tparams);
        Object argExpr = arg.expr == null ? "" : arg.expr;
        boolean allFailed = true;
        for (Type t : targs) {
            allFailed &= t == null;
        }
        if (allFailed) {
            err.add(
                    arg,
                    "type %s of %s does not match %s (cannot infer %s)",
                    arg.type,
                    argExpr,
                    par,
                    TypeParams.names(tparams));
            return;
        }
        Type inferred = Subst.apply(par, Subst.map(tparams, targs));
        if (inferred == par) {
            err.add(arg, "type %s of %s does not match %s", arg.type, argExpr, par);
        } else if (reverse) {
            err.add(
                    arg,
                    "inferred type %s for %s does not match type %s of %s",
                    inferred,
                    par,
                    arg.type,
                    argExpr);
        } else {
            err.add(
                    arg,
                    "type %s of %s does not match inferred type %s for %s",
                    arg.type,
                    argExpr,
                    inferred,
                    par);
        }
    }

    /** Unifies parameters with their constraints as long as that finds something. */
    private boolean useConstraints(int pos, Unifier u, List<TypeParam> tparams, ErrorBuilder err) {
        while (true) {
            int unknowns = u.unknowns();
            for (TypeParam param : tparams) {
                if (!useConstraint(pos, u, tparams, param, err)) {
                    return false;
                }
            }
            if (u.unknowns() == unknowns) {
                return true;
            }
        }
    }

    private boolean useConstraint(
            int pos, Unifier u, List<TypeParam> tparams, TypeParam param, ErrorBuilder err) {
        Type tx = u.at(param);
        Core core = coreTerm(param);
        if (core != null) {
            if (tx != null) {
                if (!u.unify(tx, core.term().typed(), 0)) {
                    err.add(pos, "%s (type %s) does not satisfy %s", param, tx, param.constraint());
                    return false;
                }
            } else if (core.single() && !core.term().tilde()) {
                u.set(param, core.term().typed());
            }
        }
        if (tx != null && !TypeParams.occur(tparams, tx)) {
            Cause cause = new Cause(check);
            if (!check.lookups.hasAllMethods(
                    tx,
                    TypeSet.iface(param),
                    true,
                    (x, y) -> u.unify(x, y, Unifier.EXACT),
                    cause)) {
                err.add(
                        pos,
                        "%s (type %s) does not satisfy %s %s",
                        param,
                        tx,
                        param.constraint(),
                        cause.text());
                return false;
            }
        }
        return true;
    }

    private record Core(Term term, boolean single) {}

    /** The one type of the constraint, or its core type. */
    private static @Nullable Core coreTerm(TypeParam param) {
        TypeSet set = TypeSet.of(TypeSet.iface(param));
        if (!set.hasTerms()) {
            return null;
        }
        List<Term> terms = set.terms().terms();
        if (terms.size() == 1) {
            return new Core(terms.get(0), true);
        }
        boolean tilde = false;
        for (Term term : terms) {
            tilde |= term.tilde();
        }
        Type core = TypeSet.coreType(param);
        return core == null ? null : new Core(new Term(tilde, core), false);
    }

    /** Gives parameters that only untyped arguments speak about the default type of these. */
    private static boolean useUntyped(
            Unifier u, Tuple params, List<Operand> args, List<Integer> untyped, ErrorBuilder err) {
        Map<TypeParam, Type> largest = new IdentityHashMap<>();
        for (int index : untyped) {
            TypeParam param = (TypeParam) params.vars().get(index).type();
            if (u.at(param) != null) {
                continue;
            }
            Operand arg = args.get(index);
            Type max = largest.get(param);
            Type next = max == null ? arg.type : Predicates.maxType(max, arg.type);
            if (next == null) {
                err.add(
                        arg,
                        "mismatched types %s and %s (cannot infer %s)",
                        max == null ? "" : max,
                        arg.type,
                        param);
                return false;
            }
            largest.put(param, next);
        }
        largest.forEach((param, type) -> u.set(param, Predicates.defaultType(type)));
        return true;
    }

    private static void simplify(
            List<TypeParam> tparams, List<@Nullable Type> given, List<@Nullable Type> inferred) {
        boolean changed = true;
        for (int round = 0; changed && round < 100; round++) {
            changed = false;
            Map<TypeParam, Type> map = Subst.map(tparams, inferred);
            for (int i = 0; i < inferred.size(); i++) {
                Type before = inferred.get(i);
                if (before == null || given.get(i) != null) {
                    continue;
                }
                Type after = Subst.apply(before, map);
                if (after != before) {
                    if (after instanceof Signature sig
                            && !sig.typeParams().isEmpty()
                            && !TypeParams.occur(tparams, sig)) {
                        after = Subst.withoutTypeParams(sig);
                    }
                    inferred.set(i, after);
                    changed = true;
                }
            }
        }
    }

    /** Fresh copies of the type parameters, and the type with these in their place. */
    Renamed renameTParams(List<TypeParam> tparams, Type type) {
        if (tparams.isEmpty()) {
            return new Renamed(List.of(), type);
        }
        List<TypeParam> fresh = new ArrayList<>(tparams.size());
        for (TypeParam param : tparams) {
            TypeName old = param.obj();
            TypeName name = new TypeName(old.pos(), old.pkg(), old.name(), null);
            TypeParam copy = new TypeParam(name, param.index(), Universe.INVALID);
            name.setType(copy);
            fresh.add(copy);
        }
        Map<TypeParam, Type> map = Subst.map(tparams, fresh);
        for (int i = 0; i < tparams.size(); i++) {
            TypeSet.iface(tparams.get(i));
            fresh.get(i).setConstraint(Subst.apply(tparams.get(i).constraint(), map));
        }
        return new Renamed(fresh, Subst.apply(type, map));
    }
}
