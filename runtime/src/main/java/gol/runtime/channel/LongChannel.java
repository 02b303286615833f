package gol.runtime.channel;

import gol.runtime.sched.Bubble;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.Waiter;
import org.jspecify.annotations.Nullable;

/** A channel of booleans, integers or floats, as raw bits. */
public final class LongChannel extends Channel {
    private final long[] buffer;

    LongChannel(@Nullable Bubble bubble, long cap) {
        super(bubble, checkCap(cap));
        buffer = new long[(int) cap];
    }

    @Override
    @Nullable Object zero() {
        return null;
    }

    void send(Goroutine g, long v) {
        lockFor(g, "send on");
        if (trySendLocked(g, v)) {
            return;
        }
        Waiter w = g.waiter();
        w.l1 = v;
        senders.add(w);
        g.park(this, bubble == null ? WaitReason.CHAN_SEND : WaitReason.CHAN_SEND_DURABLE);
        if (!w.ok) {
            throw Misuse.SEND.panic(g);
        }
    }

    /**
     * Sends unless that would wait; with a null goroutine from outside of any (timers, the host).
     */
    public boolean trySend(@Nullable Goroutine g, long v) {
        lock();
        if (trySendLocked(g, v)) {
            return true;
        }
        unlock();
        return false;
    }

    /** Releases the lock if it returns true or throws. */
    boolean trySendLocked(@Nullable Goroutine g, long v) {
        if (closed) {
            unlock();
            throw Misuse.SEND.panic(g);
        }
        Waiter r = receivers.poll();
        if (r != null) {
            r.l1 = v;
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
    long recv(Goroutine g) {
        lockFor(g, "receive on");
        if (tryRecvLocked(g)) {
            return received(g);
        }
        receivers.add(g.waiter());
        g.park(this, bubble == null ? WaitReason.CHAN_RECEIVE : WaitReason.CHAN_RECEIVE_DURABLE);
        return received(g);
    }

    /** The value that the goroutine holds, whose place {@code ok} takes. */
    private static long received(Goroutine g) {
        long v = g.l1;
        g.l1 = g.ok ? 1 : 0;
        return v;
    }

    /**
     * Receives into the goroutine itself unless that would wait. Releases the lock if it returns
     * true.
     */
    boolean tryRecvLocked(Goroutine g) {
        int n = count;
        if (n > 0) {
            int i = first;
            g.l1 = buffer[i];
            g.ok = true;
            first = i + 1 == cap ? 0 : i + 1;
            Waiter s = senders.poll();
            if (s == null) {
                count = n - 1;
                unlock();
                return true;
            }
            buffer[i] = s.l1;
            release(g, s);
            return true;
        }
        Waiter s = senders.poll();
        if (s != null) {
            g.l1 = s.l1;
            g.ok = true;
            release(g, s);
            return true;
        }
        if (closed) {
            g.l1 = 0;
            g.ok = false;
            unlock();
            return true;
        }
        return false;
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
        count = 0;
        first = 0;
        unlock();
        return any;
    }
}
