package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/** A goroutine's body whose end somebody waits for: main, or a call from the host. */
interface Completion {
    /** Runs on the goroutine. */
    @Nullable Object body(Goroutine g);

    /** Called on the goroutine's stack when the body has returned or thrown. Must not throw. */
    void done(Goroutine g, @Nullable Object result, @Nullable Throwable failure);
}
