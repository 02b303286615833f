package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/** A FIFO queue of waiters, the twin of Go's {@code waitq}. Protected by its owner's lock. */
public final class WaitQueue {
    private @Nullable Waiter head;
    private @Nullable Waiter tail;

    public void add(Waiter w) {
        w.next = null;
        w.prev = tail;
        w.queued = true;
        if (tail == null) {
            head = w;
        } else {
            tail.next = w;
        }
        tail = w;
    }

    public void addFirst(Waiter w) {
        w.prev = null;
        w.next = head;
        w.queued = true;
        if (head == null) {
            tail = w;
        } else {
            head.prev = w;
        }
        head = w;
    }

    /** Takes the waiter out, wherever it stands; nothing happens when it is not queued any more. */
    public void remove(Waiter w) {
        if (!w.queued) {
            return;
        }
        w.queued = false;
        if (w.prev == null) {
            head = w.next;
        } else {
            w.prev.next = w.next;
        }
        if (w.next == null) {
            tail = w.prev;
        } else {
            w.next.prev = w.prev;
        }
        w.next = null;
        w.prev = null;
    }

    /**
     * The first waiter that can still be woken, taken out; selects won by another channel are
     * dropped.
     */
    public @Nullable Waiter poll() {
        for (; ; ) {
            Waiter w = head;
            if (w == null) {
                return null;
            }
            Waiter n = w.next;
            head = n;
            if (n == null) {
                tail = null;
            } else {
                n.prev = null;
            }
            w.next = null;
            w.queued = false;
            if (w instanceof SelectWaiter s && !s.claim()) {
                continue;
            }
            return w;
        }
    }

    /** Takes the goroutine's waiter out, if it is here and nobody else has woken it. */
    public boolean abandon(Goroutine g) {
        for (Waiter w = head; w != null; w = w.next) {
            if (w.g == g) {
                if (w instanceof SelectWaiter s && !s.claim()) {
                    return false;
                }
                remove(w);
                return true;
            }
        }
        return false;
    }

    public @Nullable Waiter peek() {
        return head;
    }

    public boolean isEmpty() {
        return head == null;
    }
}
