package gol.compiler.types;

import org.jspecify.annotations.Nullable;

/**
 * What the checker found out of an expression.
 *
 * @param type the type; for an untyped constant or value the final one after conversion
 * @param value the value of a constant expression, already converted to {@code type}
 */
public record TypeAndValue(Mode mode, Type type, @Nullable ConstantValue value) {
    /** Twin of go/types' operandMode. */
    public enum Mode {
        INVALID,
        NO_VALUE,
        BUILTIN,
        TYPE_EXPR,
        CONSTANT,
        VARIABLE,
        MAP_INDEX,
        VALUE,
        NIL,
        COMMA_OK,
        COMMA_ERR,
        CGO_FUNC
    }
}
