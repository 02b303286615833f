package gol.runtime.sched;

import gol.runtime.Func;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine's body whose end somebody waits for: main, a call from the host, a member of a {@link
 * Bubble}.
 */
interface Completion {
    /** Runs on the goroutine; {@code f} is what it was started with. */
    @Nullable Object body(Goroutine g, @Nullable Func f);

    /** Called on the goroutine's stack when the body has returned or thrown. Must not throw. */
    void done(Goroutine g, @Nullable Object result, @Nullable Throwable failure);
}
