package gol.compiler.lower;

import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Interface;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/** Questions about concrete types that the lowering asks everywhere. */
final class Types {
    static final Type INT = Basic.of(Basic.Kind.INT);
    static final Type BOOL = Basic.of(Basic.Kind.BOOL);
    static final Type STRING = Basic.of(Basic.Kind.STRING);
    static final Type UINT8 = Basic.of(Basic.Kind.UINT8);
    static final Type INT32 = Basic.of(Basic.Kind.INT32);

    private Types() {}

    static Type under(Type type) {
        return type.unalias().underlying();
    }

    static boolean isInterface(Type type) {
        return under(type) instanceof Interface;
    }

    static boolean isStruct(Type type) {
        return under(type) instanceof Struct;
    }

    static boolean isArray(Type type) {
        return under(type) instanceof Array;
    }

    static boolean isString(Type type) {
        return under(type) instanceof Basic basic && basic.is(Basic.STRING_FLAG);
    }

    static boolean isComplex(Type type) {
        return under(type) instanceof Basic basic && basic.is(Basic.COMPLEX);
    }

    static boolean isInteger(Type type) {
        return under(type) instanceof Basic basic && basic.is(Basic.INTEGER);
    }

    static boolean isUnsigned(Type type) {
        return under(type) instanceof Basic basic && basic.is(Basic.UNSIGNED);
    }

    static boolean isNil(Type type) {
        return type instanceof Basic basic && basic.kind() == Basic.Kind.UNTYPED_NIL;
    }

    /** The pointer type that it is underneath, or null. */
    static @Nullable Pointer pointer(Type type) {
        return under(type) instanceof Pointer pointer ? pointer : null;
    }

    /** What a pointer points to; any other type itself. */
    static Type deref(Type type) {
        Pointer pointer = pointer(type);
        return pointer == null ? type : pointer.elem().unalias();
    }

    /** Whether values of the type are Java objects that are copied: structs and arrays. */
    static boolean isAggregate(Type type) {
        Type under = under(type);
        return under instanceof Struct || under instanceof Array;
    }

    /** The type that an untyped constant or value takes by itself. */
    static Type defaultType(Type type) {
        if (!(type instanceof Basic basic)) {
            return type;
        }
        return switch (basic.kind()) {
            case UNTYPED_BOOL -> BOOL;
            case UNTYPED_INT -> INT;
            case UNTYPED_RUNE -> Basic.RUNE;
            case UNTYPED_FLOAT -> Basic.of(Basic.Kind.FLOAT64);
            case UNTYPED_COMPLEX -> Basic.of(Basic.Kind.COMPLEX128);
            case UNTYPED_STRING -> STRING;
            default -> type;
        };
    }

    static Signature signature(Type type) {
        return (Signature) under(type);
    }

    /** A method's or field's identity as the IR names it: unexported names are qualified. */
    static String id(@Nullable Package pkg, String name, boolean exported) {
        return exported || pkg == null ? name : pkg.path() + "." + name;
    }
}
