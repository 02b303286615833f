package gol.compiler.types;

import org.jspecify.annotations.Nullable;

/** A predeclared function, or one of package unsafe. */
public final class Builtin extends Obj {
    /** Which. */
    public enum Id {
        APPEND,
        CAP,
        CLEAR,
        CLOSE,
        COMPLEX,
        COPY,
        DELETE,
        IMAG,
        LEN,
        MAKE,
        MAX,
        MIN,
        NEW,
        PANIC,
        PRINT,
        PRINTLN,
        REAL,
        RECOVER,
        UNSAFE_ADD,
        UNSAFE_ALIGNOF,
        UNSAFE_OFFSETOF,
        UNSAFE_SIZEOF,
        UNSAFE_SLICE,
        UNSAFE_SLICE_DATA,
        UNSAFE_STRING,
        UNSAFE_STRING_DATA
    }

    private final Id id;

    public Builtin(Id id, @Nullable Package pkg, String name) {
        super(0, pkg, name, null);
        this.id = id;
    }

    public Id id() {
        return id;
    }
}
