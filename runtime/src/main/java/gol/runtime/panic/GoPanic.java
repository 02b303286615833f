package gol.runtime.panic;

import org.jspecify.annotations.Nullable;

/**
 * A panic on its way up a goroutine's stack: the twin of Go's {@code _panic}. Holds the interface
 * value given to panic. Made by {@link Panics}, which decides whether it records the stack.
 */
public final class GoPanic extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The panic's value: a Go interface value, never nil (panic(nil) becomes a PanicNilError). */
    public final transient Object value;

    /** The panic during whose deferred calls this one began, if it has not been overcome since. */
    public @Nullable GoPanic link;

    /**
     * The panic for whose sake the deferred call ran in which this one began. Go's stack then still
     * has the frames of that panic: see {@link Traces}.
     */
    @Nullable GoPanic during;

    /** Set by recover; the panic ends when the deferred function returns. */
    public boolean recovered;

    /** Begun with the value of {@link #link} after that was recovered. */
    boolean repanicked;

    /** The Goexit that was in progress. */
    @Nullable GoExit exit;

    GoPanic(Object value, boolean withTrace, @Nullable Throwable cause) {
        super(null, cause, false, withTrace);
        this.value = value;
    }

    @Override
    public String getMessage() {
        return String.valueOf(value);
    }
}
