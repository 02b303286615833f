package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine on one of the JDK's continuations: the only class that touches {@code
 * jdk.internal.vm}. Below a native frame or in a static initialiser a continuation is <i>pinned</i>
 * and cannot leave its thread: then the thread waits with it, and another worker takes its place.
 */
final class ContinuationGoroutine extends WorkerGoroutine implements Runnable {
    private static final ContinuationScope SCOPE = new ContinuationScope("goroutine");

    private @Nullable Stack stack = new Stack(this);

    /** The worker that waits with the pinned goroutine, until this is null again. */
    private volatile @Nullable Worker heldBy;

    ContinuationGoroutine(
            GoRuntime runtime,
            long id,
            @Nullable Goroutine parent,
            @Nullable Object site,
            @Nullable Func body) {
        super(runtime, id, parent, site, body);
    }

    private static final class Stack extends Continuation {
        Stack(ContinuationGoroutine g) {
            super(SCOPE, g);
        }

        /** {@link Continuation#yield} says so by its result. */
        @Override
        protected void onPinned(Pinned reason) {}
    }

    /** The body of the continuation. */
    @Override
    public void run() {
        root();
        finish();
        stack = null;
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    @Override
    boolean resume() {
        Worker held = heldBy;
        if (held != null) {
            held.scheduler.leftIdle(); // for the one that goes on
            heldBy = null;
            LockSupport.unpark(held);
            return false;
        }
        stack.run();
        return true;
    }

    @Override
    void suspend() {
        if (!Continuation.yield(SCOPE)) {
            suspendPinned();
        }
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    private void suspendPinned() {
        if (op == YIELD) {
            return;
        }
        Worker mine = worker;
        heldBy = mine;
        mine.after(this);
        mine.scheduler.workerHeld(mine);
        while (heldBy != null) {
            if (mine.scheduler.stopped()) {
                throw MainRun.ended(runtime());
            }
            LockSupport.park(this);
        }
        worker = mine;
    }

    @Override
    StackTraceElement[] stackTrace() {
        Worker held = heldBy;
        if (held != null) {
            return held.getStackTrace();
        }
        Stack s = stack;
        if (s == null || s.isDone() || waitReason.equals(WaitReason.RUNNING)) {
            return new StackTraceElement[0];
        }
        return s.getStackTrace();
    }
}
