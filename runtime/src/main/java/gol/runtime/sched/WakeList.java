package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * Goroutines that can run, first in, first out: those that were taken from their wait queues
 * together, to be made runnable by {@link Goroutine#wakeAll}; and what {@link GlobalQueue} holds.
 * They are linked in batches, each of which goes from list to list, and to a worker, as a whole:
 * the goroutines themselves are touched by whoever is to run them, not under a lock.
 */
public final class WakeList {
    /** So many are added one by one to a batch. */
    private static final int BATCH = RunQueue.SIZE / 2;

    private @Nullable Batch first;
    private @Nullable Batch last;
    private int size;

    /** Goroutines linked by {@code next}, at least one. */
    static final class Batch {
        Waiter first;
        private Waiter last;
        private int size;
        private @Nullable Batch next;

        Batch(Waiter first, Waiter last, int size) {
            this.first = first;
            this.last = last;
            this.size = size;
        }
    }

    public int size() {
        return size;
    }

    public void add(Goroutine g) {
        g.next = null;
        g.goOn();
        Batch b = last;
        if (b == null || b.size >= BATCH) {
            add(new Batch(g, g, 1));
        } else {
            b.last.next = g;
            b.last = g;
            b.size++;
            size++;
        }
    }

    void add(Batch b) {
        link(b, b, b.size);
    }

    /** Adds all of another list, which is empty then. */
    void addAll(WakeList list) {
        if (list.first != null && list.last != null) {
            link(list.first, list.last, list.size);
            list.first = null;
            list.last = null;
            list.size = 0;
        }
    }

    private void link(Batch from, Batch to, int n) {
        if (last == null) {
            first = from;
        } else {
            last.next = from;
        }
        last = to;
        size += n;
    }

    /** The first one, which leaves the list. */
    @Nullable Goroutine poll() {
        Batch b = first;
        if (b == null) {
            return null;
        }
        Waiter w = b.first;
        Waiter behind = w.next;
        if (behind == null) {
            pollBatch(1);
        } else {
            b.first = behind;
            b.size--;
            size--;
            w.next = null;
        }
        return w.g;
    }

    /** The first batch, or its first {@code most} goroutines, which leave the list. */
    @Nullable Batch pollBatch(int most) {
        Batch b = first;
        if (b == null) {
            return null;
        }
        if (b.size > most) {
            size -= most;
            return cut(b, most);
        }
        size -= b.size;
        first = b.next;
        b.next = null;
        if (first == null) {
            last = null;
        }
        return b;
    }

    /** Takes the first n out of a batch of more. */
    @SuppressWarnings("NullAway") // an invariant: the batch has more than n
    private static Batch cut(Batch b, int n) {
        Waiter w = b.first;
        for (int i = 1; i < n; i++) {
            w = w.next;
        }
        Batch head = new Batch(b.first, w, n);
        b.first = w.next;
        b.size -= n;
        w.next = null;
        return head;
    }
}
