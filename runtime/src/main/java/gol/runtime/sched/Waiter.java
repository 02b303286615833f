package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * A goroutine's place in a wait queue: the twin of Go's {@code sudog}. Whoever completes the wait
 * writes the value straight into it. Owned by its goroutine; while queued, protected by the lock of
 * the queue's owner. A goroutine waits in one place at a time, selects and condition variables
 * apart, and so is its own: a parked one is an object less to make, to touch and to collect.
 */
public sealed class Waiter permits Goroutine, SelectWaiter {
    public final Goroutine g;

    /**
     * The value to be sent or that was received: the one that fits the channel's kind. In the
     * goroutine itself also what a select, or a receive that need not wait, received, and a call's
     * second result, which is read before the goroutine can wait again.
     */
    public long l1;

    public @Nullable Object o1;

    /** False when a close ended the wait. Free for other uses outside channels. */
    public boolean ok;

    /** For whoever has the queue; see {@code Mutex} and {@code Cond}. */
    public boolean flag;

    /** In a wait queue; for a goroutine also in a queue of the scheduler, when it waits no more. */
    @Nullable Waiter next;

    @Nullable Waiter prev;
    boolean queued;

    public Waiter(Goroutine g) {
        this.g = g;
    }

    /** For the goroutine that is its own. */
    Waiter() {
        this.g = (Goroutine) this;
    }

    /** A list of waiters taken from their queues together: the next one. */
    public @Nullable Waiter chain() {
        return next;
    }

    public void setChain(@Nullable Waiter w) {
        next = w;
    }
}
