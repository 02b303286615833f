package gol.bench.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs, for one short iteration: their figures mean nothing here. */
class JmhSmokeTest {
    @Test
    void eachBenchmarkRuns() throws RunnerException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .include("gol\\.bench\\.jmh\\..*")
                                        .param("workers", "2")
                                        .forks(0)
                                        .warmupIterations(0)
                                        .measurementIterations(1)
                                        .measurementTime(TimeValue.milliseconds(20))
                                        .shouldFailOnError(true)
                                        .verbosity(VerboseMode.SILENT)
                                        .build())
                        .run();
        for (RunResult r : results) {
            assertTrue(r.getPrimaryResult().getScore() > 0, r.getParams().getBenchmark());
        }
        Set<String> classes =
                results.stream()
                        .map(r -> r.getParams().getBenchmark().replaceAll("\\.\\w+$", ""))
                        .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        ChannelBenchmark.class.getName(),
                        MapBenchmark.class.getName(),
                        MutexBenchmark.class.getName(),
                        SchedulerBenchmark.class.getName(),
                        SelectBenchmark.class.getName()),
                classes);
    }
}
