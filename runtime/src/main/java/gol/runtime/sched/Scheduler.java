package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program's goroutines: the twin of Go's {@code proc.go}. Two kinds: {@link
 * WorkerScheduler}, gol's own M:N scheduler, and {@link ThreadScheduler}, virtual threads. Channels
 * and locks use only {@link Goroutine#park} and {@link Goroutine#wake}; this class is for what
 * starts, sleeps, blocks and ends.
 */
public abstract class Scheduler {
    final GoRuntime runtime;
    final Clock clock;
    final TimerHeap timers;

    /** The host's calls that wait for an end. */
    final Set<HostCall> calls = ConcurrentHashMap.newKeySet();

    /** Whether there is a main function, and whether it ended by Goexit. */
    volatile boolean mainStarted;

    volatile boolean mainGone;

    private final CountDownLatch end = new CountDownLatch(1);

    Scheduler(GoRuntime runtime) {
        this.runtime = runtime;
        this.clock = runtime.clock();
        this.timers = new TimerHeap(null);
    }

    /** The scheduler that the runtime's options ask for. */
    public static Scheduler create(GoRuntime runtime) {
        boolean continuations = runtime.goroutineKind() == GoroutineKind.CONTINUATIONS;
        if (continuations || runtime.chooser().seeded()) {
            return new WorkerScheduler(runtime, continuations);
        }
        return new ThreadScheduler(runtime);
    }

    /** Continuations where this JVM lets us have them. */
    public static GoroutineKind bestKind() {
        Module base = Object.class.getModule();
        return base.isExported("jdk.internal.vm", Scheduler.class.getModule())
                ? GoroutineKind.CONTINUATIONS
                : GoroutineKind.VIRTUAL_THREADS;
    }

    final void addCall(HostCall c) {
        calls.add(c);
    }

    final void removeCall(HostCall c) {
        calls.remove(c);
    }

    final void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            runtime.exit(130);
            Thread.currentThread().interrupt();
        }
    }

    /** The part of {@link #stop} that both kinds share: whoever waits for the end goes on. */
    final void ended() {
        for (HostCall c : calls) {
            c.fail(MainRun.ended(runtime));
        }
        runtime.monitor().stop();
        end.countDown();
    }

    /**
     * The go statement. {@code site} is where it stands, {@code function\tfile:line}, for traces.
     */
    public final Goroutine go(@Nullable Goroutine parent, Func f, @Nullable Object site) {
        Bubble b = parent == null ? null : parent.bubble();
        if (b != null) {
            b.enter();
        }
        return start(parent, f, site, b);
    }

    public final Goroutine go(@Nullable Goroutine parent, Func f) {
        return go(parent, f, null);
    }

    abstract Goroutine start(
            @Nullable Goroutine parent,
            @Nullable Func f,
            @Nullable Object site,
            @Nullable Completion completion);

    /** Makes a waiting goroutine runnable, from any thread. */
    public final void ready(Goroutine g) {
        g.goOn();
        makeReady(g);
    }

    /** {@link #ready} once its bubble knows. */
    abstract void makeReady(Goroutine g);

    /**
     * Runs a call that may block its thread, not on the goroutine's worker; other goroutines go on,
     * and no deadlock is seen meanwhile. The call must not use the goroutine.
     */
    public abstract <T> T blocking(Goroutine g, String reason, Callable<T> call) throws Exception;

    /**
     * Announces somebody outside who may make goroutines runnable: no deadlock is seen until {@link
     * #release}.
     */
    public abstract void hold();

    public abstract void release();

    /**
     * The program's poller, made when first asked for; null where workers do not poll, and somebody
     * else must.
     */
    public @Nullable NetPoller netPoller(Supplier<NetPoller> make) {
        return null;
    }

    /** Makes those ready whose sockets are, unless somebody else polls. */
    public void pollNetwork(NetPoller p) {}

    /**
     * Starts a timer for the instant {@code when} of the clock, or moves it there; whether it was
     * pending.
     */
    public final boolean startTimer(Timer t, long when, long period) {
        Bubble b = t.bubble;
        TimerHeap heap = b == null ? timers : b.timers;
        boolean inHeap;
        boolean discarded;
        if (b == null) {
            timerAdding(t);
        }
        heap.lock();
        try {
            inHeap = heap.remove(t);
            discarded = t.discard();
            t.when = when;
            t.period = period;
            if (b == null) {
                heap.add(t);
            } else {
                b.addTimer(t);
            }
        } finally {
            heap.unlock();
        }
        if (b == null) {
            timerAdded(t, inHeap);
        }
        return inHeap || discarded;
    }

    /**
     * Stops a timer; whether it was pending (for one with a channel: or its value not yet
     * received).
     */
    public final boolean stopTimer(Timer t) {
        Bubble b = t.bubble;
        TimerHeap heap = b == null ? timers : b.timers;
        boolean inHeap;
        boolean discarded;
        heap.lock();
        try {
            inHeap = heap.remove(t);
            discarded = t.discard();
        } finally {
            heap.unlock();
        }
        if (inHeap && b == null) {
            timerRemoved(t);
        }
        return inHeap || discarded;
    }

    abstract void timerAdding(Timer t);

    abstract void timerAdded(Timer t, boolean wasPending);

    abstract void timerRemoved(Timer t);

    /** runtime.NumGoroutine: those not done. */
    public abstract int goroutineCount();

    /** All goroutines not done, by id: for traces. */
    public abstract List<Goroutine> goroutines();

    /** What lists gave, by id and each once. */
    static List<Goroutine> sorted(List<Goroutine> all) {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparingLong((Goroutine g) -> g.id))
                .toList();
    }

    /** runtime.GOMAXPROCS(0). */
    public abstract int parallelism();

    /**
     * Ends everything: no goroutine runs on after its next turn or poll. Returns at once; may be
     * called by a goroutine, which then must unwind.
     */
    public abstract void stop();

    /**
     * Waits until the threads have ended after {@link #stop}, at most about a second; whether they
     * have.
     */
    public abstract boolean awaitStopped();

    public abstract boolean stopped();

    /** Lets every goroutine that runs look at its next poll whether it is to end. */
    abstract void preemptAll();

    private volatile boolean memoryOver;

    /** Lets the next goroutine that polls end the program, out of memory. */
    final void endForMemory() {
        memoryOver = true;
        preemptAll();
    }

    /** A goroutine polls. */
    final void checkMemory() {
        if (memoryOver) {
            throw new OutOfMemoryError("the heap is full");
        }
    }

    /**
     * Called every 10 ms by the monitor: finds goroutines that hold up others and arms the poll.
     */
    abstract void checkHogs();
}
