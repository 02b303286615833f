package gol.runtime.sched;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A call that may block its thread, made on a virtual thread while its goroutine waits. */
final class BlockingCall<T> implements Runnable {
    private final WorkerScheduler scheduler;
    private final WorkerGoroutine g;
    private final Callable<T> call;
    private @Nullable T value;
    private @Nullable Throwable failure;

    BlockingCall(WorkerScheduler scheduler, WorkerGoroutine g, Callable<T> call) {
        this.scheduler = scheduler;
        this.g = g;
        this.call = call;
    }

    @Override
    public void run() {
        Thread me = Thread.currentThread();
        scheduler.helpers.add(me);
        try {
            if (!scheduler.stopped()) {
                value = call.call();
            }
        } catch (Throwable t) {
            failure = t;
        } finally {
            scheduler.helpers.remove(me);
        }
        scheduler.ready(g);
    }

    @Nullable T result() throws Exception {
        if (failure instanceof Exception e) {
            throw e;
        }
        if (failure != null) {
            throw (Error) failure;
        }
        return value;
    }
}
