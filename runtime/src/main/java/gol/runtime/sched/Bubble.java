package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.panic.DeadlockError;
import gol.runtime.panic.Panics;
import org.jspecify.annotations.Nullable;

/**
 * Goroutines with a clock of their own: what testing/synctest runs a test in, the twin of Go's
 * {@code synctestBubble}. A goroutine belongs to the bubble of the one that started it; the bubble
 * is its {@link Completion}, so that goroutines outside of any have no field for it.
 *
 * <p>A goroutine <i>rests</i> while it waits for what only its bubble can bring ({@link
 * WaitReason#isDurable}). It says so itself before it parks, and whoever takes it out of its wait
 * takes that back before it can run; so {@link #running} is 0 only when nobody in the bubble can go
 * on. Whoever makes it 0 chooses who does: the goroutine in {@link #await}, else the root, the one
 * that called {@link #run}, which moves the clock to the next timer that somebody waits for. The
 * one chosen counts as running before it is woken, so that one is chosen at a time.
 *
 * <p>Locks are taken in this order: what a goroutine parks with (a channel, {@link #timers}), this
 * one, the scheduler's.
 */
public final class Bubble extends CasLock implements Completion {
    /** Midnight UTC, 1 January 2000. */
    private static final long START = 946_684_800_000_000_000L;

    private static final String SITE = "testing/synctest.Test\ttesting/synctest/synctest.go:290";

    private final Goroutine root;
    private final long id;
    final TimerHeap timers;

    /** Changed while nobody else in the bubble runs. */
    private volatile long now = START;

    private @Nullable Goroutine main;
    private boolean mainDone;

    /** In {@link #await}. */
    private @Nullable Goroutine waiter;

    /** Those that do not rest, and how many there are beside the root. */
    private int running = 1;

    private int members;

    private Bubble(Goroutine root) {
        this.root = root;
        this.id = root.runtime().nextBubble();
        this.timers = new TimerHeap(root.runtime().chooser());
    }

    /**
     * Runs f as the first goroutine of a new bubble, and waits until all of its goroutines have
     * ended. Panics when they all rest and no timer will wake one; what rests then does so forever.
     */
    public static void run(Goroutine g, Func f) {
        if (g.bubble() != null) {
            throw panic(g, "synctest.Run called from within a synctest bubble");
        }
        Bubble b = new Bubble(g);
        Completion own = g.completion;
        g.completion = b;
        try {
            b.run(f);
        } finally {
            g.completion = own;
        }
        if (b.members > 0) {
            throw Panics.of(g, new DeadlockError(b, b.mainDone));
        }
    }

    static RuntimeException panic(Goroutine g, String text) {
        return Panics.of(g, g.runtime().goString(text));
    }

    private void run(Func f) {
        start(root, f, SITE);
        for (; ; ) {
            lock();
            Goroutine next = --running == 0 ? choose() : null;
            if (next == root) {
                unlock();
            } else {
                if (next != null) {
                    root.wake(next);
                }
                root.park(this, WaitReason.SYNCTEST_RUN);
            }
            timers.lock();
            long when = timers.nextUseful();
            if (when == TimerHeap.NEVER || mainDone) {
                timers.unlock();
                return;
            }
            now = when;
            timers.fireDue(when);
            timers.unlock();
        }
    }

    /** Starts a goroutine of this bubble; without a parent for a timer. */
    void start(@Nullable Goroutine parent, Func f, @Nullable Object site) {
        enter();
        root.scheduler().start(parent, f, site, this);
    }

    /** A goroutine is about to be started. */
    void enter() {
        lock();
        members++;
        running++;
        unlock();
    }

    /** All rest; the lock is held. Who is to be woken, already counted as running. */
    private Goroutine choose() {
        Goroutine g = waiter == null ? root : waiter;
        waiter = null;
        running = 1;
        return g;
    }

    /** The goroutine is about to wait, with a lock held without which nobody can wake it. */
    void rest(Goroutine g) {
        lock();
        g.resting = true;
        Goroutine next = --running == 0 ? choose() : null;
        unlock();
        if (next != null) {
            g.wake(next);
        }
    }

    /** Somebody has taken a resting goroutine out of its wait, and will wake it. */
    void goOn(Goroutine g) {
        lock();
        g.resting = false;
        running++;
        unlock();
    }

    /** synctest.Wait: waits until all others rest. */
    public void await(Goroutine g) {
        lock();
        if (waiter != null) {
            unlock();
            throw panic(g, "wait already in progress");
        }
        if (running == 1) {
            unlock();
            return;
        }
        running--;
        waiter = g;
        g.park(this, WaitReason.SYNCTEST_WAIT);
    }

    @Override
    public @Nullable Object body(Goroutine g, @Nullable Func f) {
        if (main == null) {
            main = g; // the others are started by it
        }
        if (f != null) {
            f.run(g);
        }
        return null;
    }

    @Override
    public void done(Goroutine g, @Nullable Object result, @Nullable Throwable failure) {
        if (failure != null) {
            g.runtime().uncaught(g, failure);
        }
        lock();
        mainDone |= g == main;
        members--;
        Goroutine next = --running == 0 ? choose() : null;
        unlock();
        if (next != null) {
            g.wake(next);
        }
    }

    /** The number by which traces tell it from others. */
    public long id() {
        return id;
    }

    /** Its time in ns since 1970. */
    public long now() {
        return now;
    }

    /** time.Sleep of one of its goroutines. */
    void sleep(Goroutine g, long nanos) {
        SleepTimer t = g.sleepTimer;
        if (t == null) {
            t = new SleepTimer(g, this);
            g.sleepTimer = t;
        }
        long when = now + nanos;
        timers.lock();
        t.when = when < 0 ? TimerHeap.NEVER - 1 : when;
        timers.add(t);
        g.park(timers, WaitReason.SLEEP);
    }

    /**
     * Starts or moves one of its timers. One that is due fires at once, not when the bubble rests
     * next. The timers' lock is held.
     */
    void addTimer(Timer t) {
        timers.add(t);
        if (t.when <= now) {
            timers.fireDue(now);
        }
    }
}
