package gol.runtime.sync;

import gol.runtime.Func;
import gol.runtime.panic.FatalError;
import gol.runtime.sched.Bubble;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.Waiter;
import gol.runtime.value.Struct;
import org.jspecify.annotations.Nullable;

/**
 * sync.Cond. Waiting is in two steps, {@link #enlist} before the guest's lock is released and
 * {@link #await} after, so that no signal is lost; a waiter's flag says whether it has parked, ok
 * whether it was signalled.
 */
public final class Cond extends Struct {
    /** The guest's sync.Locker. */
    public @Nullable Object L;

    private final LockQueue queue = new LockQueue(false);

    /** The first step of Wait, with L held. */
    public Waiter enlist(Goroutine g) {
        Waiter w = new Waiter(g);
        queue.lock();
        queue.waiters.add(w);
        queue.unlock();
        return w;
    }

    /** The second step of Wait, with L released. */
    public void await(Goroutine g, Waiter w) {
        queue.lock();
        if (w.ok) {
            queue.unlock();
            return;
        }
        w.flag = true;
        g.park(queue, WaitReason.COND_WAIT);
    }

    /** Wait with the two methods of L. */
    public void Wait(Goroutine g, Func unlock, Func lock) {
        Waiter w = enlist(g);
        unlock.run(g);
        await(g, w);
        lock.run(g);
    }

    @SuppressWarnings("NullAway") // an invariant of the queue
    public void Signal(Goroutine g) {
        queue.lock();
        Waiter w = queue.waiters.poll();
        boolean parked = signalled(g, w);
        queue.unlock();
        if (parked) {
            g.wake(w.g);
        }
    }

    public void Broadcast(Goroutine g) {
        queue.lock();
        Waiter list = null;
        Waiter last = null;
        Waiter w;
        while ((w = queue.waiters.poll()) != null) {
            if (signalled(g, w)) {
                if (last == null) {
                    list = w;
                } else {
                    last.setChain(w);
                }
                last = w;
            }
        }
        queue.unlock();
        LockQueue.wakeAll(g, list);
    }

    private boolean signalled(Goroutine g, @Nullable Waiter w) {
        if (w == null) {
            return false;
        }
        Bubble bubble = w.g.bubble();
        if (bubble != null && bubble != g.bubble()) {
            queue.unlock();
            throw new FatalError("semaphore wake of synctest goroutine from outside bubble");
        }
        w.ok = true;
        return w.flag;
    }

    @Override
    public Cond copy() {
        Cond c = new Cond();
        c.L = L;
        return c;
    }

    @Override
    public void assign(Struct from) {
        L = ((Cond) from).L;
    }
}
