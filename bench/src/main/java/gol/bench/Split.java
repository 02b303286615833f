package gol.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * CPU work split over goroutines: how many times faster it is on all processors than on one, by the
 * fastest iterations of {@code split.go} under {@code GOMAXPROCS}; for gol and for compiled Go, in
 * turn. The median of several pairs: machines drift.
 */
final class Split {
    static final String PROGRAM = "split";

    private static final int PAIRS = 3;

    private final List<String> gol;
    private final Path work;
    private final int seconds;

    /**
     * @param gol runs the program
     * @param work where the program lies compiled by Go, under its name
     */
    Split(List<String> gol, Path work, int seconds) {
        this.gol = gol;
        this.work = work;
        this.seconds = seconds;
    }

    /** The result, as what follows the table. */
    String line() throws IOException, InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        List<String> compiled = List.of(work.resolve(PROGRAM).toString());
        double[] its = new double[PAIRS];
        double[] gos = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            its[i] = fastest(gol, 1) / fastest(gol, processors);
            gos[i] = fastest(compiled, 1) / fastest(compiled, processors);
        }
        return String.format(
                Locale.ROOT,
                "%nCPU work split over goroutines (split), %d processors against one: gol %s, compiled Go %s"
                        + " (medians of %d pairs; least and most: %s)%n",
                processors,
                times(its),
                times(gos),
                PAIRS,
                "gol " + range(its) + ", Go " + range(gos));
    }

    private double fastest(List<String> program, int processors)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(program);
        command.addAll(List.of("steady", Integer.toString(seconds)));
        return Measurement.of(
                        command,
                        work,
                        Bench.TIMEOUT,
                        Map.of("GOMAXPROCS", Integer.toString(processors)))
                .number("best");
    }

    private static String times(double[] ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return Bench.format(sorted[sorted.length / 2]) + " times faster";
    }

    private static String range(double[] ratios) {
        double[] sorted = ratios.clone();
        Arrays.sort(sorted);
        return Bench.format(sorted[0]) + " to " + Bench.format(sorted[sorted.length - 1]);
    }
}
