package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Chan;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions about types; twin of types2's predicates.go. The {@code isX} look at the type alone and
 * are false for type parameters; the {@code allX} hold for a type parameter if they hold for each
 * type of its type set.
 */
public final class Predicates {
    private Predicates() {}

    public static boolean isValid(Type t) {
        return !(t.unalias() instanceof Basic basic && basic.kind() == Basic.Kind.INVALID);
    }

    public static boolean isBoolean(Type t) {
        return isBasic(t, Basic.BOOLEAN);
    }

    public static boolean isInteger(Type t) {
        return isBasic(t, Basic.INTEGER);
    }

    public static boolean isUnsigned(Type t) {
        return isBasic(t, Basic.UNSIGNED);
    }

    public static boolean isFloat(Type t) {
        return isBasic(t, Basic.FLOAT);
    }

    public static boolean isComplex(Type t) {
        return isBasic(t, Basic.COMPLEX);
    }

    public static boolean isNumeric(Type t) {
        return isBasic(t, Basic.NUMERIC);
    }

    public static boolean isString(Type t) {
        return isBasic(t, Basic.STRING_FLAG);
    }

    public static boolean isIntegerOrFloat(Type t) {
        return isBasic(t, Basic.INTEGER | Basic.FLOAT);
    }

    public static boolean isConstType(Type t) {
        return isBasic(t, Basic.CONST_TYPE);
    }

    /** Whether the underlying type is basic with any of the flags. */
    public static boolean isBasic(Type t, int flags) {
        return t.underlying() instanceof Basic basic && basic.is(flags);
    }

    public static boolean allBoolean(Type t) {
        return allBasic(t, Basic.BOOLEAN);
    }

    public static boolean allInteger(Type t) {
        return allBasic(t, Basic.INTEGER);
    }

    public static boolean allUnsigned(Type t) {
        return allBasic(t, Basic.UNSIGNED);
    }

    public static boolean allNumeric(Type t) {
        return allBasic(t, Basic.NUMERIC);
    }

    public static boolean allString(Type t) {
        return allBasic(t, Basic.STRING_FLAG);
    }

    public static boolean allOrdered(Type t) {
        return allBasic(t, Basic.ORDERED);
    }

    public static boolean allNumericOrString(Type t) {
        return allBasic(t, Basic.NUMERIC | Basic.STRING_FLAG);
    }

    public static boolean allBasic(Type t, int flags) {
        if (t.unalias() instanceof TypeParam param) {
            return TypeSet.of(param.underlying())
                    .is(term -> term != null && isBasic(term.typed(), flags));
        }
        return isBasic(t, flags);
    }

    /** Whether the type has a name: predeclared, defined or a type parameter. */
    public static boolean hasName(Type t) {
        Type u = t.unalias();
        return u instanceof Basic || u instanceof Named || u instanceof TypeParam;
    }

    /** Whether the type is a literal or basic. */
    public static boolean isTypeLit(Type t) {
        Type u = t.unalias();
        return !(u instanceof Named || u instanceof TypeParam);
    }

    public static boolean isTyped(Type t) {
        return !isUntyped(t);
    }

    public static boolean isUntyped(Type t) {
        return t instanceof Basic basic && basic.is(Basic.UNTYPED);
    }

    public static boolean isUntypedNumeric(Type t) {
        return t instanceof Basic basic && basic.is(Basic.UNTYPED) && basic.is(Basic.NUMERIC);
    }

    /** Whether the underlying type is an interface, which is so for type parameters too. */
    public static boolean isInterface(Type t) {
        return t.underlying() instanceof Interface;
    }

    public static boolean isNonTypeParamInterface(Type t) {
        return !isTypeParam(t) && isInterface(t);
    }

    public static boolean isTypeParam(Type t) {
        return t.unalias() instanceof TypeParam;
    }

    /** Whether it is a type parameter whose type set is known to be empty. */
    public static boolean hasEmptyTypeset(Type t) {
        return t.unalias() instanceof TypeParam param
                && param.underlying().typeSet() instanceof TypeSet set
                && set.isEmpty();
    }

    /** Whether it is a generic type that is not instantiated. */
    public static boolean isGeneric(Type t) {
        if (t instanceof Alias alias
                && !alias.typeParams().isEmpty()
                && alias.typeArgs().isEmpty()) {
            return true;
        }
        return t.unalias() instanceof Named named
                && named.typeArgs().isEmpty()
                && !named.typeParams().isEmpty();
    }

    /** Whether values of the type can be compared with {@code ==}. */
    public static boolean comparable(Type t) {
        return comparableType(t, true, null);
    }

    /**
     * Whether the type is comparable; with {@code dynamic} every ordinary interface is.
     *
     * @param cause set if not comparable, possibly to an empty text
     */
    public static boolean comparableType(Type t, boolean dynamic, @Nullable Cause cause) {
        return comparableType(
                t, dynamic, Collections.newSetFromMap(new IdentityHashMap<>()), cause);
    }

    static boolean comparableType(Type t, boolean dynamic, Set<Type> seen, @Nullable Cause cause) {
        if (!seen.add(t)) {
            return true;
        }
        switch (t.underlying()) {
            case Basic basic -> {
                return basic.kind() != Basic.Kind.UNTYPED_NIL;
            }
            case Pointer p -> {
                return true;
            }
            case Chan c -> {
                return true;
            }
            case Struct struct -> {
                for (Var field : struct.fields()) {
                    if (!comparableType(field.type(), dynamic, seen, null)) {
                        if (cause != null) {
                            cause.set(
                                    "struct containing "
                                            + cause.text(field.type())
                                            + " cannot be compared");
                        }
                        return false;
                    }
                }
                return true;
            }
            case Array array -> {
                if (comparableType(array.elem(), dynamic, seen, null)) {
                    return true;
                }
                if (cause != null) {
                    cause.set(cause.text(t) + " cannot be compared");
                }
                return false;
            }
            case Interface iface -> {
                TypeSet set = TypeSet.of(iface);
                if ((dynamic && !isTypeParam(t)) || set.isComparable(seen)) {
                    return true;
                }
                if (cause != null) {
                    cause.set(set.isEmpty() ? "empty type set" : "incomparable types in type set");
                }
                return false;
            }
            case Slice s -> {
                return false;
            }
            case Map m -> {
                return false;
            }
            case Signature s -> {
                return false;
            }
            case Tuple tuple -> {
                return false;
            }
            case Union union -> {
                return false;
            }
            case Named n -> {
                return false;
            }
            case Alias a -> {
                return false;
            }
            case TypeParam p -> {
                return false;
            }
        }
    }

    /** Whether nil is a value of the type. */
    public static boolean hasNil(Type t) {
        Type u = t.underlying();
        if (u instanceof Basic basic) {
            return basic.kind() == Basic.Kind.UNSAFE_POINTER;
        }
        if (u instanceof Interface) {
            return !isTypeParam(t) || TypeSet.underIs(t, x -> x != null && hasNil(x));
        }
        return u instanceof Slice
                || u instanceof Pointer
                || u instanceof Signature
                || u instanceof Map
                || u instanceof Chan;
    }

    static boolean samePkg(@Nullable Package a, @Nullable Package b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a == b || a.path().equals(b.path());
    }

    /** Whether two types are the same type (spec: Type identity). */
    public static boolean identical(Type x, Type y) {
        return new Comparer(false).identical(x, y, null);
    }

    /** As {@link #identical}, struct tags aside. */
    public static boolean identicalIgnoreTags(Type x, Type y) {
        return new Comparer(true).identical(x, y, null);
    }

    static boolean identicalLists(List<? extends Type> x, List<? extends Type> y) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!identical(x.get(i), y.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A stack of pairs of interfaces that are being compared. */
    record Pair(Interface x, Interface y, @Nullable Pair previous) {
        boolean same(Pair other) {
            return (x == other.x && y == other.y) || (x == other.y && y == other.x);
        }

        /** Whether this pair stands further down in the stack. */
        boolean repeats(@Nullable Pair stack) {
            for (Pair p = stack; p != null; p = p.previous) {
                if (p.same(this)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Comparer(boolean ignoreTags) {
        boolean identical(Type xa, Type ya, @Nullable Pair p) {
            Type x = xa.unalias();
            Type y = ya.unalias();
            if (x == y) {
                return true;
            }
            return switch (x) {
                case Basic a -> y instanceof Basic b && a.kind() == b.kind();
                case Array a ->
                        y instanceof Array b
                                && (a.length() < 0 || b.length() < 0 || a.length() == b.length())
                                && identical(a.elem(), b.elem(), p);
                case Slice a -> y instanceof Slice b && identical(a.elem(), b.elem(), p);
                case Struct a -> y instanceof Struct b && structs(a, b, p);
                case Pointer a -> y instanceof Pointer b && identical(a.elem(), b.elem(), p);
                case Tuple a -> y instanceof Tuple b && tuples(a, b, p);
                case Signature a -> y instanceof Signature b && signatures(a, b, p);
                case Union a ->
                        y instanceof Union b
                                && TypeSet.ofUnion(null, 0, a)
                                        .terms()
                                        .equal(TypeSet.ofUnion(null, 0, b).terms());
                case Interface a -> y instanceof Interface b && interfaces(a, b, p);
                case Map a ->
                        y instanceof Map b
                                && identical(a.key(), b.key(), p)
                                && identical(a.elem(), b.elem(), p);
                case Chan a ->
                        y instanceof Chan b
                                && a.dir() == b.dir()
                                && identical(a.elem(), b.elem(), p);
                case Named a ->
                        y instanceof Named b
                                && a.obj() == b.obj()
                                && identicalLists(a.typeArgs(), b.typeArgs());
                case TypeParam a -> false;
                case Alias a -> false;
            };
        }

        private boolean structs(Struct a, Struct b, @Nullable Pair p) {
            if (a.fields().size() != b.fields().size()) {
                return false;
            }
            for (int i = 0; i < a.fields().size(); i++) {
                Var f = a.fields().get(i);
                Var g = b.fields().get(i);
                if (f.embedded() != g.embedded()
                        || (!ignoreTags && !tag(a, i).equals(tag(b, i)))
                        || !f.sameId(g.pkg(), g.name())
                        || !identical(f.type(), g.type(), p)) {
                    return false;
                }
            }
            return true;
        }

        private boolean tuples(Tuple a, Tuple b, @Nullable Pair p) {
            if (a.vars().size() != b.vars().size()) {
                return false;
            }
            for (int i = 0; i < a.vars().size(); i++) {
                if (!identical(a.vars().get(i).type(), b.vars().get(i).type(), p)) {
                    return false;
                }
            }
            return true;
        }

        private boolean signatures(Signature a, Signature b, @Nullable Pair p) {
            int count = a.typeParams().size();
            if (count != b.typeParams().size() || a.variadic() != b.variadic()) {
                return false;
            }
            Type params = b.params();
            Type results = b.results();
            if (count > 0) {
                java.util.Map<TypeParam, Type> map =
                        Subst.map(b.typeParams(), new ArrayList<Type>(a.typeParams()));
                for (int i = 0; i < count; i++) {
                    Type bound = Subst.apply(b.typeParams().get(i).constraint(), map);
                    if (!identical(a.typeParams().get(i).constraint(), bound, p)) {
                        return false;
                    }
                }
                params = Subst.apply(params, map);
                results = Subst.apply(results, map);
            }
            return identical(a.params(), params, p) && identical(a.results(), results, p);
        }

        private boolean interfaces(Interface a, Interface b, @Nullable Pair p) {
            TypeSet s = TypeSet.of(a);
            TypeSet t = TypeSet.of(b);
            if (s.comparableFlag() != t.comparableFlag()
                    || s.methods().size() != t.methods().size()
                    || !s.terms().equal(t.terms())) {
                return false;
            }
            Pair pair = new Pair(a, b, p);
            if (pair.repeats(p)) {
                return true;
            }
            for (int i = 0; i < s.methods().size(); i++) {
                if (!s.methods().get(i).sameId(t.methods().get(i).pkg(), t.methods().get(i).name())
                        || !identical(s.methods().get(i).type(), t.methods().get(i).type(), pair)) {
                    return false;
                }
            }
            return true;
        }
    }

    static String tag(Struct struct, int index) {
        return index < struct.tags().size() ? struct.tags().get(index) : "";
    }

    /** The default type of an untyped type; other types are their own. */
    public static Type defaultType(Type t) {
        if (!(t instanceof Basic basic)) {
            return t;
        }
        return switch (basic.kind()) {
            case UNTYPED_BOOL -> Basic.of(Basic.Kind.BOOL);
            case UNTYPED_INT -> Basic.of(Basic.Kind.INT);
            case UNTYPED_RUNE -> Basic.RUNE;
            case UNTYPED_FLOAT -> Basic.of(Basic.Kind.FLOAT64);
            case UNTYPED_COMPLEX -> Basic.of(Basic.Kind.COMPLEX128);
            case UNTYPED_STRING -> Basic.of(Basic.Kind.STRING);
            default -> t;
        };
    }

    /** The larger of two untyped numeric types, the type if both are the same, else null. */
    static @Nullable Type maxType(Type x, Type y) {
        if (x == y) {
            return x;
        }
        if (isUntypedNumeric(x) && isUntypedNumeric(y)) {
            return ((Basic) x).kind().compareTo(((Basic) y).kind()) > 0 ? x : y;
        }
        return null;
    }

    /** Whether it is an identifier; the scanner reports the others. */
    static boolean isValidName(String name) {
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (c != '_' && !Character.isLetter(c) && (i == 0 || !Character.isDigit(c))) {
                return false;
            }
            i += Character.charCount(c);
        }
        return !name.isEmpty();
    }

    /** The named type behind aliases, or null. */
    public static @Nullable Named asNamed(Type t) {
        return t.unalias() instanceof Named named ? named : null;
    }
}
