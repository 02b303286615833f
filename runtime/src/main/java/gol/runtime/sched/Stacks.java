package gol.runtime.sched;

/** Looks at the stacks of waiting goroutines, for traces. */
public final class Stacks {
    private Stacks() {}

    /** The Java frames of a goroutine that waits, innermost first. */
    public static StackTraceElement[] of(Goroutine g) {
        return g.stackTrace();
    }
}
