package gol.runtime.sched;

/** All time of a program. */
public interface Clock {
    /** Monotonic time in ns; never negative. */
    long nanoTime();

    /** Seconds of the wall clock since 1970. */
    long wallSeconds();

    /**
     * The ns within {@link #wallSeconds}; ask for both by {@link #wallNanos} when they must agree.
     */
    int wallNanosOfSecond();

    /** The wall clock in ns since 1970. */
    default long wallNanos() {
        return wallSeconds() * 1_000_000_000L + wallNanosOfSecond();
    }
}
