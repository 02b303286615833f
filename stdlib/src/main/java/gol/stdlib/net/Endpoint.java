package gol.stdlib.net;

import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Scheduler;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
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
    private final SelectionKey key;
    private final AtomicBoolean closed = new AtomicBoolean();

    Endpoint(SelectableChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        key = Poller.get().register(channel, this);
    }

    /** Waits for an operation of {@link SelectionKey}; what {@link Side#await} says. */
    int await(Goroutine g, int operation) {
        Side side =
                operation == SelectionKey.OP_WRITE || operation == SelectionKey.OP_CONNECT
                        ? writing
                        : reading;
        side.arm();
        try {
            Poller.get().await(key, operation);
        } catch (java.nio.channels.CancelledKeyException e) {
            return Side.CLOSED;
        }
        return side.await(g);
    }

    void ready(int operations) {
        if ((operations & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0) {
            reading.ready();
        }
        if ((operations & (SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT)) != 0) {
            writing.ready();
        }
    }

    /** Whether this was the first close. Both sides are closed before anyone is woken. */
    boolean close(Scheduler scheduler) throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return false;
        }
        Goroutine reader = reading.close(scheduler);
        Goroutine writer = writing.close(scheduler);
        try {
            channel.close();
            Poller.get().flush();
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
