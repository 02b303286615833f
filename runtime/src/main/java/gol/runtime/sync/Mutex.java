package gol.runtime.sync;

import gol.runtime.panic.FatalError;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.Waiter;
import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * sync.Mutex. {@link #state}: 0 free, 1 held, 2 held and somebody may wait. Unlocking frees it and
 * wakes the first waiter, which competes with whoever comes by; one that has lost {@link #PATIENCE}
 * times is handed the lock.
 */
public final class Mutex extends Struct {
    private static final VarHandle STATE;
    private static final VarHandle QUEUE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Mutex.class, "state", int.class);
            QUEUE = MethodHandles.lookup().findVarHandle(Mutex.class, "queue", LockQueue.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int PATIENCE = 4;
    private static final int SPINS = 4;

    private volatile int state;
    private volatile @Nullable LockQueue queue;

    public void Lock(Goroutine g) {
        if (!STATE.compareAndSet(this, 0, 1)) {
            lockSlow(g);
        }
    }

    public boolean TryLock(Goroutine g) {
        return STATE.compareAndSet(this, 0, 1);
    }

    public void Unlock(Goroutine g) {
        if (!STATE.compareAndSet(this, 1, 0)) {
            unlockSlow(g);
        }
    }

    @SuppressWarnings("NullAway") // an invariant of the queue
    private LockQueue queue() {
        LockQueue q = queue;
        if (q == null) {
            QUEUE.compareAndSet(this, null, new LockQueue(true));
            q = queue;
        }
        return q;
    }

    private void lockSlow(Goroutine g) {
        if (g.scheduler().parallelism() > 1) {
            for (int i = 0; i < SPINS; i++) {
                for (int k = 0; k < 30; k++) {
                    Thread.onSpinWait();
                }
                if (state == 0 && STATE.compareAndSet(this, 0, 1)) {
                    return;
                }
            }
        }
        LockQueue q = queue();
        for (int lost = 0; ; lost++) {
            q.lock();
            if ((int) STATE.getAndSet(this, 2) == 0) {
                q.unlock();
                return;
            }
            Waiter w = g.waiter();
            w.flag = lost >= PATIENCE;
            w.ok = false;
            if (lost == 0) {
                q.waiters.add(w);
            } else {
                q.waiters.addFirst(w);
            }
            g.park(q, WaitReason.MUTEX_LOCK);
            if (w.ok) {
                return;
            }
        }
    }

    private void unlockSlow(Goroutine g) {
        if (state == 0) {
            throw new FatalError("sync: unlock of unlocked mutex");
        }
        LockQueue q = queue();
        q.lock();
        Waiter w = q.waiters.poll();
        if (w != null && w.flag) {
            w.ok = true; // the lock stays held, by the waiter
        } else {
            state = 0;
        }
        q.unlock();
        if (w != null) {
            g.wake(w.g);
        }
    }

    @Override
    public Mutex copy() {
        Mutex m = new Mutex();
        m.assign(this);
        return m;
    }

    @Override
    public void assign(Struct from) {
        state = ((Mutex) from).state;
    }

    @Override
    public boolean equalTo(Struct other) {
        return other instanceof Mutex m && m.state == state;
    }
}
