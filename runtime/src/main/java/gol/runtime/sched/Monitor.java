package gol.runtime.sched;

import gol.runtime.GoRuntime;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a program every 10 ms, as Go's {@code sysmon}: writes out what was printed, and finds
 * goroutines that keep others waiting. A daemon thread, started with the program, the second
 * goroutine or the first output.
 */
public final class Monitor implements Runnable {
    static final long PERIOD_NANOS = 10_000_000;

    private final GoRuntime runtime;
    private final AtomicBoolean started = new AtomicBoolean();
    private final HeapGoal heap = new HeapGoal();
    private volatile @Nullable Thread thread;

    public Monitor(GoRuntime runtime) {
        this.runtime = runtime;
    }

    public void start() {
        if (!started.get() && started.compareAndSet(false, true)) {
            Thread t = new Thread(null, this, "gol-monitor", 256 << 10);
            t.setDaemon(true);
            thread = t;
            t.start();
        }
    }

    void stop() {
        Thread t = thread;
        if (t != null) {
            LockSupport.unpark(t);
        }
    }

    @Override
    public void run() {
        while (!runtime.scheduler().stopped()) {
            LockSupport.parkNanos(PERIOD_NANOS);
            runtime.stdout().flushIfDirty();
            runtime.scheduler().checkHogs();
            if (heap.check()) {
                runtime.scheduler().endForMemory();
            }
        }
    }
}
