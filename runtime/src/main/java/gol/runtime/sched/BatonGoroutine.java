package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine on a virtual thread that runs only while the worker waits for it: how a seeded run is
 * repeatable without continuations.
 */
final class BatonGoroutine extends WorkerGoroutine {
    private @Nullable Thread thread;

    /** Whose turn it is: the goroutine's (true) or the worker's. */
    private volatile boolean turn;

    BatonGoroutine(
            GoRuntime runtime,
            long id,
            @Nullable Goroutine parent,
            @Nullable Object site,
            @Nullable Func body) {
        super(runtime, id, parent, site, body);
    }

    @Override
    boolean resume() {
        turn = true;
        if (thread == null) {
            thread = Thread.ofVirtual().name("goroutine-", id).unstarted(this::run);
            thread.start();
        } else {
            LockSupport.unpark(thread);
        }
        while (turn) {
            LockSupport.park(this);
        }
        return true;
    }

    private void run() {
        root();
        finish();
        pass();
    }

    private void pass() {
        Worker w = worker;
        turn = false;
        LockSupport.unpark(w);
    }

    @Override
    void suspend() {
        pass();
        while (!turn) {
            LockSupport.park(this);
        }
        if (scheduler().stopped()) {
            throw MainRun.ended(runtime());
        }
    }

    /** Lets a waiting goroutine unwind after the program's end. */
    void abandon() {
        if (thread != null) {
            turn = true;
            LockSupport.unpark(thread);
        }
    }

    @Override
    StackTraceElement[] stackTrace() {
        return thread == null ? new StackTraceElement[0] : thread.getStackTrace();
    }
}
