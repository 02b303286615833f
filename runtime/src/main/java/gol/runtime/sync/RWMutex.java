package gol.runtime.sync;

import gol.runtime.panic.FatalError;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.Waiter;
import gol.runtime.value.Struct;

/**
 * sync.RWMutex. A writer that waits keeps new readers out; an unlocking writer lets all waiting
 * readers in before the next writer. Whoever is woken holds the lock. {@link #readersQueue}'s lock
 * protects all of it.
 */
public final class RWMutex extends Struct {
    private final LockQueue readersQueue = new LockQueue(false);
    private final LockQueue writersQueue = new LockQueue(false);
    private int readers;
    private boolean writer;

    public void RLock(Goroutine g) {
        readersQueue.lock();
        if (!writer && writersQueue.waiters.isEmpty()) {
            readers++;
            readersQueue.unlock();
            return;
        }
        readersQueue.await(g, WaitReason.RWMUTEX_RLOCK);
    }

    public boolean TryRLock(Goroutine g) {
        readersQueue.lock();
        boolean free = !writer && writersQueue.waiters.isEmpty();
        if (free) {
            readers++;
        }
        readersQueue.unlock();
        return free;
    }

    public void RUnlock(Goroutine g) {
        readersQueue.lock();
        if (readers == 0) {
            readersQueue.unlock();
            throw new FatalError("sync: RUnlock of unlocked RWMutex");
        }
        Waiter next = null;
        if (--readers == 0) {
            next = writersQueue.waiters.poll();
            writer = next != null;
        }
        readersQueue.unlock();
        if (next != null) {
            g.wake(next.g);
        }
    }

    public void Lock(Goroutine g) {
        readersQueue.lock();
        if (!writer && readers == 0) {
            writer = true;
            readersQueue.unlock();
            return;
        }
        boolean behindWriter = writer || !writersQueue.waiters.isEmpty();
        writersQueue.waiters.add(g.waiter());
        g.park(readersQueue, behindWriter ? WaitReason.MUTEX_LOCK : WaitReason.RWMUTEX_LOCK);
    }

    public boolean TryLock(Goroutine g) {
        readersQueue.lock();
        boolean free = !writer && readers == 0;
        if (free) {
            writer = true;
        }
        readersQueue.unlock();
        return free;
    }

    public void Unlock(Goroutine g) {
        readersQueue.lock();
        if (!writer) {
            readersQueue.unlock();
            throw new FatalError("sync: Unlock of unlocked RWMutex");
        }
        Waiter in = readersQueue.takeAll();
        if (in != null) {
            for (Waiter w = in; w != null; w = w.chain()) {
                readers++;
            }
            writer = false;
        } else {
            in = writersQueue.waiters.poll();
            writer = in != null;
        }
        readersQueue.unlock();
        LockQueue.wakeAll(g, in);
    }

    @Override
    public RWMutex copy() {
        RWMutex m = new RWMutex();
        m.assign(this);
        return m;
    }

    @Override
    public void assign(Struct from) {
        RWMutex m = (RWMutex) from;
        readers = m.readers;
        writer = m.writer;
    }

    @Override
    public boolean equalTo(Struct other) {
        return other instanceof RWMutex m && m.readers == readers && m.writer == writer;
    }
}
