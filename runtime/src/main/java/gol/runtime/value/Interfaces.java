package gol.runtime.value;

import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import org.jspecify.annotations.Nullable;

/**
 * Operations on interface values: null is nil, a {@link Struct} a pointer to it, a {@link GoString}
 * a string, a {@link Box} all else.
 */
public final class Interfaces {
    private Interfaces() {}

    /** The dynamic type, null for nil. */
    public static @Nullable RType typeOf(@Nullable Object v) {
        if (v instanceof Box b) {
            return b.type;
        }
        if (v instanceof GoString) {
            return RType.STRING;
        }
        if (v instanceof Struct s) {
            return s.goType().pointer();
        }
        if (v == null) {
            return null;
        }
        throw new IllegalStateException("no interface value: " + v.getClass().getName());
    }

    /** The value, raw; an aggregate is not copied. */
    public static @Nullable Object raw(@Nullable Object v) {
        return v instanceof Box b ? b.raw() : v;
    }

    /** {@code a == b}; panics for types that cannot be compared. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Box x) {
            return b instanceof Box y && x.type == y.type && x.sameValue(y);
        }
        if (a == b) {
            return true;
        }
        return a instanceof GoString s && b instanceof GoString t && s.equalTo(t);
    }

    /** A hash that fits {@link #equal}; panics for types that cannot be hashed. */
    public static long hash(@Nullable Object v, long seed) {
        if (v instanceof GoString s) {
            return Hashing.mix(seed ^ s.hashCode());
        }
        if (v instanceof Box b) {
            return b.hashValue(seed);
        }
        return Hashing.mix(seed ^ System.identityHashCode(v));
    }

    /** Whether the dynamic type is exactly {@code t}, no interface type. */
    public static boolean isType(@Nullable Object v, RType t) {
        if (v instanceof Box b) {
            return b.type == t;
        }
        return v != null && typeOf(v) == t;
    }

    /** Whether the value is not nil and its dynamic type implements the interface type. */
    public static boolean implementsType(@Nullable Object v, RType iface) {
        RType t = typeOf(v);
        return t != null && t.implementsType(iface);
    }

    /** The value, if it implements {@code target}; else panics. {@code v.(target)}. */
    public static Object assertInterface(@Nullable Object v, RType target) {
        RType t = typeOf(v);
        if (v == null || t == null || !t.implementsType(target)) {
            throw failedAssertion(v, RType.ANY, target);
        }
        return v;
    }

    /**
     * The panic of {@code v.(target)} that fails.
     *
     * @param from the static type of v, an interface type
     * @param target any type
     */
    public static RuntimeException failedAssertion(@Nullable Object v, RType from, RType target) {
        return Bounds.assertion(assertionText(v, from, target));
    }

    /** The text of a TypeAssertionError. */
    public static String assertionText(@Nullable Object v, RType from, RType target) {
        RType t = typeOf(v);
        String as = target.name();
        if (t == null) {
            String inter = target.kind() == Kind.INTERFACE ? "interface" : from.name();
            return "interface conversion: " + inter + " is nil, not " + as;
        }
        String missing = target.kind() == Kind.INTERFACE ? t.missingMethod(target) : "";
        if (!missing.isEmpty()) {
            return "interface conversion: "
                    + t.name()
                    + " is not "
                    + as
                    + ": missing method "
                    + missing;
        }
        String text = "interface conversion: " + from.name() + " is " + t.name() + ", not " + as;
        if (t.name().equals(as)) {
            text +=
                    packageOf(t).equals(packageOf(target))
                            ? " (types from different scopes)"
                            : " (types from different packages)";
        }
        return text;
    }

    /**
     * The declaring package's path; of a struct type without a name, that of its unexported fields.
     */
    private static String packageOf(RType t) {
        if (t.pkgPath().isEmpty() && t.kind() == Kind.STRUCT) {
            for (var field : t.fields()) {
                if (!field.pkgPath().isEmpty()) {
                    return field.pkgPath();
                }
            }
        }
        return t.pkgPath();
    }

    /** The panic of comparing values that cannot be compared. */
    public static RuntimeException uncomparable(RType t) {
        return Bounds.runtimeError("comparing uncomparable type " + t.name());
    }

    /** The panic of hashing values that cannot be hashed. */
    public static RuntimeException unhashable(RType t) {
        return Bounds.runtimeError("hash of unhashable type " + t.name());
    }
}
