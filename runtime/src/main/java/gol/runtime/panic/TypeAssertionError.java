package gol.runtime.panic;

import gol.runtime.value.Struct;

/** A failed type assertion: what {@code *runtime.TypeAssertionError} points to. */
public final class TypeAssertionError extends PointerError {
    static {
        declare(TypeAssertionError.class, TypeAssertionError::new);
    }

    private String message;

    /** The zero value, which says what Go's says. */
    public TypeAssertionError() {
        this("interface conversion: interface is nil, not ");
    }

    /** An error by its whole text. */
    public TypeAssertionError(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public Struct copy() {
        return new TypeAssertionError(message);
    }

    @Override
    public void assign(Struct other) {
        message = ((TypeAssertionError) other).message;
    }
}
