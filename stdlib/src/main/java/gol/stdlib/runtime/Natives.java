package gol.stdlib.runtime;

import gol.runtime.panic.GoExit;
import gol.runtime.panic.Traces;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoString;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** The scheduler and the JVM, as package runtime shows them. */
public final class Natives {
    private Natives() {}

    public static void Gosched(Goroutine g) {
        g.yieldNow();
    }

    public static void Goexit() {
        throw new GoExit();
    }

    public static long NumGoroutine(Goroutine g) {
        return g.scheduler().goroutineCount();
    }

    public static long NumCPU() {
        return Runtime.getRuntime().availableProcessors();
    }

    public static long GOMAXPROCS(Goroutine g, long n) {
        return g.scheduler().parallelism();
    }

    public static void GC() {
        System.gc();
    }

    public static GoString caller(Goroutine g, long skip) {
        String at = Traces.caller(g, (int) skip);
        return at == null ? GoString.EMPTY : GoString.of(at);
    }

    public static GoString stack(Goroutine g) {
        return GoString.of(Traces.stack(g));
    }

    public static GoString allStacks(Goroutine g) {
        StringBuilder out = new StringBuilder(Traces.stack(g)).append('\n');
        Traces.all(out, g.scheduler().goroutines().stream().filter(other -> other != g).toList());
        return GoString.of(out.toString());
    }

    /** Bytes used, bytes committed, collections. */
    public static long heap(Goroutine g) {
        Runtime runtime = Runtime.getRuntime();
        long collections = 0;
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            collections += Math.max(0, bean.getCollectionCount());
        }
        g.l1 = runtime.totalMemory();
        g.l2 = collections;
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
