package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * gol's own M:N scheduler: as many {@link Worker}s as goroutines may run at once.
 *
 * <p>The wake rule decides its speed: an idle worker is woken by {@link Worker#ready} only when the
 * next slot displaced something, the ring holds a few and nobody searches; each is woken once, by
 * whoever {@link Worker#claim}s it.
 *
 * <p>Deadlock: all workers idle, every queue empty, no timer that could wake anybody, nobody
 * outside who might ({@link #holds}). {@link #epoch} counts the workers that left idling, so that
 * the check sees one moment. It costs nothing while there is work.
 *
 * <p>A seeded run has one worker, one {@link SeededQueue} from which the chooser picks, and virtual
 * time that jumps to the next timer when the queue is empty.
 */
final class WorkerScheduler extends Scheduler {
    private final boolean continuations;
    final @Nullable SeededQueue seeded;
    private final @Nullable VirtualClock virtualClock;
    private final int parallelism;
    volatile Worker[] workers;
    final GlobalQueue global = new GlobalQueue();
    final AtomicInteger idle = new AtomicInteger();
    private final AtomicInteger searching = new AtomicInteger();
    private final AtomicLong epoch = new AtomicLong();
    private final AtomicInteger holds = new AtomicInteger();
    private final AtomicLong ids = new AtomicLong(1);
    private final Outside outside = new Outside();
    private volatile boolean stopped;
    private volatile @Nullable NetPoller netPoller;

    /** Whether the monitor was started for the goroutines' sake. */
    private boolean watched;

    final Set<Thread> helpers = ConcurrentHashMap.newKeySet();

    /** What was started from outside any goroutine. */
    private static final class Outside extends CasLock {
        final GoroutineList goroutines = new GoroutineList();
        long started;
    }

    WorkerScheduler(GoRuntime runtime, boolean continuations) {
        super(runtime);
        this.continuations = continuations;
        boolean repeatable = runtime.chooser().seeded();
        this.seeded = repeatable ? new SeededQueue() : null;
        this.virtualClock = clock instanceof VirtualClock v ? v : null;
        int asked = runtime.options().workers();
        int n = repeatable ? 1 : asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
        this.parallelism = n;
        Worker[] all = new Worker[n];
        for (int i = 0; i < n; i++) {
            all[i] = new Worker(this, i, runtime.options().stackBytes());
        }
        idle.set(n);
        workers = all;
        if (repeatable) {
            Poll.arm();
        }
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    @Override
    Goroutine start(
            @Nullable Goroutine parent,
            @Nullable Func f,
            @Nullable Object site,
            @Nullable Completion completion) {
        if (parent != null) {
            Worker w = ((WorkerGoroutine) parent).worker;
            WorkerGoroutine g = create(w.newId(), parent, f, site, completion);
            w.startedCount++;
            if (!watched) {
                watched = true;
                runtime.monitor().start();
            }
            w.goroutines.add(g);
            w.ready(g);
            return g;
        }
        WorkerGoroutine g = create(takeIds(1), null, f, site, completion);
        outside.lock();
        outside.goroutines.add(g);
        outside.started++;
        outside.unlock();
        ready(g);
        return g;
    }

    private WorkerGoroutine create(
            long id,
            @Nullable Goroutine parent,
            @Nullable Func f,
            @Nullable Object site,
            @Nullable Completion completion) {
        WorkerGoroutine g =
                continuations
                        ? new ContinuationGoroutine(runtime, id, parent, site, f)
                        : new BatonGoroutine(runtime, id, parent, site, f);
        g.completion = completion;
        return g;
    }

    long takeIds(int n) {
        return ids.getAndAdd(n);
    }

    /** Also from outside: through the global queue. */
    @Override
    void makeReady(Goroutine g) {
        global.add((WorkerGoroutine) g);
        wakeOne();
    }

    void wakeIfNoneSearches() {
        if (idle.get() != 0 && searching.get() == 0) {
            wakeOne();
        }
    }

    /** Wakes or starts one idle worker, if there is any. */
    void wakeOne() {
        if (idle.get() == 0) {
            return;
        }
        for (Worker w : workers) {
            if (w.claim()) {
                if (w.started) {
                    w.awaken();
                } else {
                    w.started = true;
                    w.start();
                }
                return;
            }
        }
    }

    void leftIdle() {
        epoch.incrementAndGet();
        idle.decrementAndGet();
    }

    boolean lastAwake() {
        return idle.get() >= workers.length - 1;
    }

    boolean allIdle() {
        return idle.get() == workers.length;
    }

    boolean beginSearch() {
        if (parallelism == 1 && workers.length == 1 || searching.get() * 2 >= workers.length) {
            return false;
        }
        searching.getAndIncrement();
        return true;
    }

    void endSearch() {
        searching.getAndDecrement();
    }

    /** Whether nothing can ever run again. Asked by a worker that idles. */
    boolean deadlocked() {
        long before = epoch.get();
        if (!allIdle()
                || holds.get() != 0
                || global.size() != 0
                || seeded != null && !seeded.isEmpty()) {
            return false;
        }
        for (Worker w : workers) {
            if (!w.queue.isEmpty()) {
                return false;
            }
        }
        timers.lock();
        boolean hope = timers.couldWake();
        timers.unlock();
        return !hope && allIdle() && epoch.get() == before && !stopped;
    }

    void runDueTimers(@Nullable Worker w) {
        long next = timers.nextWhen();
        if (next == TimerHeap.NEVER) {
            return;
        }
        long now = virtualClock != null ? virtualClock.peek() : clock.nanoTime();
        if (next > now) {
            return;
        }
        timers.lock();
        try {
            Timer t;
            while ((t = timers.pollDue(now)) != null) {
                if (t instanceof SleepTimer s && w != null) {
                    WorkerGoroutine g = (WorkerGoroutine) s.g;
                    if (seeded != null) {
                        seeded.add(g);
                    } else {
                        w.queue.add(g);
                    }
                } else {
                    t.fire(now);
                }
            }
        } finally {
            timers.unlock();
        }
        if (w != null && w.queue.size() > 1) {
            wakeIfNoneSearches();
        }
    }

    /** The sleep of a goroutine that has suspended begins. */
    void addSleep(Timer t) {
        timers.lock();
        timers.add(t);
        timers.unlock();
    }

    @Override
    void timerAdding(Timer t) {}

    @Override
    void timerAdded(Timer t, boolean wasPending) {
        // A worker that naps beside working ones looks again within 1 ms; if all others idle, this
        // one will.
    }

    @Override
    void timerRemoved(Timer t) {}

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    void advance(long nanos) {
        virtualClock.advance(nanos);
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    @Nullable WorkerGoroutine findSeeded(Worker w) {
        while (!stopped) {
            WorkerGoroutine g;
            while ((g = global.poll()) != null) {
                seeded.add(g);
            }
            runDueTimers(w);
            while ((g = global.poll()) != null) {
                seeded.add(g);
            }
            g = seeded.poll(runtime.chooser());
            if (g != null) {
                virtualClock.advance(1000);
                return g;
            }
            long when = timers.nextWhen();
            boolean outsiders = holds.get() != 0;
            if (!outsiders && when != TimerHeap.NEVER && hopeInTimers()) {
                virtualClock.advanceTo(when);
            } else if (when == TimerHeap.NEVER || !outsiders) {
                w.idleSeeded(Long.MAX_VALUE);
            } else {
                w.idleSeeded(when - virtualClock.peek());
                if (global.size() == 0) {
                    virtualClock.advanceTo(when);
                }
            }
        }
        return null;
    }

    private boolean hopeInTimers() {
        timers.lock();
        boolean hope = timers.couldWake();
        timers.unlock();
        return hope;
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    @Override
    public <T> T blocking(Goroutine goroutine, String reason, Callable<T> call) throws Exception {
        WorkerGoroutine g = (WorkerGoroutine) goroutine;
        BlockingCall<T> c = new BlockingCall<>(this, g, call);
        holds.incrementAndGet();
        g.block(c, reason);
        holds.decrementAndGet();
        return c.result();
    }

    @Override
    public void hold() {
        holds.incrementAndGet();
    }

    @Override
    public void release() {
        if (holds.decrementAndGet() == 0 && allIdle()) {
            wakeOne(); // it looks for a deadlock when it idles again
        }
    }

    @Override
    public @Nullable NetPoller netPoller(Supplier<NetPoller> make) {
        NetPoller p = netPoller;
        return p != null || seeded != null ? p : makeNetPoller(make);
    }

    private synchronized NetPoller makeNetPoller(Supplier<NetPoller> make) {
        NetPoller p = netPoller;
        if (p == null) {
            p = make.get();
            netPoller = p;
        }
        return p;
    }

    /** The poller, if there may be something to poll for. */
    @Nullable NetPoller pollerIfWanted() {
        NetPoller p = netPoller;
        return p != null && (holds.get() != 0 || p.isDirty()) ? p : null;
    }

    /** One whose socket is ready, the others are for everybody; null if there is none. */
    @Nullable WorkerGoroutine takeReady(WakeList ready) {
        WorkerGoroutine g = (WorkerGoroutine) ready.poll();
        if (ready.size() > 0) {
            global.addAll(ready);
            wakeIfNoneSearches();
        }
        return g;
    }

    @Override
    public void pollNetwork(NetPoller p) {
        WakeList ready = p.tryPoll();
        if (ready != null && ready.size() > 0) {
            global.addAll(ready);
            wakeOne();
        }
    }

    /** Never fewer than there are: whoever is counted as done was counted as started before. */
    @Override
    public int goroutineCount() {
        long done = 0;
        for (Worker w : workers) {
            done += w.doneCount;
        }
        VarHandle.acquireFence();
        long started = outside.started;
        for (Worker w : workers) {
            started += w.startedCount;
        }
        return (int) (started - done);
    }

    @Override
    public List<Goroutine> goroutines() {
        List<Goroutine> all = new ArrayList<>();
        outside.lock();
        outside.goroutines.collect(all);
        outside.unlock();
        for (Worker w : workers) {
            w.goroutines.collect(all);
        }
        return sorted(all);
    }

    @Override
    public int parallelism() {
        return parallelism;
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void stop() {
        stopped = true;
        for (Worker w : workers) {
            LockSupport.unpark(w);
        }
        NetPoller p = netPoller;
        if (p != null) {
            p.close(); // which ends a wait
        }
        ended();
    }

    @Override
    public boolean awaitStopped() {
        boolean all = join(2);
        if (!all) {
            preemptAll();
            all = join(1000);
        }
        for (Thread t : helpers) {
            t.interrupt();
        }
        return all;
    }

    private boolean join(long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        try {
            for (Worker w : workers) {
                long left = (deadline - System.nanoTime() + 999_999) / 1_000_000;
                if (w.started && w != Thread.currentThread() && w.isAlive()) {
                    w.join(Math.max(left, 1));
                    if (w.isAlive()) {
                        return false;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    /** A worker's thread ends: with batons, the goroutines that wait unwind. */
    void workerEnded(Worker w) {
        if (!continuations) {
            for (Goroutine g : goroutines()) {
                ((BatonGoroutine) g).abandon();
            }
        }
    }

    void broken(Throwable t) {
        runtime.die("fatal error: internal error: " + t + "\n");
    }

    /**
     * A worker waits with a pinned goroutine: it counts as idle, and another one takes its place.
     */
    void workerHeld(Worker w) {
        w.queue.giveAll();
        synchronized (this) {
            Worker[] all = Arrays.copyOf(workers, workers.length + 1);
            all[all.length - 1] = new Worker(this, all.length - 1, runtime.options().stackBytes());
            workers = all;
            idle.incrementAndGet(); // the new one
        }
        idle.incrementAndGet(); // the held one
        wakeOne();
    }

    @Override
    void preemptAll() {
        for (Worker w : workers) {
            w.preempt = true;
        }
        Poll.arm();
    }

    @Override
    void checkHogs() {
        NetPoller p = pollerIfWanted();
        if (p != null && !p.polledSince(System.nanoTime() - Monitor.PERIOD_NANOS)) {
            pollNetwork(p); // all workers have other things to do
        }
        boolean waiting = global.size() != 0;
        for (Worker w : workers) {
            waiting |= !w.queue.isEmpty();
        }
        boolean excused = Poll.codeIsMade();
        long next = timers.nextWhen();
        waiting |= next != TimerHeap.NEVER && virtualClock == null && next < clock.nanoTime();
        for (Worker w : workers) {
            int t = w.tick;
            boolean same = w.idling == 0 && t == w.seenTick && waiting && !excused;
            w.suspected = same ? w.suspected + 1 : 0;
            if (w.suspected >= Poll.patience()) {
                w.preempt = true;
                Poll.arm();
            }
            w.seenTick = t;
        }
    }
}
