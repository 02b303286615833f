package gol.stdlib.net;

import gol.runtime.sched.CasLock;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Scheduler;
import gol.runtime.sched.Timer;
import gol.runtime.sched.WaitReason;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a socket: the goroutine that waits there (at most one, the Go side sees to
 * that), and the deadline. The lock protects all fields; no timer is started with it held, since
 * timers fire under their own lock and then take this one.
 */
final class Side extends CasLock {
    static final int READY = 0;
    static final int CLOSED = -1;
    static final int EXPIRED = -2;

    /** So often in a row the poller may find nobody here before it stops looking. */
    private static final int PATIENCE = 2;

    private @Nullable Goroutine waiter;
    private int armed; // operations that the poller looks for
    private int unwanted; // how often in a row the poller has found nobody
    private boolean closed;
    private boolean expired;
    private long deadline = Long.MAX_VALUE;
    private @Nullable Deadline timer;

    private final class Deadline extends Timer {
        private final Scheduler scheduler;

        Deadline(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        protected void fire(long now) {
            lock();
            Goroutine g = null;
            if (now >= deadline) {
                expired = true;
                g = take();
            }
            unlock();
            if (g != null) {
                scheduler.ready(g);
            }
        }

        /** Whoever waits for a socket is known to the scheduler anyway. */
        @Override
        protected boolean conditional() {
            return true;
        }

        @Override
        protected boolean couldWake() {
            return false;
        }
    }

    private @Nullable Goroutine take() {
        Goroutine g = waiter;
        waiter = null;
        return g;
    }

    /** READY, CLOSED or EXPIRED, without waiting. */
    int state() {
        lock();
        int state = stateLocked();
        unlock();
        return state;
    }

    private int stateLocked() {
        return closed ? CLOSED : expired ? EXPIRED : READY;
    }

    /** Waits until the poller, the deadline or a close says something. */
    int await(Goroutine g, Poller poller, SelectionKey key, int operation) {
        Scheduler scheduler = g.scheduler();
        scheduler.hold();
        try {
            lock();
            if (closed || expired || !arm(poller, key, operation)) {
                unlock();
            } else {
                waiter = g;
                g.park(this, WaitReason.IO_WAIT);
            }
        } finally {
            scheduler.release();
        }
        return state();
    }

    private boolean arm(Poller poller, SelectionKey key, int operation) {
        if ((armed & operation) == 0) {
            try {
                key.interestOpsOr(operation);
            } catch (CancelledKeyException e) {
                return false; // closed
            }
            armed |= operation;
            unwanted = 0;
            poller.more();
        }
        return true;
    }

    /**
     * The poller has found operations possible, and finds them again as long as it looks for them.
     * Whoever waited is to be woken.
     */
    @Nullable Goroutine ready(SelectionKey key, int operations, boolean keep) {
        lock();
        Goroutine g = take();
        unwanted = g == null ? unwanted + 1 : 0;
        try {
            if (!keep || unwanted >= PATIENCE) {
                key.interestOpsAnd(~operations);
                armed &= ~operations;
            }
        } finally {
            unlock();
        }
        return g;
    }

    /** Marks this side as closed; whoever waited is for the caller to wake. */
    @Nullable Goroutine close(Scheduler scheduler) {
        lock();
        closed = true;
        Goroutine g = take();
        Deadline t = timer;
        unlock();
        if (t != null) {
            scheduler.stopTimer(t);
        }
        return g;
    }

    /**
     * Sets the deadline to an instant of the clock, MAX_VALUE for none; whoever has waited too long
     * is for the caller to wake.
     */
    @Nullable Goroutine setDeadline(Scheduler scheduler, long when, long now) {
        lock();
        deadline = when;
        expired = when <= now;
        Goroutine g = expired ? take() : null;
        Deadline t = timer;
        if (t == null) {
            t = new Deadline(scheduler);
            timer = t;
        }
        boolean start = !expired && !closed && when != Long.MAX_VALUE;
        unlock();
        if (start) {
            scheduler.startTimer(t, when, 0);
        } else {
            scheduler.stopTimer(t);
        }
        return g;
    }
}
