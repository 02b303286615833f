package gol.stdlib.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Waits for sockets on behalf of goroutines: the twin of Go's network poller. One daemon thread for
 * the process, started with the first socket. An operation is waited for once: the thread clears it
 * before it tells the endpoint.
 */
final class Poller implements Runnable {
    private static volatile @Nullable Poller instance;

    private final Selector selector;

    private Poller() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Poller get() {
        Poller p = instance;
        return p == null ? start() : p;
    }

    private static synchronized Poller start() {
        Poller p = instance;
        if (p == null) {
            p = new Poller();
            instance = p;
            Thread.ofPlatform().daemon().name("gol-poller").start(p);
        }
        return p;
    }

    SelectionKey register(SelectableChannel channel, Endpoint endpoint) throws IOException {
        return channel.register(selector, 0, endpoint);
    }

    void await(SelectionKey key, int operation) {
        key.interestOpsOr(operation);
        selector.wakeup();
    }

    /** Has the thread let go of channels that were closed. */
    void flush() {
        selector.wakeup();
    }

    @Override
    public void run() {
        for (; ; ) {
            try {
                selector.select(Poller::ready);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void ready(SelectionKey key) {
        try {
            int operations = key.readyOps();
            key.interestOpsAnd(~operations);
            ((Endpoint) key.attachment()).ready(operations);
        } catch (CancelledKeyException e) {
            // closed: whoever waits has been told
        }
    }
}
