package gol.compiler.types;

/**
 * Which struct types share a Java class: one that is declared as another ({@code type T S}) has
 * that one's, so that a {@code *S} is converted to {@code *T} (spec: Conversions) by changing
 * nothing but its type.
 */
public final class StructForms {
    private StructForms() {}

    /**
     * The type whose class a struct type has: the one that it was declared as at last, or itself.
     */
    public static Type owner(Type struct) {
        Type t = struct.unalias();
        while (t instanceof Named named
                && named.rhs() instanceof Type rhs
                && rhs.unalias() instanceof Named declaredAs) {
            t = declaredAs;
        }
        return t;
    }

    /**
     * Whether interfaces hold values of the type as the struct object itself, which tells its type:
     * pointers to structs with a class of their own.
     */
    public static boolean isBarePointer(Type type) {
        return type.unalias() instanceof Pointer pointer
                && pointer.elem().unalias().underlying() instanceof Struct
                && owner(pointer.elem()) == pointer.elem().unalias();
    }
}
