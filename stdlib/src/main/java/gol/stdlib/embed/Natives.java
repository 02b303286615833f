package gol.stdlib.embed;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoString;

/** The native functions of embed: the files that the runtime keeps. */
public final class Natives {
    private Natives() {}

    public static long count(Goroutine g, long set) {
        return g.runtime().embedded().set(set).size();
    }

    public static GoString name(Goroutine g, long set, long i) {
        return g.runtime().embedded().set(set).get((int) i).name();
    }

    public static GoString content(Goroutine g, long set, long i) {
        return g.runtime().embedded().set(set).get((int) i).content();
    }
}
