package gol.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the waiters of a select, in the queue of one of its channels. */
public final class SelectWaiter extends Waiter {
    /** The case of the select. */
    public int index;

    private final Race race;

    public SelectWaiter(Goroutine g, Race race) {
        super(g);
        this.race = race;
    }

    /** Wins the right to wake the goroutine out of its select: true for one of its waiters. */
    boolean claim() {
        return race.claim(this);
    }

    /** Between those who would wake one goroutine out of its select. */
    public static final class Race {
        private static final VarHandle DONE;

        static {
            try {
                DONE = MethodHandles.lookup().findVarHandle(Race.class, "done", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @SuppressWarnings("unused") // by DONE
        private volatile int done = 1;

        /** Written by the waker, who has won, before the wake. */
        private @Nullable SelectWaiter winner;

        /** Opens it, before the waiters are queued. */
        public void open() {
            winner = null;
            done = 0;
        }

        private boolean claim(SelectWaiter w) {
            if (!DONE.compareAndSet(this, 0, 1)) {
                return false;
            }
            winner = w;
            return true;
        }

        /** Asked by the goroutine once it was woken. */
        public SelectWaiter winner() {
            SelectWaiter w = Objects.requireNonNull(winner);
            winner = null;
            return w;
        }
    }
}
