package gol.runtime.sync;

import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Waiter;

/** A counting semaphore for natives, FIFO; a release hands its permit to the first waiter. */
public final class Semaphore {
    private final LockQueue queue = new LockQueue(false);
    private long permits;

    public Semaphore(long permits) {
        this.permits = permits;
    }

    public void acquire(Goroutine g, String reason) {
        queue.lock();
        if (permits > 0) {
            permits--;
            queue.unlock();
            return;
        }
        queue.await(g, reason);
    }

    public void release(Goroutine g) {
        queue.lock();
        Waiter w = queue.waiters.poll();
        if (w == null) {
            permits++;
        }
        queue.unlock();
        if (w != null) {
            g.wake(w.g);
        }
    }
}
