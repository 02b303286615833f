package gol.runtime.channel;

import gol.runtime.panic.GoExit;
import gol.runtime.sched.CasLock;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.SelectWaiter;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.Waiter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A select statement: the twin of Go's {@code select.go}. One object per goroutine is used again
 * and again: {@code Select.begin(g, n).sendLong(a, 1).recv(b).run(g, false)}; cases count from 0 in
 * the order they are added, nil channels are never ready. All locks are taken in the order of
 * {@link Channel#order}, then either a case is ready or a waiter per case is queued; a waker must
 * win the {@link SelectWaiter.Race}.
 */
public final class Select {
    private static final int NIL = 0;
    private static final int SEND = 1;
    private static final int RECV = 2;

    private int n;
    private int[] kinds = new int[4];
    private @Nullable Channel[] channels = new @Nullable Channel[4];
    private long[] longs = new long[4];
    private @Nullable Object[] objects = new @Nullable Object[4];
    private SelectWaiter[] waiters = new SelectWaiter[0];
    private final SelectWaiter.Race race = new SelectWaiter.Race();
    private CasLock[] locks = new CasLock[5];

    private Select() {}

    /** Begins a select with n cases apart from default. */
    public static Select begin(Goroutine g, int n) {
        Select s = (Select) g.select;
        if (s == null) {
            s = new Select();
        }
        g.select = null; // a channel operand may itself select: then it makes its own
        s.n = 0;
        if (s.kinds.length < n) {
            s.grow(n);
        }
        return s;
    }

    private void grow(int n) {
        kinds = new int[n];
        channels = new @Nullable Channel[n];
        longs = new long[n];
        objects = new @Nullable Object[n];
        locks = new CasLock[n + 1];
    }

    public Select sendLong(@Nullable LongChannel ch, long v) {
        longs[n] = v;
        return add(ch, SEND);
    }

    public Select sendObject(@Nullable ObjectChannel ch, @Nullable Object v) {
        objects[n] = v;
        return add(ch, SEND);
    }

    public Select recv(@Nullable Channel ch) {
        return add(ch, RECV);
    }

    private Select add(@Nullable Channel ch, int kind) {
        channels[n] = ch;
        kinds[n++] = ch == null ? NIL : kind;
        return this;
    }

    /**
     * Runs it: the chosen case, or -1 for default. A received value is then in {@code g.l1} or
     * {@code g.o1}, and {@code g.ok} says whether it was sent.
     */
    public int run(Goroutine g, boolean hasDefault) {
        int chosen;
        if (n == 1 && hasDefault) {
            chosen = runSingle(g);
        } else {
            chosen = runAny(g, hasDefault);
        }
        Arrays.fill(channels, 0, n, null);
        Arrays.fill(objects, 0, n, null);
        g.select = this;
        return chosen;
    }

    /** One case and default: no order of locks, no choice. */
    private int runSingle(Goroutine g) {
        Channel ch = channels[0];
        if (ch == null) {
            return -1;
        }
        if (ch.bubble != null) {
            checkBubble(g, ch, 0);
        }
        if (ch.count == 0 && kinds[0] == RECV && !ch.closed && ch.senders.isEmpty()) {
            return -1;
        }
        ch.lock();
        if (tryCase(g, 0, ch)) {
            return 0;
        }
        ch.unlock();
        return -1;
    }

    private int runAny(Goroutine g, boolean hasDefault) {
        int held = lockAll(g);
        if (held == 0) {
            if (hasDefault) {
                return -1;
            }
            throw Channels.forever(g, n == 0 ? WaitReason.SELECT_NO_CASES : reason(g));
        }
        int start = n == 1 ? 0 : g.runtime().chooser().selectStart(n);
        for (int k = 0; k < n; k++) {
            int i = start + k;
            if (i >= n) {
                i -= n;
            }
            Channel ch = channels[i];
            if (ch == null) {
                continue;
            }
            if (ch.closed && kinds[i] == SEND) {
                unlockAll(held);
                throw Channel.Misuse.SEND.panic(g);
            }
            if (tryCase(g, i, ch)) {
                unlockOthers(held, ch);
                return i;
            }
        }
        if (hasDefault) {
            unlockAll(held);
            return -1;
        }
        return block(g, held);
    }

    /** Tries one case with its channel locked; releases that lock when it was done. */
    private boolean tryCase(Goroutine g, int i, Channel ch) {
        boolean send = kinds[i] == SEND;
        return switch (ch) {
            case LongChannel c -> send ? c.trySendLocked(g, longs[i]) : c.tryRecvLocked(g);
            case ObjectChannel c -> send ? c.trySendLocked(g, objects[i]) : c.tryRecvLocked(g);
        };
    }

    private int block(Goroutine g, int held) {
        if (waiters.length < n) {
            int old = waiters.length;
            waiters = Arrays.copyOf(waiters, n);
            for (int i = old; i < n; i++) {
                waiters[i] = new SelectWaiter(g, race);
            }
        }
        race.open();
        for (int i = 0; i < n; i++) {
            Channel ch = channels[i];
            if (ch == null) {
                continue;
            }
            SelectWaiter w = waiters[i];
            w.index = i;
            w.ok = false;
            if (kinds[i] == SEND) {
                w.l1 = longs[i];
                w.o1 = objects[i];
                ch.senders.add(w);
            } else {
                ch.receivers.add(w);
            }
        }
        try {
            g.parkAll(locks, held, reason(g));
        } catch (GoExit e) {
            leaveQueues(held, null);
            throw e;
        }
        SelectWaiter won = race.winner();
        if (held > 1 || n > 1) {
            leaveQueues(held, won);
        }
        int chosen = won.index;
        boolean ok = won.ok;
        Object value = won.o1;
        won.o1 = null;
        if (kinds[chosen] == SEND) {
            if (!ok) {
                throw Channel.Misuse.SEND.panic(g);
            }
        } else {
            g.ok = ok;
            g.l1 = won.l1;
            g.o1 = value;
        }
        return chosen;
    }

    /** For Go a select with one case is that operation. */
    private void checkBubble(Goroutine g, Channel ch, int i) {
        if (ch.bubble != g.bubble()) {
            String operation = n > 1 ? "select on" : kinds[i] == SEND ? "send on" : "receive on";
            throw Channel.outside(operation);
        }
    }

    /** Why it waits: in a bubble it matters whether all channels are the bubble's. */
    private String reason(Goroutine g) {
        boolean durable = g.bubble() != null;
        for (int i = 0; i < n && durable; i++) {
            Channel ch = channels[i];
            durable = ch == null || ch.bubble != null;
        }
        return durable ? WaitReason.SELECT_DURABLE : WaitReason.SELECT;
    }

    private void leaveQueues(int held, @Nullable Waiter won) {
        for (int j = 0; j < held; j++) {
            locks[j].lock();
        }
        for (int i = 0; i < n; i++) {
            Channel ch = channels[i];
            Waiter w = waiters[i];
            if (ch != null && w != won) {
                (kinds[i] == SEND ? ch.senders : ch.receivers).remove(w);
                w.o1 = null;
            }
        }
        unlockAll(held);
    }

    /** Locks the channels, each once, in their order; how many there are. */
    private int lockAll(Goroutine g) {
        int held = 0;
        for (int i = 0; i < n; i++) {
            Channel ch = channels[i];
            if (ch == null) {
                continue;
            }
            if (ch.bubble != null) {
                checkBubble(g, ch, i);
            }
            int at = held;
            long order = ch.order(g);
            while (at > 0 && ((Channel) locks[at - 1]).order(g) > order) {
                at--;
            }
            if (at > 0 && locks[at - 1] == ch) {
                continue;
            }
            System.arraycopy(locks, at, locks, at + 1, held - at);
            locks[at] = ch;
            held++;
        }
        for (int j = 0; j < held; j++) {
            locks[j].lock();
        }
        return held;
    }

    private void unlockAll(int held) {
        for (int j = held - 1; j >= 0; j--) {
            locks[j].unlock();
        }
    }

    private void unlockOthers(int held, Channel ch) {
        for (int j = held - 1; j >= 0; j--) {
            if (locks[j] != ch) {
                locks[j].unlock();
            }
        }
    }
}
