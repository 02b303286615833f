package gol.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * The runtime's own lock, the twin of Go's {@code runtime.mutex}: a word set by CAS that knows no
 * owner, so that a goroutine may take it on one worker and have it released on another (see {@link
 * Goroutine#park}). Held for a few instructions only, never across a call of guest code; waiting is
 * spinning. Extended by whatever it protects.
 */
public class CasLock {
    private static final VarHandle HELD;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(CasLock.class, "held", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("unused") // by HELD
    private volatile int held;

    protected CasLock() {}

    public final void lock() {
        if (!HELD.compareAndSet(this, 0, 1)) {
            lockSlow();
        }
    }

    private void lockSlow() {
        int spins = 0;
        int rounds = 0;
        do {
            while (held != 0) {
                if (spins < 200) {
                    spins++;
                    Thread.onSpinWait();
                } else {
                    giveWay(++rounds);
                    spins = 100;
                }
            }
        } while (!HELD.compareAndSet(this, 0, 1));
    }

    /**
     * Lets others run, the holder among them. Virtual threads that only yield keep their carriers'
     * queues filled, beyond which the JDK does not look: a holder that was queued elsewhere, since
     * it waits for a second lock itself, would never run again. So they leave now and then.
     */
    private static void giveWay(int round) {
        if ((round & 7) == 0 && Thread.currentThread().isVirtual()) {
            LockSupport.parkNanos(1000);
        } else {
            Thread.yield();
        }
    }

    public final void unlock() {
        HELD.setRelease(this, 0);
    }

    /**
     * Takes a goroutine out of the queues that this lock protects, if it waits there for something
     * that it may give up; the caller, who holds the lock, then has to make it runnable. False for
     * waits that must come to their end.
     */
    protected boolean abandon(Goroutine g) {
        return false;
    }
}
