package gol.runtime.channel;

import gol.runtime.sched.CasLock;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.WaitReason;
import org.jspecify.annotations.Nullable;

/** The channel operations of compiled code: null is the nil channel. */
public final class Channels {
    private Channels() {}

    /** make(chan T, cap) where T is bool, an integer or a float (sent as raw bits). */
    public static LongChannel makeLong(Goroutine g, long cap) {
        return new LongChannel(g.bubble(), cap);
    }

    /** The same for a host, outside of any bubble. */
    public static LongChannel makeLong(long cap) {
        return new LongChannel(null, cap);
    }

    /**
     * make(chan T, cap) for all other T; {@code zero} is T's zero value, immutable or copied by the
     * receiver.
     */
    public static ObjectChannel makeObject(Goroutine g, long cap, @Nullable Object zero) {
        return new ObjectChannel(g.bubble(), cap, zero);
    }

    /** The same for a host, outside of any bubble. */
    public static ObjectChannel makeObject(long cap, @Nullable Object zero) {
        return new ObjectChannel(null, cap, zero);
    }

    public static void sendLong(Goroutine g, @Nullable LongChannel ch, long v) {
        if (ch == null) {
            throw forever(g, WaitReason.CHAN_SEND_NIL);
        }
        ch.send(g, v);
    }

    public static void sendObject(Goroutine g, @Nullable ObjectChannel ch, @Nullable Object v) {
        if (ch == null) {
            throw forever(g, WaitReason.CHAN_SEND_NIL);
        }
        ch.send(g, v);
    }

    /** Receives; {@code g.l1} is then 1, or 0 when the channel is closed. */
    public static long recvLong(Goroutine g, @Nullable LongChannel ch) {
        if (ch == null) {
            throw forever(g, WaitReason.CHAN_RECEIVE_NIL);
        }
        return ch.recv(g);
    }

    /** Receives; {@code g.l1} is then 1, or 0 when the channel is closed. */
    public static @Nullable Object recvObject(Goroutine g, @Nullable ObjectChannel ch) {
        if (ch == null) {
            throw forever(g, WaitReason.CHAN_RECEIVE_NIL);
        }
        return ch.recv(g);
    }

    public static void close(Goroutine g, @Nullable Channel ch) {
        if (ch == null) {
            throw Channel.Misuse.CLOSE_NIL.panic(g);
        }
        ch.close(g);
    }

    public static long len(@Nullable Channel ch) {
        return ch == null ? 0 : ch.length();
    }

    public static long cap(@Nullable Channel ch) {
        return ch == null ? 0 : ch.capacity();
    }

    /** Waits for what never comes; does not return. */
    static IllegalStateException forever(Goroutine g, String reason) {
        for (; ; ) {
            CasLock lock = new Private();
            lock.lock();
            g.park(lock, reason);
        }
    }

    private static final class Private extends CasLock {
        private boolean abandoned;

        @Override
        protected boolean abandon(Goroutine g) {
            boolean first = !abandoned;
            abandoned = true;
            return first;
        }
    }
}
