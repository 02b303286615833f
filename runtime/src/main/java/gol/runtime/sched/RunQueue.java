package gol.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Keeps what other workers read often off the cache line of what lies before. */
class RunQueuePadding {
    long p0;
    long p1;
    long p2;
    long p3;
    long p4;
    long p5;
    long p6;
    long p7;
    long p8;
    long p9;
    long p10;
    long p11;
    long p12;
    long p13;
    long p14;
    long p15;
}

/** The fields that several workers touch. */
class RunQueueFields extends RunQueuePadding {
    volatile int head;
    volatile int tail;
    volatile @Nullable WorkerGoroutine next;
}

/**
 * A worker's own queue, the twin of the queue of Go's {@code p}: a <i>next</i> slot for what was
 * made runnable last, so that a pair that hand each other values stays on one worker, and a ring.
 * Only the owner adds; anyone may take from the ring by CAS on head. A next slot is taken by others
 * only when it is stale.
 */
final class RunQueue extends RunQueueFields {
    static final int SIZE = 256;
    private static final int MASK = SIZE - 1;

    /** How often in a row the next slot goes before the ring. */
    private static final int MAX_STREAK = 200;

    private static final VarHandle HEAD;
    private static final VarHandle TAIL;
    private static final VarHandle NEXT;
    private static final VarHandle SLOT =
            MethodHandles.arrayElementVarHandle(WorkerGoroutine[].class);

    static {
        try {
            MethodHandles.Lookup l = MethodHandles.lookup();
            HEAD = l.findVarHandle(RunQueueFields.class, "head", int.class);
            TAIL = l.findVarHandle(RunQueueFields.class, "tail", int.class);
            NEXT = l.findVarHandle(RunQueueFields.class, "next", WorkerGoroutine.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    long q0;
    long q1;
    long q2;
    long q3;
    long q4;
    long q5;
    long q6;
    long q7;
    long q8;
    long q9;
    long q10;
    long q11;
    long q12;
    long q13;
    long q14;
    long q15;

    private final WorkerGoroutine[] ring = new WorkerGoroutine[SIZE];
    private final GlobalQueue overflow;
    private int streak;

    RunQueue(GlobalQueue overflow) {
        this.overflow = overflow;
    }

    /** How many wait in the ring; true of that moment. */
    int size() {
        return tail - head;
    }

    boolean isEmpty() {
        return head == tail && next == null;
    }

    /**
     * Makes g the next one to run; the one it displaces goes to the ring. Whether one was
     * displaced.
     */
    boolean addNext(WorkerGoroutine g) {
        WorkerGoroutine old = (WorkerGoroutine) NEXT.getAndSet(this, g);
        if (old == null) {
            return false;
        }
        add(old);
        return true;
    }

    /** Adds to the ring; half of it goes to the global queue when it is full. */
    void add(WorkerGoroutine g) {
        for (; ; ) {
            int h = (int) HEAD.getAcquire(this);
            int t = (int) TAIL.get(this);
            if (t - h < SIZE) {
                SLOT.setRelease(ring, t & MASK, g);
                TAIL.setRelease(this, t + 1);
                return;
            }
            if (spill(h, g)) {
                return;
            }
        }
    }

    private boolean spill(int h, WorkerGoroutine g) {
        int n = SIZE / 2;
        if (!HEAD.compareAndSet(this, h, h + n)) {
            return false;
        }
        // They are the owner's now, and stand in the ring until the owner adds there again.
        Waiter behind = g;
        g.next = null;
        for (int i = n - 1; i >= 0; i--) {
            WorkerGoroutine w = ring[(h + i) & MASK];
            w.next = behind;
            behind = w;
        }
        overflow.add(new WakeList.Batch(behind, g, n + 1));
        return true;
    }

    /** The owner's next goroutine. */
    @Nullable WorkerGoroutine poll() {
        if (next != null && streak < MAX_STREAK) {
            WorkerGoroutine n = (WorkerGoroutine) NEXT.getAndSet(this, null);
            if (n != null) {
                streak++;
                return n;
            }
        }
        streak = 0;
        for (; ; ) {
            int h = (int) HEAD.getAcquire(this);
            int t = (int) TAIL.get(this);
            if (h == t) {
                break;
            }
            WorkerGoroutine g = (WorkerGoroutine) SLOT.getAcquire(ring, h & MASK);
            if (HEAD.compareAndSet(this, h, h + 1)) {
                return g;
            }
        }
        return next == null ? null : (WorkerGoroutine) NEXT.getAndSet(this, null);
    }

    /**
     * Takes half of another's ring; one of it is returned, the rest put in this ring, which is
     * empty.
     */
    @Nullable WorkerGoroutine stealFrom(RunQueue victim) {
        for (; ; ) {
            int h = (int) HEAD.getAcquire(victim);
            int t = (int) TAIL.getAcquire(victim);
            int n = t - h;
            if (n <= 0) {
                return null;
            }
            n -= n / 2;
            if (n > SIZE / 2) {
                continue;
            }
            int mine = (int) TAIL.get(this);
            for (int i = 0; i < n; i++) {
                ring[(mine + i) & MASK] =
                        (WorkerGoroutine) SLOT.getAcquire(victim.ring, (h + i) & MASK);
            }
            if (HEAD.compareAndSet(victim, h, h + n)) {
                if (n > 1) {
                    TAIL.setRelease(this, mine + n - 1);
                }
                return ring[(mine + n - 1) & MASK];
            }
        }
    }

    /** Takes the next slot if it still holds {@code seen}. */
    boolean stealNext(WorkerGoroutine seen) {
        return NEXT.compareAndSet(this, seen, null);
    }

    /** The owner cannot run them: gives all to the global queue. */
    void giveAll() {
        WorkerGoroutine g;
        streak = 0;
        while ((g = poll()) != null) {
            overflow.add(g);
        }
    }
}
