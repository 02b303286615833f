package gol.runtime.sync;

import gol.runtime.panic.FatalError;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitQueue;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.Waiter;
import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * sync.RWMutex. A writer that waits keeps new readers out; an unlocking writer lets all waiting
 * readers in before the next writer. Whoever is woken holds the lock.
 *
 * <p>{@link #state} counts the readers, and has {@link #CLOSED} added while a writer holds the lock
 * or is the next to do so. A reader counts itself in and out in one step each; only where it finds
 * the lock closed does it need the queue.
 */
public final class RWMutex extends Struct {
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(RWMutex.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int CLOSED = Integer.MIN_VALUE / 2;

    private final Queue queue = new Queue();
    private volatile int state;

    /** Readers that wait; its lock protects the other fields, too. */
    private static final class Queue extends LockQueue {
        /** Writers that wait behind the one that closed the lock. */
        final WaitQueue writers = new WaitQueue();

        /** The writer that closed the lock and waits for the readers that were in. */
        @Nullable Waiter next;

        /** How many of these are still to leave. */
        int leaving;

        /** How many readers were let in that had counted themselves but did not wait yet. */
        int late;

        Queue() {
            super(false);
        }
    }

    public void RLock(Goroutine g) {
        if ((int) STATE.getAndAdd(this, 1) < 0) {
            awaitWriter(g);
        }
    }

    private void awaitWriter(Goroutine g) {
        Queue q = queue;
        q.lock();
        if (q.late > 0) {
            q.late--;
            q.unlock();
        } else {
            q.await(g, WaitReason.RWMUTEX_RLOCK);
        }
    }

    public boolean TryRLock(Goroutine g) {
        for (; ; ) {
            int s = state;
            if (s < 0) {
                return false;
            }
            if (STATE.compareAndSet(this, s, s + 1)) {
                return true;
            }
        }
    }

    public void RUnlock(Goroutine g) {
        int before = (int) STATE.getAndAdd(this, -1);
        if (before <= 0) {
            leave(g, before);
        }
    }

    private void leave(Goroutine g, int before) {
        if (before == 0 || before == CLOSED) {
            STATE.getAndAdd(this, 1);
            throw new FatalError("sync: RUnlock of unlocked RWMutex");
        }
        Queue q = queue;
        q.lock();
        Waiter writer = null;
        if (--q.leaving == 0) {
            writer = q.next;
            q.next = null;
        }
        q.unlock();
        if (writer != null) {
            g.wake(writer.g);
        }
    }

    public void Lock(Goroutine g) {
        if (!STATE.compareAndSet(this, 0, CLOSED)) {
            close(g);
        }
    }

    private void close(Goroutine g) {
        Queue q = queue;
        q.lock();
        int readers;
        do {
            readers = state;
            if (readers < 0) {
                q.writers.add(g.waiter());
                g.park(q, WaitReason.MUTEX_LOCK);
                return;
            }
        } while (!STATE.compareAndSet(this, readers, readers + CLOSED));
        if (readers == 0) {
            q.unlock();
            return;
        }
        q.leaving = readers;
        q.next = g.waiter();
        g.park(q, WaitReason.RWMUTEX_LOCK);
    }

    public boolean TryLock(Goroutine g) {
        return STATE.compareAndSet(this, 0, CLOSED);
    }

    public void Unlock(Goroutine g) {
        Queue q = queue;
        q.lock();
        if (state >= 0 || q.next != null) {
            q.unlock();
            throw new FatalError("sync: Unlock of unlocked RWMutex");
        }
        Waiter woken;
        if (q.writers.isEmpty()) {
            int readers = (int) STATE.getAndAdd(this, -CLOSED) - CLOSED;
            woken = letIn(q, readers);
        } else {
            // it stays closed: behind the readers that wait by now, or for the next writer
            int readers = state - CLOSED;
            if (readers == 0) {
                woken = q.writers.poll();
            } else {
                woken = letIn(q, readers);
                q.leaving = readers;
                q.next = q.writers.poll();
            }
        }
        q.unlock();
        LockQueue.wakeAll(g, woken);
    }

    /** Lets in the readers that have counted themselves; returns those to be woken. */
    private static @Nullable Waiter letIn(Queue q, int readers) {
        Waiter first = q.takeAll();
        int late = readers;
        for (Waiter w = first; w != null; w = w.chain()) {
            late--;
        }
        q.late += late;
        return first;
    }

    @Override
    public RWMutex copy() {
        RWMutex m = new RWMutex();
        m.assign(this);
        return m;
    }

    @Override
    public void assign(Struct from) {
        state = ((RWMutex) from).state;
    }

    @Override
    public boolean equalTo(Struct other) {
        return other instanceof RWMutex m && m.state == state;
    }
}
