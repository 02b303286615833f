package gol.runtime.sched;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells which goroutines wait for sockets that are ready: the twin of Go's {@code netpoll}. Workers
 * that have nothing to run poll, one at a time; the last one to idle waits in it. So whoever
 * becomes ready runs on the worker that has learned of it, without a switch of threads. The monitor
 * polls when no worker has come to it for long.
 *
 * <p>A change of what is waited for, made while a worker waits, needs {@link #changed}.
 */
public abstract class NetPoller {
    /** Waits are counted in milliseconds. */
    static final long SHORTEST = 1_000_000;

    private final AtomicBoolean held = new AtomicBoolean();

    /**
     * Whether somebody may be waiting in {@link #select}. Written before what he looks at is read.
     */
    private volatile boolean waiting;

    /** When it was polled last. */
    private volatile long polledAt = System.nanoTime();

    /** Whether there is something to do though nobody waits. */
    private volatile boolean dirty;

    /**
     * Adds the goroutines that are ready, each once; waits for one at most so many milliseconds,
     * not at all for 0, without end for -1. Called by one thread at a time.
     */
    protected abstract void select(long millis, WakeList ready);

    /** Ends a wait, or the next one. */
    protected abstract void wakeup();

    protected abstract void close();

    /** What is waited for has changed: a wait that goes on takes notice. */
    protected final void changed() {
        if (waiting) {
            wakeup();
        }
    }

    /** Something is to be done by the next poll: it is not left out because nobody waits. */
    protected final void setDirty() {
        dirty = true;
        changed();
    }

    final boolean isDirty() {
        return dirty;
    }

    final boolean polledSince(long nanos) {
        return polledAt - nanos > 0;
    }

    /** The right to poll. */
    final boolean acquire() {
        return !held.get() && held.compareAndSet(false, true);
    }

    final void release() {
        held.set(false);
    }

    /** Those that are ready, without waiting; null if another thread polls. */
    final @Nullable WakeList tryPoll() {
        if (!acquire()) {
            return null;
        }
        try {
            return poll(0);
        } finally {
            release();
        }
    }

    /** {@link #select} by who has acquired the right. */
    final WakeList poll(long millis) {
        WakeList ready = new WakeList();
        dirty = false;
        select(millis, ready);
        polledAt = System.nanoTime();
        return ready;
    }

    /**
     * Waits for an idle worker, which has acquired the right, until it is claimed, at most so long.
     */
    final WakeList await(Worker w, long nanos) {
        waiting = true;
        try {
            if (w.idling != 1) {
                return new WakeList();
            }
            return poll(nanos == Long.MAX_VALUE ? -1 : nanos / SHORTEST);
        } finally {
            waiting = false;
        }
    }

    /** Ends a worker's wait. */
    final void interrupt() {
        wakeup();
    }

    /** Polls without end, for a thread of its own. */
    protected final void serve() {
        waiting = true;
        for (; ; ) {
            WakeList ready = poll(-1);
            Goroutine g;
            while ((g = ready.poll()) != null) {
                g.scheduler().ready(g);
            }
        }
    }
}
