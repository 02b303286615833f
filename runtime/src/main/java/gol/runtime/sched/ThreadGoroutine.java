package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine on a virtual thread of its own. {@link #permit} is cleared before the goroutine can
 * be found.
 */
final class ThreadGoroutine extends Goroutine {
    private final ThreadScheduler scheduler;
    final Thread thread;
    private volatile boolean permit;
    private int seenPreemption;
    private int yields;
    private volatile @Nullable CasLock waitsWith;

    ThreadGoroutine(
            ThreadScheduler scheduler,
            GoRuntime runtime,
            long id,
            @Nullable Goroutine parent,
            @Nullable Object site,
            @Nullable Func body) {
        super(runtime, id, parent, site, body);
        this.scheduler = scheduler;
        this.thread = Thread.ofVirtual().name("goroutine-", id).unstarted(this::run);
    }

    private void run() {
        try {
            root();
        } finally {
            scheduler.rest();
        }
    }

    @Override
    void leave() {
        scheduler.leave();
    }

    @Override
    public void park(CasLock lock, String reason) {
        if (completion != null) {
            tellBubble(lock, reason);
        }
        permit = false;
        waitReason = reason;
        waitsWith = lock;
        lock.unlock();
        await();
    }

    @Override
    public void parkAll(CasLock[] locks, int n, String reason) {
        if (completion != null) {
            tellBubble(locks[0], reason);
        }
        permit = false;
        waitReason = reason;
        waitsWith = locks[0];
        for (int i = n - 1; i >= 0; i--) {
            locks[i].unlock();
        }
        await();
    }

    private void await() {
        scheduler.rest();
        while (!permit) {
            if (scheduler.stopped()) {
                throw MainRun.ended(runtime());
            }
            LockSupport.park(this);
        }
        if (scheduler.stopped()) {
            throw MainRun.ended(runtime());
        }
        waitsWith = null;
        waitReason = WaitReason.RUNNING;
        afterWait();
    }

    @Override
    @Nullable CasLock waitsWith() {
        return waitsWith;
    }

    /** Gives the permit; the caller has counted the goroutine as alive. */
    void permit() {
        permit = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void wake(Goroutine target) {
        scheduler.ready(target);
    }

    @Override
    public void yieldNow() {
        if (scheduler.stopped()) {
            throw MainRun.ended(runtime());
        }
        // The JDK's workers do not look beyond their own queue while it has work, and a yield goes
        // back there: leaving it
        // now and then lets in what was made runnable from outside (timers).
        if ((++yields & 31) == 0) {
            LockSupport.parkNanos(this, 1);
        } else {
            Thread.yield();
        }
    }

    @Override
    public void sleep(long nanos) {
        if (nanos <= 0) {
            yieldNow();
            return;
        }
        Bubble b = bubble();
        if (b != null) {
            b.sleep(this, nanos);
            return;
        }
        if (sleepTimer == null) {
            sleepTimer = new SleepTimer(this, null);
        }
        permit = false;
        waitReason = WaitReason.SLEEP;
        long when = scheduler.clock.nanoTime() + nanos;
        scheduler.startTimer(sleepTimer, when < 0 ? TimerHeap.NEVER - 1 : when, 0);
        await();
    }

    @Override
    void poll() {
        int now = scheduler.preemption();
        if (seenPreemption != now) {
            seenPreemption = now;
            yields = -1;
            scheduler.checkMemory();
            endIfAsked();
            yieldNow();
        }
    }

    @Override
    StackTraceElement[] stackTrace() {
        return thread.getStackTrace();
    }
}
