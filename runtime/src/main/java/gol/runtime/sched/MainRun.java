package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.Panics;
import gol.runtime.panic.ProgramExit;
import gol.runtime.panic.Traces;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The host's side of a running program: starts a goroutine and waits for its end on the host's own
 * thread.
 */
public final class MainRun {
    private MainRun() {}

    /** See {@link GoRuntime#runMain}. */
    public static int run(GoRuntime runtime, Func main) {
        Scheduler scheduler = runtime.scheduler();
        scheduler.mainStarted = true;
        scheduler.start(null, null, null, new Main(runtime, main));
        scheduler.awaitEnd();
        scheduler.awaitStopped();
        runtime.stdout().flushQuietly();
        if (runtime.stdout().brokenPipe()) {
            return GoRuntime.SIGPIPE_STATUS;
        }
        ProgramExit end = runtime.ended();
        return end == null ? 2 : end.status;
    }

    /** See {@link GoRuntime#call}. */
    public static @Nullable Object call(GoRuntime runtime, Func f, @Nullable Object[] args) {
        Call call = new Call(f, args);
        Scheduler scheduler = runtime.scheduler();
        scheduler.hold();
        scheduler.addCall(call);
        try {
            if (scheduler.stopped()) {
                throw ended(runtime);
            }
            scheduler.start(null, null, null, call);
            scheduler.release();
            call.latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a Go function ran", e);
        } finally {
            scheduler.removeCall(call);
        }
        runtime.stdout().flushQuietly();
        Throwable t = call.failure;
        if (t == null) {
            return call.result;
        }
        if (t instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) t;
    }

    static ProgramExit ended(GoRuntime runtime) {
        ProgramExit end = runtime.ended();
        return end == null ? new ProgramExit(2) : end;
    }

    private record Main(GoRuntime runtime, Func main) implements Completion {
        @Override
        public @Nullable Object body(Goroutine g) {
            main.run(g);
            return null;
        }

        @Override
        public void done(Goroutine g, @Nullable Object result, @Nullable Throwable failure) {
            if (failure == null) {
                runtime.exit(0);
            } else if (failure instanceof GoExit) {
                g.scheduler().mainGone = true;
            } else {
                runtime.uncaught(g, failure);
            }
        }
    }

    /** A call from the host that is waited for. */
    static final class Call implements Completion {
        private final Func f;
        private final @Nullable Object[] args;
        final CountDownLatch latch = new CountDownLatch(1);
        private final AtomicBoolean over = new AtomicBoolean();
        volatile @Nullable Object result;
        volatile @Nullable Throwable failure;

        Call(Func f, @Nullable Object[] args) {
            this.f = f;
            this.args = args;
        }

        @Override
        public @Nullable Object body(Goroutine g) {
            return f.invoke(g, args);
        }

        @Override
        public void done(Goroutine g, @Nullable Object value, @Nullable Throwable thrown) {
            if (!over.compareAndSet(false, true)) {
                return;
            }
            g.scheduler().removeCall(this); // from now on nobody waits for the program
            result = value;
            if (thrown != null) {
                Throwable t = Panics.convert(thrown);
                failure = t instanceof GoExit ? null : t;
                if (t instanceof ProgramExit e) {
                    g.runtime().exit(e.status);
                }
            }
            latch.countDown();
        }

        void fail(Throwable t) {
            if (over.compareAndSet(false, true)) {
                failure = t;
                latch.countDown();
            }
        }
    }

    /**
     * The calls that wait for the program now. Taken before it is asked whether all is lost, so
     * that a call that comes meanwhile is not told so.
     */
    static List<Call> waiting(Scheduler scheduler) {
        return List.copyOf(scheduler.calls);
    }

    /**
     * Nothing can run any more: ends the program, or the calls that wait for it; nothing when
     * nobody waits.
     */
    static void deadlock(Scheduler scheduler, List<Call> waiting) {
        GoRuntime runtime = scheduler.runtime;
        if (waiting.isEmpty()) {
            if (scheduler.mainStarted && scheduler.calls.isEmpty()) {
                runtime.stdout().flushQuietly();
                runtime.die(Traces.deadlock(runtime, scheduler.goroutines(), scheduler.mainGone));
            }
            return;
        }
        String text = Traces.deadlock(runtime, scheduler.goroutines(), false);
        for (Call c : waiting) {
            c.fail(new FatalError(text.substring("fatal error: ".length())));
        }
    }
}
