package gol.runtime.sched;

import gol.runtime.GoRuntime;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a goroutine while variables of the library get their initial values, on whatever
 * thread first needs them, maybe in a static initialiser: it cannot give way, and does not wait.
 */
final class InitGoroutine extends Goroutine {
    private static final StackTraceElement[] NO_FRAMES = {};

    InitGoroutine(GoRuntime runtime) {
        super(runtime, 0, null, null, null);
    }

    @Override
    public void park(CasLock lock, String reason) {
        lock.unlock();
        throw new IllegalStateException("an initialiser of the library waits: " + reason);
    }

    @Override
    public void parkAll(CasLock[] locks, int n, String reason) {
        for (int i = n - 1; i >= 0; i--) {
            locks[i].unlock();
        }
        throw new IllegalStateException("an initialiser of the library waits: " + reason);
    }

    @Override
    void leave() {
        // never counted
    }

    @Override
    public void wake(Goroutine target) {
        scheduler().ready(target);
    }

    @Override
    public void yieldNow() {}

    @Override
    public void sleep(long nanos) {
        LockSupport.parkNanos(this, nanos);
    }

    @Override
    void poll() {}

    @Override
    @Nullable CasLock waitsWith() {
        return null;
    }

    @Override
    StackTraceElement[] stackTrace() {
        return NO_FRAMES;
    }
}
