package gol.stdlib.net;

import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Scheduler;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/** A socket that does not block, and the goroutines that wait for it: the twin of Go's {@code poll.FD}. */
final class Endpoint {
    final SelectableChannel channel;
    final Side reading = new Side();
    final Side writing = new Side();
    private final SelectionKey key;

    Endpoint(SelectableChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        key = Poller.get().register(channel, this);
    }

    /** Waits for an operation of {@link SelectionKey}; what {@link Side#await} says. */
    int await(Goroutine g, int operation) {
        Side side = operation == SelectionKey.OP_WRITE || operation == SelectionKey.OP_CONNECT ? writing : reading;
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

    /** Whether this was the first close. */
    boolean close(Scheduler scheduler) throws IOException {
        boolean first = reading.close(scheduler);
        writing.close(scheduler);
        if (first) {
            channel.close();
            Poller.get().flush();
        }
        return first;
    }

    static @Nullable Endpoint of(@Nullable Object o) {
        return (Endpoint) o;
    }
}
