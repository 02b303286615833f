package gol.stdlib.net;

import gol.runtime.sched.CasLock;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.NetPoller;
import gol.runtime.sched.Scheduler;
import gol.runtime.sched.WaitReason;
import gol.runtime.sched.WakeList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for sockets with a selector. Each program has its own, which its workers poll; where
 * workers do not (seeded runs, goroutines that are virtual threads), one daemon thread of the
 * process does so for all programs.
 */
final class Poller extends NetPoller implements Runnable {
    private static volatile @Nullable Poller shared;

    private final Selector selector;
    private final Closers closers = new Closers();

    /**
     * Whether readers are waited for all the time, so that their next wait changes nothing: right
     * where they read before the next poll.
     */
    private final boolean keeps;

    private Poller(boolean keeps) {
        this.keeps = keeps;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The poller of a goroutine's program. */
    static Poller of(Goroutine g) {
        NetPoller own = g.scheduler().netPoller(() -> new Poller(true));
        if (own != null) {
            return (Poller) own;
        }
        Poller p = shared;
        return p == null ? startShared() : p;
    }

    private static synchronized Poller startShared() {
        Poller p = shared;
        if (p == null) {
            p = new Poller(false);
            shared = p;
            Thread.ofPlatform().daemon().name("gol-poller").start(p);
        }
        return p;
    }

    boolean keeps() {
        return keeps;
    }

    SelectionKey register(SelectableChannel channel, Endpoint endpoint) throws IOException {
        try {
            return channel.register(selector, 0, endpoint);
        } catch (ClosedSelectorException e) { // the program has ended
            throw new ClosedChannelException();
        }
    }

    /** More is waited for. */
    void more() {
        changed();
    }

    /** Has channels that were closed let go of. */
    void flush(Goroutine g) {
        setDirty();
        if (keeps) {
            g.scheduler().pollNetwork(this);
        }
    }

    /**
     * Waits until the channels that were closed before have been let go of: only then are they
     * closed for the system.
     */
    void awaitFlush(Goroutine g) {
        Scheduler scheduler = g.scheduler();
        scheduler.hold();
        try {
            closers.lock();
            closers.all.add(g);
            setDirty();
            g.park(closers, WaitReason.IO_WAIT);
        } finally {
            scheduler.release();
        }
    }

    /** The goroutines that wait in {@link #awaitFlush}. */
    private static final class Closers extends CasLock {
        private List<Goroutine> all = new ArrayList<>(0);

        List<Goroutine> take() {
            List<Goroutine> taken = List.of();
            lock();
            if (!all.isEmpty()) {
                taken = all;
                all = new ArrayList<>(0);
            }
            unlock();
            return taken;
        }
    }

    @Override
    public void run() {
        serve();
    }

    @Override
    protected void select(long millis, WakeList ready) {
        List<Goroutine> closed = closers.take();
        try {
            if (millis == 0 || !closed.isEmpty()) {
                selector.selectNow(key -> ready(key, ready));
            } else {
                selector.select(key -> ready(key, ready), Math.max(millis, 0));
            }
        } catch (ClosedSelectorException e) {
            // the program has ended
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closed.forEach(ready::add);
    }

    private static void ready(SelectionKey key, WakeList ready) {
        try {
            ((Endpoint) key.attachment()).ready(key.readyOps(), ready);
        } catch (CancelledKeyException e) {
            // closed: whoever waits has been told
        }
    }

    @Override
    protected void wakeup() {
        selector.wakeup();
    }

    @Override
    protected void close() {
        try {
            selector.close();
        } catch (IOException e) {
            // of no more use
        }
    }
}
