package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Goroutines as virtual threads under the JDK's scheduler, for JVMs without flags.
 *
 * <p>{@link #alive} counts what may make progress by itself: goroutines that do not wait, pending
 * timers other than those that only send on channels, and outsiders ({@link #hold}). Whoever wakes
 * counts before it stops counting itself; so when the count falls to 0 nothing can run any more,
 * unless somebody waits on a timer's channel.
 */
final class ThreadScheduler extends Scheduler {
    private final AtomicInteger alive = new AtomicInteger();

    /**
     * The part of {@link #alive} that does not want a processor: timers, outsiders, blocking calls.
     */
    private final AtomicInteger passive = new AtomicInteger();

    private final AtomicInteger threads = new AtomicInteger();
    private final AtomicLong ids = new AtomicLong(1);
    private final Registry registry = new Registry();
    private volatile @Nullable Thread timerThread;
    private volatile boolean stopped;
    private volatile int preemption;
    private int crowded; // in how many looks in a row

    private static final class Registry extends CasLock {
        final GoroutineList goroutines = new GoroutineList();
    }

    ThreadScheduler(GoRuntime runtime) {
        super(runtime);
    }

    @Override
    Goroutine start(
            @Nullable Goroutine parent,
            @Nullable Func f,
            @Nullable Object site,
            @Nullable Completion completion) {
        ThreadGoroutine g =
                new ThreadGoroutine(this, runtime, ids.getAndIncrement(), parent, site, f);
        g.completion = completion;
        registry.lock();
        registry.goroutines.add(g);
        registry.unlock();
        if (parent != null) {
            runtime.monitor().start();
        }
        alive.incrementAndGet();
        threads.incrementAndGet();
        g.thread.start();
        return g;
    }

    /** See {@link Goroutine#leave}. */
    void leave() {
        threads.decrementAndGet();
    }

    /** A goroutine stops being alive: it waits, or has ended. */
    void rest() {
        if (alive.decrementAndGet() == 0) {
            checkDeadlock();
        }
    }

    private void checkDeadlock() {
        java.util.List<HostCall> waiting = MainRun.waiting(this);
        timers.lock();
        boolean hope = timers.couldWake();
        timers.unlock();
        if (!hope && alive.get() == 0 && !stopped) {
            MainRun.deadlock(this, waiting);
        }
    }

    @Override
    void makeReady(Goroutine g) {
        alive.incrementAndGet();
        ((ThreadGoroutine) g).permit();
    }

    @Override
    public <T> T blocking(Goroutine g, String reason, Callable<T> call) throws Exception {
        g.waitReason = reason;
        passive.incrementAndGet();
        try {
            return call.call();
        } finally {
            passive.decrementAndGet();
            g.waitReason = WaitReason.RUNNING;
            if (stopped) {
                throw MainRun.ended(runtime);
            }
        }
    }

    @Override
    public void hold() {
        passive.incrementAndGet();
        alive.incrementAndGet();
    }

    @Override
    public void release() {
        passive.decrementAndGet();
        rest();
    }

    @Override
    void timerAdding(Timer t) {
        if (!t.conditional()) {
            hold(); // before the timer can fire and end this
        }
    }

    @Override
    void timerAdded(Timer t, boolean wasPending) {
        if (wasPending && !t.conditional()) {
            release();
        }
        Thread thread = timerThread;
        if (thread == null) {
            startTimerThread();
        } else if (timers.nextWhen() == t.when) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    void timerRemoved(Timer t) {
        if (!t.conditional()) {
            release();
        }
    }

    private synchronized void startTimerThread() {
        if (timerThread == null) {
            Thread t = new Thread(null, this::runTimers, "gol-timers", 256 << 10);
            t.setDaemon(true);
            timerThread = t;
            t.start();
        } else {
            LockSupport.unpark(timerThread);
        }
    }

    private void runTimers() {
        while (!stopped) {
            long next = timers.nextWhen();
            long now = clock.nanoTime();
            if (next <= now) {
                fireDue(now);
            } else if (next == TimerHeap.NEVER) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, next - now);
            }
        }
    }

    private void fireDue(long now) {
        int over = 0;
        timers.lock();
        try {
            Timer t;
            while ((t = timers.pollDue(now)) != null) {
                t.fire(now);
                if (t.index < 0 && !t.conditional()) {
                    over++;
                }
            }
        } finally {
            timers.unlock();
        }
        for (int i = 0; i < over; i++) {
            release();
        }
        if (alive.get() == 0) {
            checkDeadlock();
        }
    }

    @Override
    public int goroutineCount() {
        return threads.get();
    }

    @Override
    public List<Goroutine> goroutines() {
        List<Goroutine> all = new ArrayList<>();
        registry.lock();
        registry.goroutines.collect(all);
        registry.unlock();
        return sorted(all);
    }

    @Override
    public int parallelism() {
        int asked = runtime.options().workers();
        return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void stop() {
        stopped = true;
        preemption++;
        Thread t = timerThread;
        if (t != null) {
            LockSupport.unpark(t);
        }
        ended();
    }

    @Override
    public boolean awaitStopped() {
        for (Goroutine g : goroutines()) {
            Thread t = ((ThreadGoroutine) g).thread;
            if (t != Thread.currentThread()) {
                t.interrupt();
            }
        }
        long start = System.nanoTime();
        while (threads.get() > 0) {
            long passed = System.nanoTime() - start;
            if (passed > 1_000_000_000L) {
                return false;
            }
            if (passed > 5_000_000) {
                Poll.arm();
            }
            LockSupport.parkNanos(100_000);
        }
        return true;
    }

    int preemption() {
        return preemption;
    }

    @Override
    void preemptAll() {
        Poll.arm();
        preemption++;
    }

    /** More goroutines want to run than can, in some looks in a row: those that poll give way. */
    @Override
    void checkHogs() {
        int active = alive.get() - passive.get();
        boolean now = active > Runtime.getRuntime().availableProcessors() && !Poll.codeIsMade();
        crowded = now ? crowded + 1 : 0;
        if (crowded >= Poll.patience()) {
            Poll.arm();
            preemption++;
        }
    }
}
