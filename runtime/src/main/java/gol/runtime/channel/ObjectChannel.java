package gol.runtime.channel;

import gol.runtime.sched.Bubble;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.Waiter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A channel of references: strings, structs, pointers, interfaces and all else. */
public final class ObjectChannel extends Channel {
    private final @Nullable Object[] buffer;

    /** What a closed channel gives. */
    private final @Nullable Object zero;

    ObjectChannel(@Nullable Bubble bubble, long cap, @Nullable Object zero) {
        super(bubble, checkCap(cap));
        buffer = new Object[(int) cap];
        this.zero = zero;
    }

    @Override
    @Nullable Object zero() {
        return zero;
    }

    void send(Goroutine g, @Nullable Object v) {
        lockFor(g, "send on");
        if (trySendLocked(g, v)) {
            return;
        }
        Waiter w = g.waiter();
        w.o1 = v;
        senders.add(w);
        g.park(this, bubble == null ? WaitReason.CHAN_SEND : WaitReason.CHAN_SEND_DURABLE);
        w.o1 = null;
        if (!w.ok) {
            throw Misuse.SEND.panic(g);
        }
    }

    /**
     * Sends unless that would wait; with a null goroutine from outside of any (timers, the host).
     */
    public boolean trySend(@Nullable Goroutine g, @Nullable Object v) {
        lock();
        if (trySendLocked(g, v)) {
            return true;
        }
        unlock();
        return false;
    }

    /** Releases the lock if it returns true or throws. */
    boolean trySendLocked(@Nullable Goroutine g, @Nullable Object v) {
        if (closed) {
            unlock();
            throw Misuse.SEND.panic(g);
        }
        Waiter r = receivers.poll();
        if (r != null) {
            r.o1 = v;
            r.ok = true;
            unlock();
            wake(g, r.g);
            return true;
        }
        int n = count;
        if (n < cap) {
            int i = first + n;
            if (i >= cap) {
                i -= cap;
            }
            buffer[i] = v;
            count = n + 1;
            unlock();
            return true;
        }
        return false;
    }

    /** Receives; {@code g.l1} says whether the value was sent (1) or the channel is closed (0). */
    @Nullable Object recv(Goroutine g) {
        lockFor(g, "receive on");
        if (tryRecvLocked(g)) {
            g.l1 = g.ok ? 1 : 0;
            return taken(g);
        }
        Waiter w = g.waiter();
        receivers.add(w);
        g.park(this, bubble == null ? WaitReason.CHAN_RECEIVE : WaitReason.CHAN_RECEIVE_DURABLE);
        g.l1 = w.ok ? 1 : 0;
        return taken(w);
    }

    /**
     * Receives into the goroutine itself unless that would wait. Releases the lock if it returns
     * true.
     */
    boolean tryRecvLocked(Goroutine g) {
        int n = count;
        if (n > 0) {
            int i = first;
            g.o1 = buffer[i];
            g.ok = true;
            first = i + 1 == cap ? 0 : i + 1;
            Waiter s = senders.poll();
            if (s == null) {
                buffer[i] = null;
                count = n - 1;
                unlock();
                return true;
            }
            buffer[i] = s.o1;
            release(g, s);
            return true;
        }
        Waiter s = senders.poll();
        if (s != null) {
            g.o1 = s.o1;
            g.ok = true;
            release(g, s);
            return true;
        }
        if (closed) {
            g.o1 = zero;
            g.ok = false;
            unlock();
            return true;
        }
        return false;
    }

    private static @Nullable Object taken(Waiter w) {
        Object v = w.o1;
        w.o1 = null;
        return v;
    }

    /** A sender's value was taken: lets it go. */
    private void release(Goroutine g, Waiter sender) {
        sender.ok = true;
        unlock();
        g.wake(sender.g);
    }

    /** Drops what is buffered (a stopped timer's channel); whether there was anything. */
    public boolean discard() {
        lock();
        boolean any = count > 0;
        Arrays.fill(buffer, null);
        count = 0;
        first = 0;
        unlock();
        return any;
    }
}
