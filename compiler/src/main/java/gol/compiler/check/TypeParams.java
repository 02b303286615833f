package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over types that look for type parameters. */
final class TypeParams {
    private final List<TypeParam> tparams;
    private final @Nullable List<@Nullable Type> inferred;
    private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private TypeParams(List<TypeParam> tparams, @Nullable List<@Nullable Type> inferred) {
        this.tparams = tparams;
        this.inferred = inferred;
    }

    /** Whether any of the type parameters occurs in the type. */
    static boolean occur(List<TypeParam> tparams, Type type) {
        if (type instanceof Basic) {
            return false;
        }
        return new TypeParams(tparams, null).occurs(type);
    }

    /** {@code P}, {@code P and Q}, {@code P, Q, and R}. */
    static String names(List<TypeParam> list) {
        int count = list.size();
        if (count == 1) {
            return list.get(0).obj().name();
        }
        if (count == 2) {
            return list.get(0).obj().name() + " and " + list.get(1).obj().name();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : i + 1 == count ? ", and " : ", ");
            out.append(list.get(i).obj().name());
        }
        return out.toString();
    }

    private boolean occurs(Type type) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case Basic t -> false;
            case Alias t -> occurs(t.unalias());
            case Array t -> occurs(t.elem());
            case Slice t -> occurs(t.elem());
            case Struct t -> occursInVars(t.fields());
            case Pointer t -> occurs(t.elem());
            case Tuple t -> occursInVars(t.vars());
            case Signature t -> occursInVars(t.params().vars()) || occursInVars(t.results().vars());
            case Union t -> {
                for (Union.Term term : t.terms()) {
                    if (occurs(term.type())) {
                        yield true;
                    }
                }
                yield false;
            }
            case Interface t -> {
                TypeSet set = TypeSet.of(t);
                for (Func method : set.methods()) {
                    if (occurs(method.type())) {
                        yield true;
                    }
                }
                yield set.is(term -> term != null && occurs(term.typed()));
            }
            case gol.compiler.types.Map t -> occurs(t.key()) || occurs(t.elem());
            case Chan t -> occurs(t.elem());
            case Named t -> {
                for (Type arg : t.typeArgs()) {
                    if (occurs(arg)) {
                        yield true;
                    }
                }
                yield false;
            }
            case TypeParam t -> tparams.contains(t);
        };
    }

    private boolean occursInVars(List<Var> vars) {
        for (Var v : vars) {
            if (occurs(v.type())) {
                return true;
            }
        }
        return false;
    }

    /** Forgets inferred types through which a parameter refers to itself. */
    static void killCycles(List<TypeParam> tparams, List<@Nullable Type> inferred) {
        TypeParams walker = new TypeParams(tparams, inferred);
        for (TypeParam param : tparams) {
            walker.walk(param);
        }
    }

    private void walk(Type aliased) {
        Type type = aliased.unalias();
        if (!seen.add(type)) {
            if (type instanceof TypeParam param && inferred != null) {
                int i = tparams.indexOf(param);
                if (i >= 0) {
                    inferred.set(i, null);
                }
            }
            return;
        }
        walkInner(type);
        seen.remove(type);
    }

    private void walkInner(Type type) {
        switch (type) {
            case Basic t -> {}
            case Alias t -> {}
            case Array t -> walk(t.elem());
            case Slice t -> walk(t.elem());
            case Struct t -> walkVars(t.fields());
            case Pointer t -> walk(t.elem());
            case Tuple t -> walkVars(t.vars());
            case Signature t -> {
                walkVars(t.params().vars());
                walkVars(t.results().vars());
            }
            case Union t -> {
                for (Union.Term term : t.terms()) {
                    walk(term.type());
                }
            }
            case Interface t -> {
                for (Func method : t.explicitMethods()) {
                    walk(method.type());
                }
                for (Type embedded : t.embeddeds()) {
                    walk(embedded);
                }
            }
            case gol.compiler.types.Map t -> {
                walk(t.key());
                walk(t.elem());
            }
            case Chan t -> walk(t.elem());
            case Named t -> {
                for (Type arg : t.typeArgs()) {
                    walk(arg);
                }
            }
            case TypeParam t -> {
                int i = tparams.indexOf(t);
                Type next = i < 0 || inferred == null ? null : inferred.get(i);
                if (next != null) {
                    walk(next);
                }
            }
        }
    }

    private void walkVars(List<Var> vars) {
        for (Var v : vars) {
            walk(v.type());
        }
    }
}
