package gol.runtime.sched;

/**
 * The poll at loop back-edges, where a goroutine gives way or ends when asked to. Compiled code calls {@link #at},
 * which costs nothing until a goroutine has to be stopped or has kept others waiting; then it becomes {@link #slow}
 * for good. That is a matter of speed only: what the poll does is decided by the goroutine's own scheduler.
 *
 * <p>It costs nothing because {@link Target} has one loaded subclass, whose method is empty: the JIT inlines that and
 * depends on it. Loading {@link Armed} breaks the dependency, which makes the JVM throw away, within milliseconds and
 * in the middle of loops, all code that was compiled so; what runs instead reads {@link #target}.
 */
public final class Poll {
    private static Target target = new Idle();

    private Poll() {}

    /** The poll of compiled code. */
    public static void at(Goroutine g) {
        target.poll(g);
    }

    /** The poll of code that has no call site of its own (the tree engine, natives that loop). */
    public static void slow(Goroutine g) {
        g.poll();
    }

    static void arm() {
        if (!(target instanceof Idle)) {
            return;
        }
        target = new Armed();
    }

    /** What a poll does. Must have no subclass but these two. */
    private abstract static class Target {
        abstract void poll(Goroutine g);
    }

    private static final class Idle extends Target {
        @Override
        void poll(Goroutine g) {}
    }

    /** Loaded by the first {@link #arm}, not before. */
    private static final class Armed extends Target {
        @Override
        void poll(Goroutine g) {
            g.poll();
        }
    }
}
