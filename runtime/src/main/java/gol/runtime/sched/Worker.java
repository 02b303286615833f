package gol.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs goroutines: Go's {@code m} and {@code p} in one. It looks for work in this
 * order: timers and the global queue every 64 turns; its own queue; timers; global queue; half of
 * another's ring, a few tries; then it idles until woken or the next timer.
 *
 * <p>{@link #idling}: 0 works, or is about to; 1 idles or was not started yet; 2 claimed by CAS, by
 * whoever wants it to work (itself, when it wakes by time), who counts it as working before it sets
 * 0. Only then does it go on.
 */
final class Worker extends Thread {
    private static final VarHandle IDLING;

    static {
        try {
            IDLING = MethodHandles.lookup().findVarHandle(Worker.class, "idling", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final long FIRST_NAP = 100_000;
    private static final long LAST_NAP = 1_000_000;
    private static final int STEAL_TRIES = 50;

    /** With so many in its ring a worker calls another one for help. */
    private static final int WAKE_AT = 4;

    /** A seeded run gives way after so many polls, and that much time has passed then. */
    private static final int SEEDED_SLICE = 20_000;

    private static final long SEEDED_SLICE_NANOS = 1_000_000;

    final WorkerScheduler scheduler;
    private final int number;
    final RunQueue queue;
    private final boolean seeded;

    /** Turns so far; read by others to see whether it moves. */
    int tick;

    int seenTick;
    int suspected; // in how many looks in a row
    private @Nullable WorkerGoroutine seenNext;
    private int seenNextTick;

    /** Set by the monitor: the goroutine that runs is to give way. */
    volatile boolean preempt;

    volatile int idling = 1;
    boolean started;

    /** What it waits in, if not parked. Written before {@link #idling} is read. */
    private volatile @Nullable NetPoller waitsIn;

    private int polls;

    /** Goroutine numbers in hand, and how many it started and saw end. */
    private long nextId;

    private long lastId;
    long startedCount;
    long doneCount;
    final GoroutineList goroutines = new GoroutineList();

    /** What a goroutine that is done releases: nobody else uses it. */
    final CasLock nothing = new Nothing();

    private static final class Nothing extends CasLock {}

    Worker(WorkerScheduler scheduler, int number, long stackBytes) {
        super(null, null, "gol-worker-" + number, stackBytes);
        setDaemon(true);
        this.scheduler = scheduler;
        this.number = number;
        this.seeded = scheduler.seeded != null;
        this.queue = new RunQueue(scheduler.global);
    }

    @Override
    public void run() {
        try {
            WorkerGoroutine g;
            while ((g = find()) != null) {
                tick++;
                if (preempt) {
                    preempt = false;
                }
                g.worker = this;
                if (g.resume()) {
                    after(g);
                }
            }
        } catch (Throwable t) {
            scheduler.broken(t);
        }
        scheduler.workerEnded(this);
    }

    /** Does what a goroutine that has suspended asked for. */
    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    void after(WorkerGoroutine g) {
        switch (g.op) {
            case WorkerGoroutine.PARK -> g.releaseLock();
            case WorkerGoroutine.PARK_ALL -> g.releaseLocks();
            case WorkerGoroutine.YIELD -> {
                if (seeded) {
                    scheduler.seeded.add(g);
                } else {
                    scheduler.global.add(g);
                }
            }
            case WorkerGoroutine.SLEEP -> scheduler.addSleep(g.sleepTimer);
            case WorkerGoroutine.BLOCK -> Thread.ofVirtual().name("gol-blocking").start(g.call());
            default -> throw new IllegalStateException("op " + g.op);
        }
    }

    /** A goroutine that this worker runs made {@code g} runnable. */
    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    void ready(WorkerGoroutine g) {
        if (seeded) {
            scheduler.seeded.add(g);
            return;
        }
        if (queue.addNext(g) && queue.size() >= WAKE_AT) {
            scheduler.wakeIfNoneSearches();
        }
    }

    /** {@link #ready} for more than its own queue holds; false where the order of each counts. */
    boolean readyAll(WakeList list) {
        if (seeded) {
            return false;
        }
        scheduler.global.addAll(list);
        scheduler.wakeIfNoneSearches();
        return true;
    }

    /** A new goroutine's number. */
    long newId() {
        if (nextId == lastId) {
            int n = seeded ? 1 : 16;
            nextId = scheduler.takeIds(n);
            lastId = nextId + n;
        }
        return nextId++;
    }

    /** The armed poll: whether the running goroutine is to give way. */
    boolean pollAsked() {
        if (seeded) {
            if (++polls < SEEDED_SLICE) {
                return scheduler.stopped();
            }
            polls = 0;
            scheduler.advance(SEEDED_SLICE_NANOS);
            return true;
        }
        return preempt;
    }

    private @Nullable WorkerGoroutine find() {
        if (scheduler.stopped()) {
            return null;
        }
        if (seeded) {
            return scheduler.findSeeded(this);
        }
        if ((tick & 63) == 0) {
            scheduler.runDueTimers(this);
            NetPoller p = scheduler.pollerIfWanted();
            if (p != null) {
                scheduler.pollNetwork(p);
            }
            WorkerGoroutine g = scheduler.global.poll();
            if (g != null) {
                return g;
            }
        }
        WorkerGoroutine g = queue.poll();
        return g != null ? g : findElsewhere();
    }

    private @Nullable WorkerGoroutine findElsewhere() {
        long nap = FIRST_NAP;
        while (!scheduler.stopped()) {
            scheduler.runDueTimers(this);
            WorkerGoroutine g = queue.poll();
            if (g == null) {
                g = takeGlobal();
            }
            if (g == null) {
                g = pollNetwork();
            }
            if (g == null) {
                g = search();
            }
            if (g == null) {
                g = idle(nap);
                nap = Math.min(nap * 2, LAST_NAP);
            }
            if (g != null) {
                return g;
            }
        }
        return null;
    }

    /** One from the global queue, with a fair share of it for the own ring. */
    private @Nullable WorkerGoroutine takeGlobal() {
        int size = scheduler.global.size();
        if (size == 0) {
            return null;
        }
        int share = Math.min(size / scheduler.parallelism(), RunQueue.SIZE / 2);
        WorkerGoroutine g = scheduler.global.poll(queue, share);
        if (scheduler.parallelism() > 1 && scheduler.global.size() > 0) {
            scheduler.wakeOne();
        }
        return g;
    }

    /** Tries a while to steal; at most half of the workers do so at once. */
    private @Nullable WorkerGoroutine search() {
        if (!scheduler.beginSearch()) {
            return null;
        }
        WorkerGoroutine g = null;
        for (int i = 0; i < STEAL_TRIES && g == null && !scheduler.stopped(); i++) {
            g = steal();
            if (g == null) {
                for (int k = 0; k < 20; k++) {
                    Thread.onSpinWait();
                }
            }
        }
        scheduler.endSearch();
        if (g != null && queue.size() > 0) {
            scheduler.wakeOne();
        }
        return g;
    }

    /**
     * Sockets are looked at when nobody has anything to run: so those that were ready have been
     * read.
     */
    private @Nullable WorkerGoroutine pollNetwork() {
        NetPoller p = scheduler.pollerIfWanted();
        if (p == null) {
            return null;
        }
        WorkerGoroutine g = steal();
        if (g == null) {
            WakeList ready = p.tryPoll();
            if (ready != null) {
                g = scheduler.takeReady(ready);
            }
        }
        return g;
    }

    private @Nullable WorkerGoroutine steal() {
        Worker[] all = scheduler.workers;
        for (int k = 1; k < all.length; k++) {
            WorkerGoroutine g = queue.stealFrom(all[(number + k) % all.length].queue);
            if (g != null) {
                return g;
            }
        }
        return scheduler.global.poll();
    }

    /** Publishes that it idles, looks once more, waits. */
    private @Nullable WorkerGoroutine idle(long nap) {
        if (scheduler.lastAwake()) {
            scheduler.runtime.stdout().flushIfDirty();
        }
        idling = 1;
        scheduler.idle.incrementAndGet();
        WorkerGoroutine g = steal();
        WakeList ready = null;
        boolean alone = true;
        if (g == null) {
            alone = scheduler.allIdle();
            if (alone) {
                List<HostCall> waiting = MainRun.waiting(scheduler);
                if (scheduler.deadlocked()) {
                    MainRun.deadlock(scheduler, waiting);
                }
            }
            long when = scheduler.timers.nextWhen();
            long wait =
                    when == TimerHeap.NEVER ? Long.MAX_VALUE : when - scheduler.clock.nanoTime();
            if (!alone) {
                wait = Math.min(wait, nap);
            }
            if (wait > 0 && idling == 1 && !scheduler.stopped()) {
                ready = await(wait);
            }
        }
        leaveIdle();
        if (ready != null) {
            g = scheduler.takeReady(ready);
            scheduler.wakeIfNoneSearches(); // somebody is to wait for sockets
        }
        return g != null || alone ? g : stealStale();
    }

    /** Waits so long, or until it is claimed, or sockets are ready: then for whom. */
    private @Nullable WakeList await(long nanos) {
        NetPoller p = scheduler.pollerIfWanted();
        if (p != null && nanos >= NetPoller.SHORTEST && p.acquire()) {
            waitsIn = p;
            try {
                WakeList ready = p.await(this, nanos);
                return ready.size() == 0 ? null : ready;
            } finally {
                waitsIn = null;
                p.release();
            }
        }
        if (nanos == Long.MAX_VALUE) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, nanos);
        }
        return null;
    }

    /** Ends its wait; it was claimed. */
    void awaken() {
        NetPoller p = waitsIn;
        if (p != null) {
            p.interrupt();
        } else {
            LockSupport.unpark(this);
        }
    }

    /** Waits for outside events with the seeded queue empty; at most {@code nanos}. */
    void idleSeeded(long nanos) {
        scheduler.runtime.stdout().flushIfDirty();
        idling = 1;
        scheduler.idle.incrementAndGet();
        List<HostCall> waiting = MainRun.waiting(scheduler);
        if (scheduler.deadlocked()) {
            MainRun.deadlock(scheduler, waiting);
        }
        if (idling == 1 && scheduler.global.size() == 0 && !scheduler.stopped()) {
            if (nanos == Long.MAX_VALUE) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, nanos);
            }
        }
        leaveIdle();
    }

    private void leaveIdle() {
        if (!claim()) {
            while (idling != 0) {
                Thread.onSpinWait();
            }
        }
    }

    /** Takes it out of idling and counts it as working; true for one caller. */
    boolean claim() {
        if (idling != 1 || !IDLING.compareAndSet(this, 1, 2)) {
            return false;
        }
        scheduler.leftIdle();
        idling = 0;
        return true;
    }

    /**
     * A next slot whose owner has not moved since the last look: it computes, and would keep it
     * waiting.
     */
    private @Nullable WorkerGoroutine stealStale() {
        for (Worker v : scheduler.workers) {
            if (v == this) {
                continue;
            }
            WorkerGoroutine n = v.queue.next;
            int t = v.tick;
            if (n != null && n == v.seenNext && t == v.seenNextTick) {
                if (v.queue.stealNext(n)) {
                    return n;
                }
            }
            v.seenNext = n;
            v.seenNextTick = t;
        }
        return null;
    }
}
