package gol.compiler.check;

import gol.compiler.types.Named;
import gol.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/** Questions about types; twin of types2's predicates.go. */
public final class Predicates {

    /** As in types2. */
    public static boolean isValid(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isBoolean(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isInteger(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isUnsigned(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isFloat(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isComplex(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isNumeric(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isString(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isIntegerOrFloat(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isConstType(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isBasic(Type t, int flags) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean allBoolean(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean allInteger(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean allUnsigned(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean allNumeric(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean allString(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean allOrdered(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean allNumericOrString(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean allBasic(Type t, int flags) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean hasName(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isTypeLit(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isTyped(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isUntyped(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isUntypedNumeric(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isInterface(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isNonTypeParamInterface(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isTypeParam(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean hasEmptyTypeset(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean isGeneric(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean comparable(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean comparableType(Type t, boolean dynamic, @Nullable Cause cause) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean hasNil(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean identical(Type x, Type y) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** As in types2. */
    public static boolean identicalIgnoreTags(Type x, Type y) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** The default type of an untyped type. */
    public static Type defaultType(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** The larger of two untyped types, or null. */
    static @Nullable Type maxType(Type x, Type y) {
        throw new UnsupportedOperationException("Predicates");
    }

    /** The named type behind aliases, or null. */
    public static @Nullable Named asNamed(Type t) {
        throw new UnsupportedOperationException("Predicates");
    }
}
