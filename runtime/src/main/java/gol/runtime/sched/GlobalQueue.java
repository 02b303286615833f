package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * The queue all workers share: what overflows from theirs, comes from outside or has given way.
 * FIFO.
 */
final class GlobalQueue extends CasLock {
    private final WakeList list = new WakeList();
    private volatile int size;

    int size() {
        return size;
    }

    void add(WorkerGoroutine g) {
        lock();
        list.add(g);
        size = list.size();
        unlock();
    }

    void add(WakeList.Batch batch) {
        lock();
        list.add(batch);
        size = list.size();
        unlock();
    }

    /** Adds all of a list, and empties it. */
    void addAll(WakeList other) {
        lock();
        list.addAll(other);
        size = list.size();
        unlock();
    }

    @Nullable WorkerGoroutine poll() {
        if (size == 0) {
            return null;
        }
        lock();
        Goroutine g = list.poll();
        size = list.size();
        unlock();
        return (WorkerGoroutine) g;
    }

    /**
     * The first one; at most {@code more} of those behind it are added to the caller's own queue,
     * which has room for them.
     */
    @Nullable WorkerGoroutine poll(RunQueue queue, int more) {
        lock();
        WakeList.Batch b = list.pollBatch(more + 1);
        size = list.size();
        unlock();
        if (b == null) {
            return null;
        }
        WorkerGoroutine g = (WorkerGoroutine) b.first;
        Waiter w = g.next;
        g.next = null;
        while (w != null) {
            Waiter behind = w.next;
            w.next = null;
            queue.add((WorkerGoroutine) w);
            w = behind;
        }
        return g;
    }
}
