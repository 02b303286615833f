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
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes types equal by finding types for bound type parameters; twin of types2's unify.go.
 * Parameters that were unified with each other share a {@link Handle}.
 */
final class Unifier {
    /** Element types must match exactly, the types themselves as in an assignment. */
    static final int ASSIGN = 1;

    /** Types must be identical. */
    static final int EXACT = 2;

    private static final int DEPTH_LIMIT = 50;

    private static final class Handle {
        @Nullable Type type;
    }

    private final Checker check;
    private final Map<TypeParam, Handle> handles = new IdentityHashMap<>();
    private final boolean interfaces;
    private int depth;

    /**
     * @param targs known types or null, possibly fewer than there are parameters
     * @param interfaces whether methods of interfaces take part
     */
    Unifier(
            Checker check,
            List<TypeParam> tparams,
            List<? extends @Nullable Type> targs,
            boolean interfaces) {
        this.check = check;
        this.interfaces = interfaces;
        for (int i = 0; i < tparams.size(); i++) {
            Handle handle = new Handle();
            handle.type = i < targs.size() ? targs.get(i) : null;
            handles.put(tparams.get(i), handle);
        }
    }

    private Handle handle(TypeParam param) {
        return Objects.requireNonNull(handles.get(param));
    }

    @Nullable Type at(TypeParam param) {
        return handle(param).type;
    }

    void set(TypeParam param, Type type) {
        handle(param).type = type;
    }

    /** How many handles have no type. */
    int unknowns() {
        int count = 0;
        for (Handle handle : handles.values()) {
            if (handle.type == null) {
                count++;
            }
        }
        return count;
    }

    List<@Nullable Type> inferred(List<TypeParam> tparams) {
        List<@Nullable Type> list = new ArrayList<>(tparams.size());
        for (TypeParam param : tparams) {
            list.add(at(param));
        }
        return list;
    }

    boolean unify(Type x, Type y, int mode) {
        return nify(x, y, mode, null);
    }

    private @Nullable TypeParam bound(Type t) {
        return t.unalias() instanceof TypeParam param && handles.containsKey(param) ? param : null;
    }

    private boolean join(TypeParam x, TypeParam y) {
        Handle hx = handle(x);
        Handle hy = handle(y);
        if (hx == hy) {
            return true;
        }
        if (hx.type != null && hy.type != null) {
            return false;
        }
        Handle from = hx.type != null ? hy : hx;
        Handle to = hx.type != null ? hx : hy;
        handles.replaceAll((param, handle) -> handle == from ? to : handle);
        return true;
    }

    private static @Nullable Interface asInterface(Type t) {
        return !(t.unalias() instanceof TypeParam) && t.underlying() instanceof Interface iface
                ? iface
                : null;
    }

    private boolean nify(Type x, Type y, int mode, Predicates.@Nullable Pair p) {
        if (depth > DEPTH_LIMIT) {
            return false;
        }
        depth++;
        try {
            return nifyStep(x, y, mode, p);
        } finally {
            depth--;
        }
    }

    private boolean nifyStep(Type x0, Type y0, int mode, Predicates.@Nullable Pair p) {
        Type x = x0;
        Type y = y0;
        if (x == y || x.unalias() == y.unalias()) {
            return true;
        }
        if (Predicates.asNamed(x) != null || bound(y) != null) {
            Type swap = x;
            x = y;
            y = swap;
        }
        Named ny = Predicates.asNamed(y);
        if ((mode & EXACT) == 0
                && ny != null
                && Predicates.isTypeLit(x)
                && !(interfaces && Predicates.isInterface(x))) {
            y = ny.underlying();
            if (x == y || x.unalias() == y.unalias()) {
                return true;
            }
        }
        TypeParam px = bound(x);
        TypeParam py = bound(y);
        if (px != null && py != null) {
            if (join(px, py)) {
                return true;
            }
            Type tx = at(px);
            Type ty = at(py);
            return tx != null && ty != null && nify(tx, ty, mode, p);
        }
        if (px != null) {
            return nifyBound(px, y, mode, p);
        }
        if (interfaces && (mode & EXACT) == 0) {
            Interface xi = asInterface(x);
            Interface yi = asInterface(y);
            if (xi != null && yi != null) {
                return nifyInterfaces(xi, yi, p);
            }
            if (xi != null || yi != null) {
                return nifyMethods(xi != null ? xi : yi, xi != null ? y : x, p);
            }
        }
        if (Predicates.isTypeParam(y)) {
            Type swap = x;
            x = y;
            y = swap;
        }
        return nifyStructure(x, y, mode, p);
    }

    /** px is a bound parameter, y is not. */
    private boolean nifyBound(TypeParam px, Type y, int mode, Predicates.@Nullable Pair p) {
        Type x = at(px);
        if (x == null) {
            set(px, y);
            return true;
        }
        if (!nify(x, y, mode, p)) {
            return false;
        }
        Interface xi = asInterface(x);
        Interface yi = asInterface(y);
        boolean xn = Predicates.asNamed(x) != null;
        boolean yn = Predicates.asNamed(y) != null;
        if (xi != null && yi != null) {
            if (xn && yn) {
                return Predicates.identical(x, y);
            }
            if (TypeSet.of(xi).methods().size() != TypeSet.of(yi).methods().size()) {
                return false;
            }
        } else if (xi != null || yi != null) {
            return false;
        }
        if ((mode & EXACT) == 0 && !xn) {
            if (yn) {
                set(px, y);
            } else if (y.underlying() instanceof Chan chan && chan.dir() != Expr.ChanDir.BOTH) {
                set(px, y);
            }
        }
        return true;
    }

    private boolean nifyInterfaces(Interface xi, Interface yi, Predicates.@Nullable Pair p) {
        TypeSet xs = TypeSet.of(xi);
        TypeSet ys = TypeSet.of(yi);
        if (xs.comparableFlag() != ys.comparableFlag() || !xs.terms().equal(ys.terms())) {
            return false;
        }
        Predicates.Pair pair = new Predicates.Pair(xi, yi, p);
        if (pair.repeats(p)) {
            return true;
        }
        TypeSet small = xs.methods().size() > ys.methods().size() ? ys : xs;
        TypeSet large = small == xs ? ys : xs;
        for (Func method : small.methods()) {
            int i = large.lookupMethod(method.pkg(), method.name(), false);
            if (i < 0 || !nify(method.type(), large.methods().get(i).type(), EXACT, pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean nifyMethods(@Nullable Interface iface, Type y, Predicates.@Nullable Pair p) {
        if (iface == null) {
            return false;
        }
        for (Func method : TypeSet.of(iface).methods()) {
            LookupResult found = Lookup.fieldOrMethod(y, false, method.pkg(), method.name(), false);
            if (!(found.obj() instanceof Func f)) {
                return false;
            }
            check.decls.objDecl(f);
            if (!nify(method.type(), f.type(), EXACT, p)) {
                return false;
            }
        }
        return true;
    }

    private boolean nifyStructure(Type x0, Type y0, int mode, Predicates.@Nullable Pair p) {
        int emode = (mode & ASSIGN) != 0 ? mode | EXACT : mode;
        Type y = y0.unalias();
        return switch (x0.unalias()) {
            case Basic x -> y instanceof Basic b && x.kind() == b.kind();
            case Array x ->
                    y instanceof Array b
                            && (x.length() < 0 || b.length() < 0 || x.length() == b.length())
                            && nify(x.elem(), b.elem(), emode, p);
            case Slice x -> y instanceof Slice b && nify(x.elem(), b.elem(), emode, p);
            case Struct x -> y instanceof Struct b && structs(x, b, emode, p);
            case Pointer x -> y instanceof Pointer b && nify(x.elem(), b.elem(), emode, p);
            case Tuple x -> y instanceof Tuple b && tuples(x, b, mode, p);
            case Signature x ->
                    y instanceof Signature b
                            && x.variadic() == b.variadic()
                            && nify(x.params(), b.params(), emode, p)
                            && nify(x.results(), b.results(), emode, p);
            case Interface x -> y instanceof Interface b && sameMethods(x, b, p);
            case gol.compiler.types.Map x ->
                    y instanceof gol.compiler.types.Map b
                            && nify(x.key(), b.key(), emode, p)
                            && nify(x.elem(), b.elem(), emode, p);
            case Chan x ->
                    y instanceof Chan b
                            && ((mode & EXACT) == 0 || x.dir() == b.dir())
                            && nify(x.elem(), b.elem(), emode, p);
            case Named x -> y instanceof Named b && named(x, b, mode, p);
            case TypeParam x -> {
                Type core = TypeSet.coreType(x);
                yield core != null && nify(core, y0, ASSIGN, p);
            }
            case Union x -> false;
            case Alias x -> false;
        };
    }

    private boolean structs(Struct x, Struct y, int mode, Predicates.@Nullable Pair p) {
        if (x.fields().size() != y.fields().size()) {
            return false;
        }
        for (int i = 0; i < x.fields().size(); i++) {
            Var f = x.fields().get(i);
            Var g = y.fields().get(i);
            if (f.embedded() != g.embedded()
                    || !Predicates.tag(x, i).equals(Predicates.tag(y, i))
                    || !f.sameId(g.pkg(), g.name())
                    || !nify(f.type(), g.type(), mode, p)) {
                return false;
            }
        }
        return true;
    }

    private boolean tuples(Tuple x, Tuple y, int mode, Predicates.@Nullable Pair p) {
        if (x.vars().size() != y.vars().size()) {
            return false;
        }
        for (int i = 0; i < x.vars().size(); i++) {
            if (!nify(x.vars().get(i).type(), y.vars().get(i).type(), mode, p)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameMethods(Interface x, Interface y, Predicates.@Nullable Pair p) {
        TypeSet xs = TypeSet.of(x);
        TypeSet ys = TypeSet.of(y);
        if (xs.comparableFlag() != ys.comparableFlag()
                || xs.methods().size() != ys.methods().size()
                || !xs.terms().equal(ys.terms())) {
            return false;
        }
        Predicates.Pair pair = new Predicates.Pair(x, y, p);
        if (pair.repeats(p)) {
            return true;
        }
        for (int i = 0; i < xs.methods().size(); i++) {
            Func f = xs.methods().get(i);
            Func g = ys.methods().get(i);
            if (!f.sameId(g.pkg(), g.name()) || !nify(f.type(), g.type(), EXACT, pair)) {
                return false;
            }
        }
        return true;
    }

    private boolean named(Named x, Named y, int mode, Predicates.@Nullable Pair p) {
        if (x.typeArgs().size() != y.typeArgs().size()) {
            return false;
        }
        for (int i = 0; i < x.typeArgs().size(); i++) {
            if (!nify(x.typeArgs().get(i), y.typeArgs().get(i), mode, p)) {
                return false;
            }
        }
        return x.obj() == y.obj();
    }
}
