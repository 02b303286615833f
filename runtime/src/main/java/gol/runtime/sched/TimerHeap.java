package gol.runtime.sched;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A binary heap of timers by (when, sequence). Every method but {@link #nextWhen} wants the lock
 * held.
 */
final class TimerHeap extends CasLock {
    static final long NEVER = Long.MAX_VALUE;

    /** Chooses the order of timers for the same instant; first come, first served without it. */
    private final @Nullable Chooser chooser;

    private Timer[] heap = new Timer[16];
    private int size;
    private long sequence;
    private volatile long nextWhen = NEVER;

    TimerHeap(@Nullable Chooser chooser) {
        this.chooser = chooser;
    }

    /** The earliest deadline, NEVER without one. No lock needed. */
    long nextWhen() {
        return nextWhen;
    }

    void add(Timer t) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        t.sequence = chooser == null ? sequence++ : chooser.nextInt(Integer.MAX_VALUE);
        size++;
        up(size - 1, t);
        nextWhen = heap[0].when;
    }

    boolean remove(Timer t) {
        int i = t.index;
        if (i < 0) {
            return false;
        }
        t.index = -1;
        Timer last = heap[--size];
        heap[size] = null;
        if (last != t) {
            if (i > 0 && before(last, heap[(i - 1) >>> 1])) {
                up(i, last);
            } else {
                down(i, last);
            }
        }
        nextWhen = size > 0 ? heap[0].when : NEVER;
        return true;
    }

    /**
     * The next timer that is due, taken out, or put back with its next expiry when periodic; null
     * when none is.
     */
    @Nullable Timer pollDue(long now) {
        if (size == 0 || heap[0].when > now) {
            return null;
        }
        Timer t = heap[0];
        remove(t);
        if (t.period > 0) {
            long missed = (now - t.when) / t.period;
            t.when += (missed + 1) * t.period;
            add(t);
        }
        return t;
    }

    /** All timers that are due fire, in their order, each told the instant it was set for. */
    void fireDue(long now) {
        while (size > 0 && heap[0].when <= now) {
            long when = heap[0].when;
            Timer t = pollDue(now);
            if (t != null) {
                t.fire(when);
            }
        }
    }

    /** The earliest expiry that could make a goroutine run, NEVER without one. */
    long nextUseful() {
        if (size > 0 && heap[0].couldWake()) {
            return heap[0].when;
        }
        long first = NEVER;
        for (int i = 0; i < size; i++) {
            if (heap[i].when < first && heap[i].couldWake()) {
                first = heap[i].when;
            }
        }
        return first;
    }

    /** Whether any expiry could make a goroutine run. */
    boolean couldWake() {
        for (int i = 0; i < size; i++) {
            if (heap[i].couldWake()) {
                return true;
            }
        }
        return false;
    }

    private static boolean before(Timer a, Timer b) {
        return a.when < b.when || a.when == b.when && a.sequence < b.sequence;
    }

    private void up(int at, Timer t) {
        int i = at;
        while (i > 0) {
            int parent = (i - 1) >>> 1;
            if (!before(t, heap[parent])) {
                break;
            }
            heap[i] = heap[parent];
            heap[i].index = i;
            i = parent;
        }
        heap[i] = t;
        t.index = i;
    }

    private void down(int at, Timer t) {
        int i = at;
        for (; ; ) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], t)) {
                break;
            }
            heap[i] = heap[child];
            heap[i].index = i;
            i = child;
        }
        heap[i] = t;
        t.index = i;
    }
}
