package gol.runtime.sched;

import gol.runtime.GoRuntime;
import gol.runtime.RuntimeOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Runs Java lambdas as Go programs, under every kind of scheduler that this JVM offers. */
public final class Programs {
    private Programs() {}

    /** What a program left behind. */
    public record Result(int status, String out, String err) {}

    /** A way of running. */
    public record Mode(GoroutineKind kind, OptionalLong seed, int workers) {
        public Result run(Fn.Body main) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            GoRuntime runtime = runtime(out, err);
            int status = runtime.runMain(Fn.of(main));
            return new Result(
                    status,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }

        public GoRuntime runtime(ByteArrayOutputStream out, ByteArrayOutputStream err) {
            GoRuntime r =
                    new GoRuntime(
                            RuntimeOptions.defaults()
                                    .withKind(kind)
                                    .withSeed(seed)
                                    .withWorkers(workers)
                                    .withStackBytes(8 << 20)
                                    .withStreams(new ByteArrayInputStream(new byte[0]), out, err));
            r.setFrameNames(e ->
                    e.getMethodName().startsWith("lambda$") && !e.getMethodName().contains("$new$")
                            ? "main." + e.getMethodName().split("\\$")[1]
                            : null);
            return r;
        }
    }

    private static List<GoroutineKind> kinds() {
        return Scheduler.bestKind() == GoroutineKind.CONTINUATIONS
                ? List.of(GoroutineKind.CONTINUATIONS, GoroutineKind.VIRTUAL_THREADS)
                : List.of(GoroutineKind.VIRTUAL_THREADS);
    }

    /** Every mode: both kinds on several workers, on one, and seeded. */
    public static Stream<Mode> modes() {
        List<Mode> all = new ArrayList<>();
        for (GoroutineKind k : kinds()) {
            all.add(new Mode(k, OptionalLong.empty(), 4));
            all.add(new Mode(k, OptionalLong.empty(), 1));
            all.add(new Mode(k, OptionalLong.of(42), 0));
        }
        return all.stream();
    }

    /** The modes whose runs repeat. */
    public static Stream<Mode> seeded() {
        return modes().filter(m -> m.seed().isPresent());
    }

    /** The modes in real time. */
    public static Stream<Mode> unseeded() {
        return modes().filter(m -> m.seed().isEmpty());
    }

    public static void print(Goroutine g, String s) {
        try {
            g.runtime().stdout().write(s.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static void go(Goroutine g, Fn.Body body) {
        g.scheduler().go(g, Fn.of(body), "main.main\t/src/main.go:7");
    }
}
