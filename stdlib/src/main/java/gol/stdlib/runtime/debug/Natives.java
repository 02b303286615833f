package gol.stdlib.runtime.debug;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoString;

/** What runtime/debug asks of the runtime. */
public final class Natives {
    private Natives() {}

    public static void setTraceback(Goroutine g, GoString level) {
        g.runtime().setTraceback(level.toString());
    }
}
