package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * The queue all workers share: what overflows from theirs, comes from outside or has given way.
 * FIFO.
 */
final class GlobalQueue extends CasLock {
    private @Nullable Waiter head;
    private @Nullable Waiter tail;
    private volatile int size;

    int size() {
        return size;
    }

    void add(WorkerGoroutine g) {
        g.next = null;
        addChain(g, g, 1);
    }

    /** Adds {@code n} goroutines linked by next. */
    void addChain(Waiter first, Waiter last, int n) {
        lock();
        if (tail == null) {
            head = first;
        } else {
            tail.next = first;
        }
        tail = last;
        size += n;
        unlock();
    }

    /** Adds a list that is not empty, and empties it. */
    @SuppressWarnings("NullAway") // an invariant: a list that is not empty has both ends
    void addAll(WakeList list) {
        addChain(list.first, list.last, list.size);
        list.first = null;
        list.last = null;
        list.size = 0;
    }

    @Nullable WorkerGoroutine poll() {
        if (size == 0) {
            return null;
        }
        lock();
        WorkerGoroutine g = take();
        unlock();
        return g;
    }

    /**
     * The first one; at most {@code more} of those behind it are added to the caller's own queue,
     * which has room for them.
     */
    @Nullable WorkerGoroutine poll(RunQueue queue, int more) {
        lock();
        WorkerGoroutine g = take();
        WorkerGoroutine also;
        while (more-- > 0 && (also = take()) != null) {
            queue.add(also);
        }
        unlock();
        return g;
    }

    private @Nullable WorkerGoroutine take() {
        Waiter g = head;
        if (g != null) {
            head = g.next;
            if (head == null) {
                tail = null;
            }
            g.next = null;
            size--;
        }
        return (WorkerGoroutine) g;
    }
}
