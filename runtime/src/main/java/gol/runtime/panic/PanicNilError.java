package gol.runtime.panic;

import gol.runtime.value.Struct;

/** The value of {@code panic(nil)}: what {@code *runtime.PanicNilError} points to. */
public final class PanicNilError extends PointerError {
    /** What Error() returns, also of a nil pointer. */
    public static final String TEXT = "panic called with nil argument";

    /** What panic(nil) panics with: variables without content are one. */
    static final PanicNilError VALUE = new PanicNilError();

    static {
        declare(PanicNilError.class, PanicNilError::new);
    }

    @Override
    public String message() {
        return TEXT;
    }

    @Override
    public Struct copy() {
        return new PanicNilError();
    }

    @Override
    public void assign(Struct other) {}
}
