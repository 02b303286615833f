package gol.runtime.panic;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoMap;
import org.jspecify.annotations.Nullable;

/**
 * Where panics begin. Every method that panics returns the exception for the caller to throw, so
 * that javac and compiled code see where control ends: {@code throw Panics.of(g, v)}.
 */
public final class Panics {
    private Panics() {}

    /**
     * panic(value). The stack is recorded where nobody could recover, and for a program's first
     * panics.
     */
    public static GoPanic of(Goroutine g, @Nullable Object value) {
        Object v = value == null ? PanicNilError.VALUE : value;
        boolean trace = g.runtime().recordPanicTrace() || !Defers.couldRecover(g);
        return new GoPanic(v, trace, null);
    }

    /** A run-time error where the goroutine is not at hand. */
    public static GoPanic of(RuntimeError error) {
        return new GoPanic(error, true, null);
    }

    /** The panic of a failed type assertion, by its whole text. */
    public static GoPanic failedAssertion(String text) {
        return new GoPanic(new TypeAssertionError(text), true, null);
    }

    /**
     * What a throwable that arrives at a deferred call or at a goroutine's root means in Go: a
     * {@link GoPanic}, {@link GoExit}, {@link ProgramExit} or {@link FatalError}.
     */
    public static Throwable convert(Throwable t) {
        return switch (t) {
            case GoPanic p -> p;
            case GoExit e -> e;
            case ProgramExit e -> e;
            case FatalError e -> e;
            case NullPointerException e -> new GoPanic(RuntimeError.nilDereference(), false, e);
            case ArithmeticException e -> new GoPanic(RuntimeError.divide(), false, e);
            case NegativeArraySizeException e -> new GoPanic(RuntimeError.makeSliceLen(), false, e);
            case StackOverflowError e -> new FatalError("stack overflow", e);
            case OutOfMemoryError e -> new FatalError("runtime: out of memory", e);
            default ->
                    GoMap.isUnsynchronised(t)
                            ? GoMap.unsynchronised(t)
                            : new FatalError("internal error: " + t, t);
        };
    }
}
