package gol.runtime.sched;

/** Makes every nondeterministic choice of a program. May be asked from any thread. */
public interface Chooser {
    /** A number in [0, bound). */
    int nextInt(int bound);

    /** A seed: unseeded math/rand, hash seeds. */
    long nextLong();

    /** Where select begins to look among n cases. */
    default int selectStart(int n) {
        return nextInt(n);
    }

    /** Where the iteration of a map with n entries begins. */
    default int mapStart(int n) {
        return nextInt(n);
    }

    /** Which of n runnable goroutines runs next; asked only when {@link #seeded}. */
    default int schedule(int n) {
        return nextInt(n);
    }

    /**
     * Whether the choices repeat from run to run; the program then runs on one worker in virtual
     * time.
     */
    default boolean seeded() {
        return false;
    }
}
