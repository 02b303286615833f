package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.Panics;
import gol.runtime.panic.ProgramExit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A call of a Go function by the host: it runs on a goroutine of its own, for which the host waits
 * on the host's own thread, and which it may end.
 */
public final class HostCall implements Completion {
    private static final long ASK_AGAIN_MILLIS = 10;
    private static final long MOST_MILLIS = 1_000;

    private final Scheduler scheduler;
    private final Func f;
    private final @Nullable Object[] args;
    private final CountDownLatch latch = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Goroutine goroutine;
    private volatile @Nullable Object result;
    private volatile @Nullable Throwable failure;

    private HostCall(Scheduler scheduler, Func f, @Nullable Object[] args) {
        this.scheduler = scheduler;
        this.f = f;
        this.args = args;
    }

    /** See {@link GoRuntime#begin}. */
    public static HostCall begin(GoRuntime runtime, Func f, @Nullable Object[] args) {
        Scheduler scheduler = runtime.scheduler();
        HostCall call = new HostCall(scheduler, f, args);
        scheduler.hold();
        scheduler.addCall(call);
        if (scheduler.stopped()) {
            call.fail(MainRun.ended(runtime));
        } else {
            scheduler.start(null, null, null, call);
        }
        scheduler.release();
        return call;
    }

    /**
     * Waits for the end; the boxed result. Throws the function's panic, {@link FatalError} when it
     * waits forever, {@link ProgramExit} when the program ended meanwhile, {@link GoExit} after
     * {@link #end}.
     */
    public @Nullable Object await() throws InterruptedException {
        latch.await();
        return outcome();
    }

    /** The same for so long at most. */
    public @Nullable Object await(long time, TimeUnit unit)
            throws InterruptedException, TimeoutException {
        if (!latch.await(time, unit)) {
            throw new TimeoutException();
        }
        return outcome();
    }

    private @Nullable Object outcome() {
        scheduler.runtime.stdout().flushQuietly();
        Throwable t = failure;
        if (t == null) {
            return result;
        }
        if (t instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) t;
    }

    /**
     * Gives the call up: whoever waits for it goes on at once, and its goroutine ends as by
     * runtime.Goexit as soon as it can ({@link Goroutine#end}). Other goroutines go on.
     */
    public void end() {
        giveUp(new GoExit());
    }

    /**
     * The same, with what the host is told. If the goroutine waits already, it has left its place
     * before the host goes on, whose next call must not meet it there.
     */
    void giveUp(Throwable reason) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        Goroutine g = goroutine;
        if (g != null) {
            g.end();
        }
        finish(reason);
        if (g != null && !g.isDone()) {
            // no virtual thread: goroutines may keep all of their carriers
            Thread.ofPlatform().daemon().name("gol-end").start(() -> endLater(g));
        }
    }

    private void endLater(Goroutine g) {
        long millis = ASK_AGAIN_MILLIS;
        try {
            while (!g.isDone() && !scheduler.stopped()) {
                Thread.sleep(millis);
                g.end();
                millis = Math.min(millis + ASK_AGAIN_MILLIS, MOST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable Object body(Goroutine g, @Nullable Func none) {
        goroutine = g;
        return over.get() ? null : f.invoke(g, args);
    }

    @Override
    public void done(Goroutine g, @Nullable Object value, @Nullable Throwable thrown) {
        Throwable t = thrown == null ? null : Panics.convert(thrown);
        if (t instanceof ProgramExit e) {
            g.runtime().exit(e.status);
        }
        if (!over.compareAndSet(false, true)) {
            return;
        }
        scheduler.removeCall(this); // from now on nobody waits for the program
        result = value;
        failure = t instanceof GoExit ? null : t;
        latch.countDown();
    }

    /** The end of the whole program. */
    void fail(Throwable t) {
        if (over.compareAndSet(false, true)) {
            finish(t);
        }
    }

    private void finish(Throwable t) {
        scheduler.removeCall(this);
        failure = t;
        latch.countDown();
    }
}
