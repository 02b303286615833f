package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * The queue all workers share: what overflows from theirs, comes from outside or has given way.
 * FIFO.
 */
final class GlobalQueue extends CasLock {
    private @Nullable WorkerGoroutine head;
    private @Nullable WorkerGoroutine tail;
    private volatile int size;

    int size() {
        return size;
    }

    void add(WorkerGoroutine g) {
        g.next = null;
        addChain(g, g, 1);
    }

    /** Adds {@code n} goroutines linked by next. */
    void addChain(WorkerGoroutine first, WorkerGoroutine last, int n) {
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

    @Nullable WorkerGoroutine poll() {
        if (size == 0) {
            return null;
        }
        lock();
        WorkerGoroutine g = head;
        if (g != null) {
            head = g.next;
            if (head == null) {
                tail = null;
            }
            g.next = null;
            size--;
        }
        unlock();
        return g;
    }
}
