package gol.interpreter.call;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.sched.Goroutine;

/** Runs a {@code GlobalInitializer} once; who comes meanwhile on another thread waits. */
public final class Initialization {
    private final Func function;
    private boolean begun;
    private volatile boolean done;

    public Initialization(Func function) {
        this.function = function;
    }

    void ensure(GoRuntime runtime) {
        if (!done) {
            run(runtime);
        }
    }

    private synchronized void run(GoRuntime runtime) {
        if (begun) { // and done, or this thread's: the initialiser itself sees zeros
            return;
        }
        begun = true;
        // It never gives the thread up, as must be while a monitor is held.
        function.run(Goroutine.ofInitializer(runtime));
        done = true;
    }
}
