package gol.stdlib.net;

import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Scheduler;
import gol.runtime.sched.WakeList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A socket that does not block, and the goroutines that wait for it: the twin of Go's {@code
 * poll.FD}.
 */
final class Endpoint {
    final SelectableChannel channel;
    final Side reading = new Side();
    final Side writing = new Side();
    private final Poller poller;
    private final SelectionKey key;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Whether the last read got all there was, by all appearances; only who reads looks at it. */
    private boolean drained;

    Endpoint(Goroutine g, SelectableChannel channel) throws IOException {
        this.channel = channel;
        this.poller = Poller.of(g);
        channel.configureBlocking(false);
        key = poller.register(channel, this);
    }

    /**
     * The number of bytes read, 0 if there are none yet, negative at the end. Where a wait costs no
     * call of the system, a read after one that found less than it had room for waits first: a
     * connection of short messages is read once for each.
     */
    int read(Goroutine g, ByteBuffer buffer) throws IOException {
        int room = buffer.remaining();
        if (drained) {
            drained = false;
            if (await(g, SelectionKey.OP_READ) != Side.READY) {
                return 0;
            }
        }
        int n = ((SocketChannel) channel).read(buffer);
        drained = n > 0 && n < room / 4 && poller.keeps();
        return n;
    }

    /** Waits for an operation of {@link SelectionKey}; what {@link Side#await} says. */
    int await(Goroutine g, int operation) {
        Side side =
                operation == SelectionKey.OP_WRITE || operation == SelectionKey.OP_CONNECT
                        ? writing
                        : reading;
        return side.await(g, poller, key, operation);
    }

    /** The poller has found operations possible. */
    void ready(int operations, WakeList ready) {
        int read = operations & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT);
        if (read != 0) {
            add(ready, reading.ready(key, read, poller.keeps()));
        }
        int write = operations & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT);
        if (write != 0) { // mostly possible: not to be looked for longer than wanted
            add(ready, writing.ready(key, write, false));
        }
    }

    private static void add(WakeList ready, @Nullable Goroutine g) {
        if (g != null) {
            ready.add(g);
        }
    }

    /** Whether this was the first close. Both sides are closed before anyone is woken. */
    boolean close(Goroutine closer) throws IOException {
        Scheduler scheduler = closer.scheduler();
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        Goroutine reader = reading.close(scheduler);
        Goroutine writer = writing.close(scheduler);
        try {
            channel.close();
            poller.flush(closer);
        } finally {
            wake(scheduler, reader);
            wake(scheduler, writer);
        }
        return true;
    }

    /** Sets the deadlines of one side or both before anyone is woken. */
    void setDeadline(Scheduler scheduler, boolean read, boolean write, long when, long now) {
        Goroutine reader = read ? reading.setDeadline(scheduler, when, now) : null;
        Goroutine writer = write ? writing.setDeadline(scheduler, when, now) : null;
        wake(scheduler, reader);
        wake(scheduler, writer);
    }

    private static void wake(Scheduler scheduler, @Nullable Goroutine g) {
        if (g != null) {
            scheduler.ready(g);
        }
    }
}
