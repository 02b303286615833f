package gol.runtime.channel;

import gol.runtime.panic.FatalError;
import gol.runtime.panic.Panics;
import gol.runtime.panic.RuntimeError;
import gol.runtime.sched.Bubble;
import gol.runtime.sched.CasLock;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitQueue;
import gol.runtime.sched.Waiter;
import gol.runtime.sched.WakeList;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A channel: the twin of Go's {@code hchan}; two kinds, so that no element is boxed. The lock it
 * extends protects all of it. At least one of the wait queues is empty, except for a select that
 * waits to send and to receive on the same channel; receivers wait only while the buffer is empty,
 * senders only while it is full.
 */
public abstract sealed class Channel extends CasLock permits LongChannel, ObjectChannel {
    private static final VarHandle ORDER;

    static {
        try {
            ORDER = MethodHandles.lookup().findVarHandle(Channel.class, "order", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The place in the order in which select takes locks: given by the first select, 0 before. */
    private volatile long order;

    /** So many are woken together. */
    private static final int MANY = 1024;

    final int cap;
    int first;
    volatile int count;
    volatile boolean closed;

    /** Whether it is a timer's: programs are not to see its buffer. */
    boolean timers;

    final WaitQueue receivers = new WaitQueue();
    final WaitQueue senders = new WaitQueue();

    /** The bubble in which it was made: nobody else may use it. */
    final @Nullable Bubble bubble;

    Channel(@Nullable Bubble bubble, long cap) {
        this.bubble = bubble;
        this.cap = (int) cap;
    }

    /** An operation, in Go's words, by a goroutine outside of the channel's bubble. */
    static FatalError outside(String operation) {
        return new FatalError(operation + " synctest channel from outside bubble");
    }

    /**
     * Takes the lock for an operation, in Go's words, of a goroutine that may use the channel. It
     * is asked afterwards whether it may: a look before would have another processor hand the cache
     * line over twice.
     */
    final void lockFor(Goroutine g, String operation) {
        lock();
        if (bubble != null && bubble != g.bubble()) {
            unlock();
            throw outside(operation);
        }
    }

    final long order(Goroutine g) {
        long o = order;
        if (o == 0) {
            ORDER.compareAndSet(this, 0L, g.runtime().nextChannelOrder());
            o = order;
        }
        return o;
    }

    @Override
    protected boolean abandon(Goroutine g) {
        return receivers.abandon(g) || senders.abandon(g);
    }

    static int checkCap(long cap) {
        if (cap < 0 || cap > Integer.MAX_VALUE - 16) {
            throw Panics.of(RuntimeError.makeChan());
        }
        return (int) cap;
    }

    /** len(ch). */
    public final int length() {
        return timers ? 0 : count;
    }

    /** cap(ch). */
    public final int capacity() {
        return timers ? 0 : cap;
    }

    /** Whether a goroutine waits to receive. May be asked by anyone; true of that moment. */
    public final boolean hasReceivers() {
        return !receivers.isEmpty();
    }

    /** The ways in which a closed or nil channel panics. */
    enum Misuse {
        SEND("send on closed channel"),
        CLOSE("close of closed channel"),
        CLOSE_NIL("close of nil channel");

        private final String text;

        Misuse(String text) {
            this.text = text;
        }

        RuntimeException panic(@Nullable Goroutine g) {
            RuntimeError error = RuntimeError.plain(text);
            return g == null ? Panics.of(error) : Panics.of(g, error);
        }
    }

    final void close(Goroutine g) {
        lockFor(g, "close of");
        if (closed) {
            unlock();
            throw Misuse.CLOSE.panic(g);
        }
        closed = true;
        WakeList woken = new WakeList();
        wakeAll(g, receivers, woken);
        wakeAll(g, senders, woken);
        unlock();
        g.wakeAll(woken);
    }

    /**
     * Takes all that wait in a queue of the channel, which was closed, to wake them. Receivers run
     * already while those behind them are taken: nobody queues up any more, and nothing is left to
     * be received.
     */
    private void wakeAll(Goroutine g, WaitQueue queue, WakeList woken) {
        Waiter w;
        while ((w = queue.poll()) != null) {
            w.ok = false;
            w.l1 = 0;
            w.o1 = zero();
            woken.add(w.g);
            if (woken.size() == MANY && senders.isEmpty()) {
                unlock();
                g.wakeAll(woken);
                lock();
            }
        }
    }

    static void wake(@Nullable Goroutine waker, Goroutine target) {
        if (waker != null) {
            waker.wake(target);
        } else {
            target.scheduler().ready(target);
        }
    }

    /** What a closed channel gives, where that is a reference. */
    abstract @Nullable Object zero();
}
