package gol.runtime.sync;

import gol.runtime.sched.CasLock;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitQueue;
import gol.runtime.sched.Waiter;
import org.jspecify.annotations.Nullable;

/** Where goroutines wait for something of this package: the lock it is protects the queue. */
class LockQueue extends CasLock {
    final WaitQueue waiters = new WaitQueue();
    private final boolean mayLeave;

    /**
     * @param mayLeave whether a waiter can be taken out and nothing else needs to know of it
     */
    LockQueue(boolean mayLeave) {
        this.mayLeave = mayLeave;
    }

    @Override
    protected boolean abandon(Goroutine g) {
        return mayLeave && waiters.abandon(g);
    }

    /** Waits at the end of the queue; the lock is held and is released. */
    Waiter await(Goroutine g, String reason) {
        Waiter w = g.waiter();
        waiters.add(w);
        g.park(this, reason);
        return w;
    }

    /** Takes all waiters out, as a list linked by {@link Waiter#chain}; the lock is held. */
    @Nullable Waiter takeAll() {
        Waiter first = null;
        Waiter last = null;
        Waiter w;
        while ((w = waiters.poll()) != null) {
            if (last == null) {
                first = w;
            } else {
                last.setChain(w);
            }
            last = w;
        }
        return first;
    }

    /** Wakes a list of {@link #takeAll}; the lock is not held. */
    static void wakeAll(Goroutine g, @Nullable Waiter list) {
        Waiter w = list;
        while (w != null) {
            Waiter next = w.chain();
            w.setChain(null);
            g.wake(w.g);
            w = next;
        }
    }
}
