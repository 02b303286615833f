package gol.stdlib.net;

import gol.runtime.sched.CasLock;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Scheduler;
import gol.runtime.sched.WaitReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for sockets on behalf of goroutines: the twin of Go's network poller. One daemon thread for
 * the process, started with the first socket. An operation is waited for once: the thread clears it
 * before it tells the endpoint.
 */
final class Poller implements Runnable {
    private static volatile @Nullable Poller instance;

    private final Selector selector;
    private final Closers closers = new Closers();

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

    /** Has the thread let go of channels that were closed, some time soon. */
    void flush() {
        selector.wakeup();
    }

    /**
     * Waits until the thread has let go of the channels that were closed before: only then are they
     * closed for the system.
     */
    void flush(Goroutine g) {
        Scheduler scheduler = g.scheduler();
        scheduler.hold();
        try {
            closers.lock();
            closers.all.add(g);
            selector.wakeup();
            g.park(closers, WaitReason.IO_WAIT);
        } finally {
            scheduler.release();
        }
    }

    @Override
    public void run() {
        for (; ; ) {
            try {
                List<Goroutine> waiting = closers.take();
                if (waiting.isEmpty()) {
                    selector.select(Poller::ready);
                } else {
                    selector.selectNow(Poller::ready);
                    waiting.forEach(g -> g.scheduler().ready(g));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The goroutines that wait in {@link #flush(Goroutine)}. */
    private static final class Closers extends CasLock {
        private List<Goroutine> all = new ArrayList<>();

        List<Goroutine> take() {
            lock();
            List<Goroutine> taken = all;
            if (!taken.isEmpty()) {
                all = new ArrayList<>();
            }
            unlock();
            return taken;
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
