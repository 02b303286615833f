package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Const;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cycles among declarations: types that consist of nothing but their own name, types that contain
 * themselves, constants and array lengths that depend on each other. Twin of types2's cycles.go and
 * validtype.go.
 */
final class Cycles {
    /** How deep types may be nested whose size is looked at. */
    private static final int MAX_NESTING = 100;

    /** Beyond, the stack might not suffice. */
    private static final int MAX_PATH = 10_000;

    private final Checker check;
    private final Map<Named, Boolean> finite = new IdentityHashMap<>();

    /** The types whose size is being looked at. */
    private final List<Named> sizing = new ArrayList<>();

    private final Set<Named> valid = Collections.newSetFromMap(new IdentityHashMap<>());

    Cycles(Checker check) {
        this.check = check;
    }

    /** Whether the cycle that begins at the object on the path is allowed; reports it if not. */
    boolean valid(Obj obj) {
        int start = Objects.requireNonNull(check.objPathIndex.get(obj));
        List<Obj> cycle = new ArrayList<>(check.objPath.subList(start, check.objPath.size()));
        int values = 0;
        int definitions = 0;
        for (Obj o : cycle) {
            if (o instanceof Const || o instanceof Var) {
                values++;
            } else if (o instanceof TypeName tname) {
                if (check.env.inTParamList
                        && tname.typeOrNull() != null
                        && Predicates.isGeneric(tname.type())) {
                    return true;
                }
                if (!tname.isAlias()) {
                    definitions++;
                }
            }
        }
        if (values == cycle.size() || (values == 0 && definitions > 0)) {
            return true;
        }
        report(cycle, firstInSource(cycle));
        return false;
    }

    /** Reports a cycle, beginning with the object at {@code start}. */
    void report(List<? extends Obj> cycle, int start) {
        Obj obj = cycle.get(start);
        boolean isType = obj instanceof TypeName;
        if (obj.typeOrNull() instanceof Alias alias && isType) {
            alias.setRhs(Universe.INVALID);
        }
        if (cycle.size() == 1) {
            check.errorf(
                    obj,
                    Code.INVALID_DECL_CYCLE,
                    isType
                            ? "invalid recursive type: %s refers to itself"
                            : "invalid cycle in declaration: %s refers to itself",
                    name(obj));
            return;
        }
        ErrorBuilder err = check.newError(Code.INVALID_DECL_CYCLE);
        err.add(
                obj,
                isType ? "invalid recursive type %s" : "invalid cycle in declaration of %s",
                name(obj));
        for (int i = 0; i < cycle.size(); i++) {
            Obj next = cycle.get((start + i + 1) % cycle.size());
            err.add(obj, "%s refers to %s", name(obj), name(next));
            obj = next;
        }
        err.report();
    }

    private String name(Obj obj) {
        return check.messages.packagePrefix(obj.pkg()) + obj.name();
    }

    private static int firstInSource(List<? extends Obj> path) {
        int first = 0;
        for (int i = 1; i < path.size(); i++) {
            if (path.get(i).pos() < path.get(first).pos()) {
                first = i;
            }
        }
        return first;
    }

    /** The type's name, at the place of an instance. */
    private static Obj place(Named named) {
        TypeName obj = named.obj();
        return named.typeArgs().isEmpty()
                ? obj
                : new TypeName(named.pos(), obj.pkg(), obj.name(), named);
    }

    // ---- direct cycles

    /** Makes types invalid whose declarations lead from name to name and back. */
    void directCycles() {
        Map<TypeName, Integer> state = new IdentityHashMap<>();
        for (Obj obj : check.objList) {
            if (obj instanceof TypeName tname) {
                directCycle(tname, state);
            }
        }
    }

    private void directCycle(TypeName start, Map<TypeName, Integer> state) {
        List<TypeName> path = new ArrayList<>();
        TypeName tname = start;
        while (tname != null) {
            Integer index = state.get(tname);
            if (index != null && index < 0) {
                break;
            }
            if (index != null) {
                tname.setType(Universe.INVALID);
                List<TypeName> cycle = path.subList(index, path.size());
                report(cycle, firstInSource(cycle));
                break;
            }
            state.put(tname, path.size());
            path.add(tname);
            DeclInfo info = check.objMap.get(tname);
            tname =
                    info != null
                                    && info.typeDecl != null
                                    && info.typeDecl.type() instanceof Expr.Ident rhs
                                    && check.pkg.scope().lookup(rhs.name()) instanceof TypeName next
                                    && check.objMap.containsKey(next)
                            ? next
                            : null;
        }
        for (TypeName t : path) {
            state.put(t, -1);
        }
    }

    // ---- finite size

    /** Whether the type's size is finite; reports the cycle if it is being declared. */
    boolean finiteSize(Type type) {
        switch (type.unalias()) {
            case Named named -> {
                Boolean known = finite.get(named);
                if (known != null) {
                    return known;
                }
                List<Obj> cycle = growing(named);
                if (cycle != null) {
                    report(cycle, firstInSource(cycle));
                    return false;
                }
                Type rhs = named.rhs();
                if (rhs == null || named.obj().pkg() != check.pkg || sizing.size() > MAX_NESTING) {
                    // ever larger instances are reported by validType
                    return true;
                }
                sizing.add(named);
                boolean result = finiteSize(rhs);
                sizing.remove(sizing.size() - 1);
                finite.put(named, result);
                return result;
            }
            case Array array -> {
                return finiteSize(array.elem());
            }
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    if (!finiteSize(field.type())) {
                        return false;
                    }
                }
                return true;
            }
            default -> {
                return true;
            }
        }
    }

    /** The cycle that the type closes, which is being declared or sized; else null. */
    private @Nullable List<Obj> growing(Named named) {
        int i = sizing.indexOf(named);
        if (i >= 0) {
            List<Obj> cycle = new ArrayList<>();
            for (Named n : sizing.subList(i, sizing.size())) {
                cycle.add(place(n));
            }
            return cycle;
        }
        Integer index = named.typeArgs().isEmpty() ? check.objPathIndex.get(named.obj()) : null;
        if (index == null) {
            return null;
        }
        List<Obj> cycle = new ArrayList<>(check.objPath.subList(index, check.objPath.size()));
        for (Named n : sizing) {
            cycle.add(place(n));
        }
        return cycle;
    }

    // ---- types that contain themselves

    /** Reports a type that contains itself, directly or through other types. */
    void validType(Named named) {
        validType(named, List.of(), List.of());
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> result = new ArrayList<>(list.size() + 1);
        result.addAll(list);
        result.add(last);
        return result;
    }

    /**
     * @param nest the types in whose memory t lies
     * @param path all types on the way to t
     */
    private boolean validType(@Nullable Type type, List<Named> nest, List<Named> path) {
        if (type == null || path.size() > MAX_PATH) {
            return true;
        }
        switch (type.unalias()) {
            case Array array -> {
                return validType(array.elem(), nest, path);
            }
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    if (!validType(field.type(), nest, path)) {
                        return false;
                    }
                }
                return true;
            }
            case Union union -> {
                for (Union.Term term : union.terms()) {
                    if (!validType(term.type(), nest, path)) {
                        return false;
                    }
                }
                return true;
            }
            case Interface iface -> {
                for (Type embedded : iface.embeddeds()) {
                    if (!validType(embedded, nest, path)) {
                        return false;
                    }
                }
                return true;
            }
            case Named named -> {
                return validNamed(named, nest, path);
            }
            case TypeParam param -> {
                if (nest.isEmpty()) {
                    return true;
                }
                Named inst = nest.get(nest.size() - 1);
                List<TypeParam> params = inst.origin().typeParams();
                int i = params.indexOf(param);
                if (i < 0 || i >= inst.typeArgs().size()) {
                    return true;
                }
                return validType(inst.typeArgs().get(i), nest.subList(0, nest.size() - 1), path);
            }
            default -> {
                return true;
            }
        }
    }

    private boolean validNamed(Named named, List<Named> nest, List<Named> path) {
        boolean plain = named.typeArgs().isEmpty() && named.typeParams().isEmpty();
        if (plain && (named.obj().pkg() != check.pkg || valid.contains(named))) {
            return true;
        }
        for (Named outer : nest) {
            if (Predicates.identical(outer, named)) {
                named.origin().setUnderlying(Universe.INVALID);
                named.setUnderlying(Universe.INVALID);
                for (int start = 0; start < path.size(); start++) {
                    if (Predicates.identical(path.get(start), named)) {
                        List<Obj> cycle = new ArrayList<>();
                        for (Named p : path.subList(start, path.size())) {
                            cycle.add(place(p));
                        }
                        report(cycle, 0);
                        return false;
                    }
                }
                return false;
            }
        }
        if (!validType(named.origin().rhs(), append(nest, named), append(path, named))) {
            return false;
        }
        if (plain) {
            valid.add(named);
        }
        return true;
    }
}
