package gol.stdlib.os.signal;

import gol.runtime.GoRuntime;
import gol.runtime.sched.Goroutine;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Signals by the JVM, which keeps some (QUIT, USR1, KILL, …) to itself: those are never told. */
public final class Natives {
    private static final Map<Integer, String> NAMES =
            Map.of(
                    1, "HUP", 2, "INT", 12, "USR2", 13, "PIPE", 14, "ALRM", 15, "TERM", 17, "CHLD",
                    18, "CONT", 28, "WINCH");

    /** Guarded by the class. */
    private static final Map<GoRuntime, BlockingQueue<Integer>> QUEUES = new WeakHashMap<>();

    private Natives() {}

    private static synchronized BlockingQueue<Integer> queue(GoRuntime runtime) {
        return QUEUES.computeIfAbsent(runtime, _ -> new LinkedBlockingQueue<>());
    }

    private static void handle(long number, SignalHandler handler) {
        String name = NAMES.get((int) number);
        if (name != null) {
            try {
                Signal.handle(new Signal(name), handler);
            } catch (IllegalArgumentException e) {
                // the JVM's own
            }
        }
    }

    public static void watch(Goroutine g, long number) {
        BlockingQueue<Integer> queue = queue(g.runtime());
        handle(number, _ -> queue.add((int) number));
    }

    public static void ignore(long number) {
        handle(number, SignalHandler.SIG_IGN);
    }

    public static void reset(long number) {
        handle(number, SignalHandler.SIG_DFL);
    }

    public static long next(Goroutine g) throws Exception {
        BlockingQueue<Integer> queue = queue(g.runtime());
        return g.scheduler().blocking(g, "IO wait", queue::take);
    }
}
