package gol.interpreter.polyglot;

import com.oracle.truffle.api.TruffleContext;
import com.oracle.truffle.api.TruffleLanguage;
import gol.runtime.panic.ProgramExit;
import gol.runtime.sched.Goroutine;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * Where goroutines call the host: on threads that have entered the context, which goroutines' own
 * threads never do. The goroutine waits meanwhile; others go on.
 */
final class HostThreads {
    private final TruffleContext context;
    private final ExecutorService threads;

    HostThreads(TruffleLanguage.Env env) {
        this.context = env.getContext();
        this.threads =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("gol-host-", 0).factory());
    }

    /** Makes a call of the host for a goroutine. */
    <T> T call(Goroutine g, Callable<T> call) throws Exception {
        return g.scheduler()
                .blocking(
                        g,
                        "host call",
                        () -> {
                            try {
                                return get(threads.submit(() -> entered(call)));
                            } catch (RejectedExecutionException | CancellationException e) {
                                throw new ProgramExit(2); // the context is being closed
                            }
                        });
    }

    private <T> T entered(Callable<T> call) throws Exception {
        Object previous = context.enter(null);
        try {
            return call.call();
        } finally {
            context.leave(null, previous);
        }
    }

    private static <T> T get(Future<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    void close() {
        threads.shutdownNow();
    }
}
