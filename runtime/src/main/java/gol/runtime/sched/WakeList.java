package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * Goroutines that were taken from their wait queues together and are made runnable in that order by
 * {@link Goroutine#wakeAll}: linked where the scheduler links them, so that each is touched once.
 */
public final class WakeList {
    @Nullable Waiter first;
    @Nullable Waiter last;
    int size;

    public void add(Goroutine g) {
        g.next = null;
        if (last == null) {
            first = g;
        } else {
            last.next = g;
        }
        last = g;
        size++;
    }

    /** The first one, which leaves the list. */
    @Nullable Goroutine poll() {
        Waiter w = first;
        if (w == null) {
            return null;
        }
        first = w.next;
        w.next = null;
        size--;
        if (first == null) {
            last = null;
        }
        return w.g;
    }
}
