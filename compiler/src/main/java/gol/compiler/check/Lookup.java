package gol.compiler.check;

import gol.compiler.types.Func;
import gol.compiler.types.Interface;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeString;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Fields and methods of types, and whether a type has the methods of an interface; twin of types2's
 * lookup.go.
 */
public final class Lookup {
    /** A type to search, reached through embedded fields. */
    private static final class Embedded {
        final Type type;
        final int[] index;
        final boolean indirect;
        boolean multiples;

        Embedded(Type type, int[] index, boolean indirect, boolean multiples) {
            this.type = type;
            this.index = index;
            this.indirect = indirect;
            this.multiples = multiples;
        }
    }

    private static final LookupResult NONE = new LookupResult(null, null, false);

    private final Checker check;

    Lookup(Checker check) {
        this.check = check;
    }

    static boolean sameId(Obj obj, @Nullable Package pkg, String name, boolean foldCase) {
        if (foldCase && obj.name().equalsIgnoreCase(name)) {
            return true;
        }
        return obj.name().equals(name) && obj.sameId(pkg, name);
    }

    /**
     * Finds a field or method of the type (spec: Selectors). A method's signature may not be
     * resolved yet: call objDecl.
     *
     * @param addressable whether a value of the type is addressable, for methods with pointer
     *     receivers
     */
    public static LookupResult fieldOrMethod(
            Type t, boolean addressable, @Nullable Package pkg, String name, boolean foldCase) {
        Named named = Predicates.asNamed(t);
        if (named != null && named.underlying() instanceof Pointer pointer) {
            LookupResult result = search(pointer, false, pkg, name, foldCase);
            return result.obj() instanceof Func ? NONE : result;
        }
        return search(t, addressable, pkg, name, foldCase);
    }

    /** As {@link #fieldOrMethod}, but finds nothing in the base of a named pointer type. */
    static LookupResult search(
            Type start, boolean addressable, @Nullable Package pkg, String name, boolean foldCase) {
        if (name.equals("_")) {
            return NONE;
        }
        Type base = deref(start);
        boolean isPointer = base != start && start.unalias() instanceof Pointer;
        if (isPointer && base.underlying() instanceof Interface) {
            return NONE;
        }
        List<Embedded> current =
                new ArrayList<>(List.of(new Embedded(base, new int[0], isPointer, false)));
        List<Named> seen = new ArrayList<>(4);
        while (!current.isEmpty()) {
            Level level = new Level(pkg, name, foldCase, seen);
            for (Embedded e : current) {
                if (!level.visit(e)) {
                    return new LookupResult(null, level.index, false);
                }
            }
            Obj obj = level.found;
            if (obj != null) {
                if (obj instanceof Func f && hasPtrRecv(f) && !level.indirect && !addressable) {
                    return new LookupResult(null, null, true);
                }
                return new LookupResult(obj, level.index, level.indirect);
            }
            current = consolidate(level.next);
        }
        return NONE;
    }

    /** The search of all types at one depth. */
    private static final class Level {
        private final @Nullable Package pkg;
        private final String name;
        private final boolean foldCase;
        private final List<Named> seen;
        final List<Embedded> next = new ArrayList<>();
        @Nullable Obj found;
        int @Nullable [] index;
        boolean indirect;

        Level(@Nullable Package pkg, String name, boolean foldCase, List<Named> seen) {
            this.pkg = pkg;
            this.name = name;
            this.foldCase = foldCase;
            this.seen = seen;
        }

        /** False after a collision. */
        private boolean match(Embedded e, int i, Obj obj) {
            index = concat(e.index, i);
            if (found != null || e.multiples) {
                return false;
            }
            found = obj;
            indirect = e.indirect;
            return true;
        }

        boolean visit(Embedded e) {
            Named named = Predicates.asNamed(e.type);
            if (named != null) {
                for (Named other : seen) {
                    if (Predicates.identical(other, named)) {
                        return true;
                    }
                }
                seen.add(named);
                int i = methodIndex(named, pkg, name, foldCase);
                if (i >= 0) {
                    return match(e, i, named.method(i));
                }
            }
            Type under = e.type.underlying();
            if (under instanceof Struct struct) {
                return fields(e, struct);
            }
            if (under instanceof Interface iface) {
                TypeSet set = TypeSet.of(iface);
                int i = set.lookupMethod(pkg, name, foldCase);
                return i < 0 || match(e, i, set.methods().get(i));
            }
            return true;
        }

        private boolean fields(Embedded e, Struct struct) {
            List<Var> fields = struct.fields();
            for (int i = 0; i < fields.size(); i++) {
                Var field = fields.get(i);
                if (sameId(field, pkg, name, foldCase)) {
                    if (!match(e, i, field)) {
                        return false;
                    }
                    continue;
                }
                if (found == null && field.embedded()) {
                    Type type = deref(field.type());
                    boolean pointer = field.type().unalias() instanceof Pointer;
                    next.add(
                            new Embedded(
                                    type, concat(e.index, i), e.indirect || pointer, e.multiples));
                }
            }
            return true;
        }
    }

    private static List<Embedded> consolidate(List<Embedded> list) {
        if (list.size() <= 1) {
            return list;
        }
        List<Embedded> result = new ArrayList<>(list.size());
        for (Embedded e : list) {
            Embedded same = null;
            for (Embedded other : result) {
                if (Predicates.identical(other.type, e.type)) {
                    same = other;
                    break;
                }
            }
            if (same != null) {
                same.multiples = true;
            } else {
                result.add(e);
            }
        }
        return result;
    }

    /** The index of the method in the named type's declared methods, or -1. */
    static int methodIndex(Named named, @Nullable Package pkg, String name, boolean foldCase) {
        List<Func> methods = named.origin().methods();
        for (int i = 0; i < methods.size(); i++) {
            if (sameId(methods.get(i), pkg, name, foldCase)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the method has a pointer receiver; its signature may not be resolved yet. */
    static boolean hasPtrRecv(Func f) {
        if (f.typeOrNull() instanceof Signature sig && sig.receiver() != null) {
            return sig.receiver().type().unalias() instanceof Pointer;
        }
        if (f.decl() == null || f.decl().receiver() == null) {
            return false;
        }
        Expr type = f.decl().receiver().type();
        while (type instanceof Expr.Paren paren) {
            type = paren.x();
        }
        return type instanceof Expr.Star;
    }

    /** The base of an unnamed pointer type, else t. */
    static Type deref(Type t) {
        return t.unalias() instanceof Pointer pointer ? pointer.elem() : t;
    }

    /** The struct type behind a pointer to a struct, else t. */
    static Type derefStructPtr(Type t) {
        if (t.underlying() instanceof Pointer pointer
                && pointer.elem().underlying() instanceof Struct) {
            return pointer.elem();
        }
        return t;
    }

    private static int[] concat(int[] list, int last) {
        int[] result = Arrays.copyOf(list, list.length + 1);
        result[list.length] = last;
        return result;
    }

    /** The index of a field, or -1. */
    static int fieldIndex(List<Var> fields, @Nullable Package pkg, String name, boolean foldCase) {
        if (!name.equals("_")) {
            for (int i = 0; i < fields.size(); i++) {
                if (sameId(fields.get(i), pkg, name, foldCase)) {
                    return i;
                }
            }
        }
        return -1;
    }

    // ---- methods of an interface

    private enum State {
        NOT_FOUND,
        WRONG_NAME,
        UNEXPORTED,
        WRONG_SIG,
        AMBIGUOUS,
        PTR_RECV,
        FIELD
    }

    /** A method that a type lacks, and the one that it has instead, if any. */
    private record Miss(Func wanted, State state, @Nullable Func found) {}

    /**
     * Null if v has all methods of the interface type t; else a missing one, with the cause.
     *
     * @param isStatic if v is an interface, whether it must have all methods; else only the ones
     *     that it has must agree
     */
    @Nullable Func missingMethod(Type v, Type t, boolean isStatic, @Nullable Cause cause) {
        return missingMethod(v, t, isStatic, Predicates::identical, cause);
    }

    @Nullable Func missingMethod(
            Type v,
            Type t,
            boolean isStatic,
            BiPredicate<Type, Type> equivalent,
            @Nullable Cause cause) {
        if (!(t.underlying() instanceof Interface wanted)) {
            return null;
        }
        List<Func> methods = TypeSet.of(wanted).methods();
        if (methods.isEmpty()) {
            return null;
        }
        Miss miss = null;
        for (int i = 0; i < methods.size() && miss == null; i++) {
            miss =
                    v.underlying() instanceof Interface iface
                            ? missFromInterface(iface, methods.get(i), isStatic, equivalent)
                            : missFromType(v, methods.get(i), equivalent);
        }
        if (miss == null) {
            return null;
        }
        if (cause != null) {
            if (miss.found() != null) {
                check.decls.objDecl(miss.found());
            }
            cause.set(explain(miss, v, t));
        }
        return miss.wanted();
    }

    private static @Nullable Miss missFromInterface(
            Interface v, Func wanted, boolean isStatic, BiPredicate<Type, Type> equivalent) {
        TypeSet set = TypeSet.of(v);
        int i = set.lookupMethod(wanted.pkg(), wanted.name(), false);
        if (i < 0) {
            return isStatic ? new Miss(wanted, State.NOT_FOUND, null) : null;
        }
        Func found = set.methods().get(i);
        return equivalent.test(found.type(), wanted.type())
                ? null
                : new Miss(wanted, State.WRONG_SIG, found);
    }

    private @Nullable Miss missFromType(Type v, Func wanted, BiPredicate<Type, Type> equivalent) {
        LookupResult result = search(v, false, wanted.pkg(), wanted.name(), false);
        if (result.obj() == null) {
            if (result.index() != null) {
                return new Miss(wanted, State.AMBIGUOUS, null);
            }
            if (result.indirect()) {
                return new Miss(wanted, State.PTR_RECV, null);
            }
            LookupResult folded = search(v, false, wanted.pkg(), wanted.name(), true);
            if (folded.obj() instanceof Func f) {
                boolean sameName = f.name().equals(wanted.name());
                return new Miss(wanted, sameName ? State.UNEXPORTED : State.WRONG_NAME, f);
            }
            return new Miss(wanted, State.NOT_FOUND, null);
        }
        if (!(result.obj() instanceof Func f)) {
            return new Miss(wanted, State.FIELD, null);
        }
        check.decls.objDecl(f);
        return equivalent.test(f.type(), wanted.type())
                ? null
                : new Miss(wanted, State.WRONG_SIG, f);
    }

    private String explain(Miss miss, Type v, Type t) {
        String name = miss.wanted().name();
        Func found = miss.found();
        return switch (miss.state()) {
            case NOT_FOUND -> {
                if (isInterfacePtr(v)) {
                    yield "(" + interfacePtrError(v) + ")";
                }
                if (isInterfacePtr(t)) {
                    yield "(" + interfacePtrError(t) + ")";
                }
                yield "(missing method " + name + ")";
            }
            case WRONG_NAME ->
                    "(missing method "
                            + name
                            + ")\n\t\thave "
                            + funcString(found, false)
                            + "\n\t\twant "
                            + funcString(miss.wanted(), false);
            case UNEXPORTED -> "(unexported method " + name + ")";
            case WRONG_SIG -> {
                String have = funcString(found, false);
                String want = funcString(miss.wanted(), false);
                if (have.equals(want)) {
                    have = funcString(found, true);
                    want = funcString(miss.wanted(), true);
                }
                String head = "(wrong type for method " + name + ")";
                yield have.equals(want) ? head : head + "\n\t\thave " + have + "\n\t\twant " + want;
            }
            case AMBIGUOUS -> check.sprintf("(ambiguous selector %s.%s)", v, name);
            case PTR_RECV -> "(method " + name + " has pointer receiver)";
            case FIELD -> check.sprintf("(%s.%s is a field, not a method)", v, name);
        };
    }

    private String funcString(@Nullable Func f, boolean paths) {
        if (f == null || !(f.type() instanceof Signature sig)) {
            return "";
        }
        return f.name()
                + TypeString.signatureTypes(sig, paths ? Package::path : check.messages.qualifier);
    }

    /** As {@link #missingMethod}, but an invalid v is thought to have everything. */
    boolean hasAllMethods(Type v, Type t, boolean isStatic, @Nullable Cause cause) {
        return hasAllMethods(v, t, isStatic, Predicates::identical, cause);
    }

    boolean hasAllMethods(
            Type v,
            Type t,
            boolean isStatic,
            BiPredicate<Type, Type> equivalent,
            @Nullable Cause cause) {
        if (!Predicates.isValid(v)) {
            return true;
        }
        return missingMethod(v, t, isStatic, equivalent, cause) == null
                || hasInvalidEmbedded(v, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean hasInvalidEmbedded(Type t, Set<Struct> seen) {
        if (derefStructPtr(t).underlying() instanceof Struct struct && seen.add(struct)) {
            for (Var field : struct.fields()) {
                if (field.embedded()
                        && (!Predicates.isValid(field.type())
                                || hasInvalidEmbedded(field.type(), seen))) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isInterfacePtr(Type t) {
        return t.underlying() instanceof Pointer p && Predicates.isInterface(p.elem());
    }

    String interfacePtrError(Type t) {
        boolean param = t.underlying() instanceof Pointer p && Predicates.isTypeParam(p.elem());
        return check.sprintf(
                param
                        ? "type %s is pointer to type parameter, not type parameter"
                        : "type %s is pointer to interface, not interface",
                t);
    }

    /** Whether a value of interface type v can be asserted to type t. */
    boolean assertableTo(Type v, Type t, @Nullable Cause cause) {
        return Predicates.isInterface(t) || hasAllMethods(t, v, false, cause);
    }
}
