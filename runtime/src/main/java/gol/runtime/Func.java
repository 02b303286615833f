package gol.runtime;

import gol.runtime.sched.Goroutine;
import org.jspecify.annotations.Nullable;

/**
 * A Go function value: the twin of Go's {@code funcval}. Each closure, method value and function
 * used as a value is an instance of a subclass that a back end makes; nil is Java's null.
 *
 * <p>{@link #invoke} is the boxed convention that natives, deferred calls and the tree engine use:
 * arguments are {@link Long}, {@link Integer}, {@link Boolean}, {@link Float}, {@link Double} or
 * references, the first result is returned boxed, the others are left in the goroutine's result
 * fields.
 */
public abstract class Func {
    private static final Object[] NONE = {};

    /** Calls the function with boxed arguments. */
    public abstract @Nullable Object invoke(Goroutine g, @Nullable Object[] args);

    /**
     * Calls a function without parameters, dropping its results: go and defer statements,
     * AfterFunc.
     */
    public void run(Goroutine g) {
        invoke(g, NONE);
    }

    /**
     * Whether the function's own body contains a call of recover (see {@code
     * gol.runtime.panic.Defers}).
     */
    public boolean usesRecover() {
        return false;
    }

    /** The function's Go name as traces show it, for instance {@code main.main.func1}. */
    public String name() {
        return getClass().getSimpleName();
    }
}
