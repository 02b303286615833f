package gol.runtime.sched;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.ProgramExit;
import gol.runtime.panic.Traces;
import java.util.List;
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
        runtime.monitor().start();
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

    static ProgramExit ended(GoRuntime runtime) {
        ProgramExit end = runtime.ended();
        return end == null ? new ProgramExit(2) : end;
    }

    private record Main(GoRuntime runtime, Func main) implements Completion {
        @Override
        public @Nullable Object body(Goroutine g, @Nullable Func f) {
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

    /**
     * The calls that wait for the program now. Taken before it is asked whether all is lost, so
     * that a call that comes meanwhile is not told so.
     */
    static List<HostCall> waiting(Scheduler scheduler) {
        return List.copyOf(scheduler.calls);
    }

    /**
     * Nothing can run any more: ends the program, or the calls that wait for it; nothing when
     * nobody waits.
     */
    static void deadlock(Scheduler scheduler, List<HostCall> waiting) {
        GoRuntime runtime = scheduler.runtime;
        if (waiting.isEmpty()) {
            if (scheduler.mainStarted && scheduler.calls.isEmpty()) {
                runtime.stdout().flushQuietly();
                runtime.die(Traces.deadlock(runtime, scheduler.goroutines(), scheduler.mainGone));
            }
            return;
        }
        String text = Traces.deadlock(runtime, scheduler.goroutines(), false);
        for (HostCall c : waiting) {
            c.giveUp(new FatalError(text.substring("fatal error: ".length())));
        }
    }
}
