package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine that workers run. To give its worker up it leaves word in {@link #op} and suspends;
 * the <i>worker</i> then does what was asked ({@link Worker#after}), when nobody can resume a
 * goroutine that still runs. That is the whole handshake: no state word, no atomics.
 */
abstract class WorkerGoroutine extends Goroutine {
    static final byte PARK = 0;
    static final byte PARK_ALL = 1;
    static final byte YIELD = 2;
    static final byte SLEEP = 3;
    static final byte BLOCK = 4;

    /** The worker that runs it, set before each turn. */
    @Nullable Worker worker;

    /** What the worker does after the turn. */
    byte op;

    private @Nullable CasLock lock;

    /** With PARK_ALL the locks to release, with BLOCK the call to make. */
    private @Nullable Object asked;

    private int lockCount;

    WorkerGoroutine(
            GoRuntime runtime,
            long id,
            @Nullable Goroutine parent,
            @Nullable Object site,
            @Nullable Func body) {
        super(runtime, id, parent, site, body);
    }

    /**
     * Runs it until it suspends; called by a worker. False when it runs on elsewhere, with nothing
     * left to do.
     */
    abstract boolean resume();

    /** Gives the worker up; called by the goroutine. Returns when it is resumed. */
    abstract void suspend();

    @SuppressWarnings("NullAway") // an invariant: set while the goroutine runs
    @Override
    final void leave() {
        worker.doneCount++;
    }

    @Override
    public final void park(CasLock held, String reason) {
        if (completion != null) {
            tellBubble(held, reason);
        }
        waitReason = reason;
        op = PARK;
        lock = held;
        suspend();
        lock = null;
        waitReason = WaitReason.RUNNING;
        afterWait();
    }

    @Override
    public final void parkAll(CasLock[] held, int n, String reason) {
        if (completion != null) {
            tellBubble(held[0], reason);
        }
        waitReason = reason;
        op = PARK_ALL;
        asked = held;
        lockCount = n;
        suspend();
        lock = null;
        waitReason = WaitReason.RUNNING;
        afterWait();
    }

    /**
     * Its life is over: the last turn ends as those do that park, as a branch that compiled code
     * has not seen yet would have the worker's loop compiled again when the first goroutine ends.
     */
    @SuppressWarnings("NullAway") // an invariant: set while the goroutine runs
    final void finish() {
        op = PARK;
        lock = worker.nothing;
    }

    /** The worker's part of {@link #park}. */
    @SuppressWarnings("NullAway") // an invariant: set by park
    final void releaseLock() {
        lock.unlock();
    }

    /** The worker's part of {@link #parkAll}. */
    @SuppressWarnings("NullAway") // an invariant: set by parkAll
    final void releaseLocks() {
        CasLock[] all = (CasLock[]) asked;
        asked = null;
        lock = all[0];
        for (int i = lockCount - 1; i >= 0; i--) {
            all[i].unlock();
        }
    }

    @Override
    final @Nullable CasLock waitsWith() {
        return lock;
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    @Override
    public final void wake(Goroutine target) {
        target.goOn();
        worker.ready((WorkerGoroutine) target);
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    @Override
    public final void wakeAll(WakeList list) {
        if (list.size() > RunQueue.SIZE && worker.readyAll(list)) {
            return;
        }
        super.wakeAll(list);
    }

    @Override
    public final void yieldNow() {
        waitReason = WaitReason.RUNNABLE;
        op = YIELD;
        suspend();
        waitReason = WaitReason.RUNNING;
    }

    @Override
    public final void sleep(long nanos) {
        if (nanos <= 0) {
            yieldNow();
            return;
        }
        Bubble b = bubble();
        if (b != null) {
            b.sleep(this, nanos);
            return;
        }
        SleepTimer t = sleepTimer;
        if (t == null) {
            t = new SleepTimer(this, null);
            sleepTimer = t;
        }
        long when = scheduler().clock.nanoTime() + nanos;
        t.when = when < 0 ? TimerHeap.NEVER - 1 : when;
        waitReason = WaitReason.SLEEP;
        op = SLEEP;
        suspend();
        waitReason = WaitReason.RUNNING;
        afterWait();
    }

    /** The worker's part of {@link #block}. */
    @SuppressWarnings("NullAway") // an invariant: set by block
    final BlockingCall<?> call() {
        return (BlockingCall<?>) asked;
    }

    final void block(BlockingCall<?> c, String reason) {
        waitReason = reason;
        op = BLOCK;
        asked = c;
        suspend();
        asked = null;
        waitReason = WaitReason.RUNNING;
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    @Override
    final void poll() {
        Worker w = worker;
        if (w.pollAsked()) {
            if (w.scheduler.stopped()) {
                throw MainRun.ended(runtime());
            }
            w.scheduler.checkMemory();
            endIfAsked();
            yieldNow();
        }
    }
}
