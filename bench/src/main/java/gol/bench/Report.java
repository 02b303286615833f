package gol.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The table of a run, as Markdown, with geometric means; and the same as a picture. */
final class Report {
    private static final List<String> FIGURES = List.of("steady", "cold", "memory");
    private static final int COLD = 1;

    private final Map<String, Map<String, double[]>> results;
    private final Map<String, double[]> go;
    private final Map<String, double[]> goRun;
    private final List<String> engines = new ArrayList<>();

    private Report(Map<String, Map<String, double[]>> results) {
        this.results = results;
        go = results.getOrDefault(Bench.GO, Map.of());
        goRun = results.getOrDefault(Bench.GO_RUN, go);
        for (String engine : results.keySet()) {
            if (!Set.of(Bench.GO, Bench.GO_RUN, Bench.TWIN, Bench.YAEGI).contains(engine)) {
                engines.add(engine);
            }
        }
    }

    /**
     * Prints the table and writes it, with a picture beside it, to a file.
     *
     * @param results by engine and program: fastest iteration in ns, whole process in s, peak
     *     memory in KiB; NaN where it failed
     * @param remark put after the table
     */
    static void print(
            Map<String, Map<String, double[]>> results,
            Set<String> concurrent,
            String remark,
            Path file)
            throws IOException {
        String table = new Report(results).table(concurrent) + remark;
        System.out.print(table);
        Files.writeString(file, table);
        Files.writeString(
                file.resolveSibling("results.svg"),
                Picture.of(
                        results.getOrDefault(Bench.GO, Map.of()).keySet(),
                        results,
                        results.getOrDefault(Bench.GO, Map.of())));
    }

    private String table(Set<String> concurrent) {
        StringBuilder out = new StringBuilder("| program | go: ms | cold s | MB |");
        for (String engine : engines) {
            for (String figure : FIGURES) {
                out.append(' ').append(engine).append(": ").append(figure).append(" |");
            }
        }
        int columns = 4 + FIGURES.size() * engines.size();
        if (results.containsKey(Bench.YAEGI)) {
            out.append(" yaegi: once |");
            columns++;
        }
        out.append("\n|").append("---|".repeat(columns)).append('\n');
        for (String program : go.keySet()) {
            out.append("| ").append(program);
            out.append(" | ").append(Bench.format(base(program, 0) / 1e6));
            out.append(" | ").append(Bench.format(base(program, COLD)));
            out.append(" | ").append(Bench.format(base(program, 2) / 1024)).append(" |");
            for (String engine : engines) {
                for (int i = 0; i < FIGURES.size(); i++) {
                    out.append(' ').append(Bench.format(ratio(engine, program, i))).append(" |");
                }
            }
            if (results.containsKey(Bench.YAEGI)) {
                out.append(' ').append(Bench.format(yaegi(program))).append(" |");
            }
            out.append('\n');
        }
        mean(out, "CPU", p -> !concurrent.contains(p));
        mean(out, "concurrent", concurrent::contains);
        twins(out);
        if (results.containsKey(Bench.YAEGI)) {
            out.append(
                    "\n*yaegi: once*: its whole process with one iteration to that of compiled Go; –: it");
            out.append(" does not run the program, or not within ").append(Bench.YAEGI_TIMEOUT);
            out.append(" s; the means are of those that it ran.\n");
        }
        return out.toString();
    }

    /** How far gol is from Java written by hand: the part of the ratios that is its own. */
    private void twins(StringBuilder out) {
        Map<String, double[]> twins = results.getOrDefault(Bench.TWIN, Map.of());
        if (twins.isEmpty()) {
            return;
        }
        out.append("\n| program | gol to its twin in Java, steady |\n|---|---|\n");
        double sum = 0;
        for (var twin : twins.entrySet()) {
            double[] gol = results.getOrDefault(Bench.GOL, Map.of()).get(twin.getKey());
            double ratio = gol == null ? Double.NaN : gol[0] / twin.getValue()[0];
            sum += Math.log(ratio);
            out.append("| ").append(twin.getKey()).append(" | ").append(Bench.format(ratio));
            out.append(" |\n");
        }
        out.append("| geometric mean | ").append(Bench.format(Math.exp(sum / twins.size())));
        out.append(" |\n");
    }

    /** What the figure is compared with: {@code go run} for whole processes, else compiled Go. */
    private double base(String program, int figure) {
        double[] figures = (figure == COLD ? goRun : go).get(program);
        return figures == null ? Double.NaN : figures[figure];
    }

    private double ratio(String engine, String program, int figure) {
        double[] mine = results.getOrDefault(engine, Map.of()).get(program);
        return mine == null ? Double.NaN : mine[figure] / base(program, figure);
    }

    /** Yaegi's whole process to that of compiled Go: one iteration each. */
    private double yaegi(String program) {
        double[] its = results.getOrDefault(Bench.YAEGI, Map.of()).get(program);
        double[] compiled = go.get(program);
        return its == null || compiled == null ? Double.NaN : its[COLD] / compiled[COLD];
    }

    private void mean(StringBuilder out, String kind, Predicate<String> which) {
        List<String> programs = go.keySet().stream().filter(which).toList();
        if (programs.isEmpty()) {
            return;
        }
        out.append("| geometric mean, ").append(kind).append(" | | | |");
        for (String engine : engines) {
            for (int i = 0; i < FIGURES.size(); i++) {
                int figure = i;
                double mean = geometricMean(programs, p -> ratio(engine, p, figure));
                out.append(' ').append(Bench.format(mean)).append(" |");
            }
        }
        if (results.containsKey(Bench.YAEGI)) {
            out.append(' ').append(Bench.format(geometricMean(programs, this::yaegi)));
            out.append(" |");
        }
        out.append('\n');
    }

    /** Of those there are; NaN if there is none. */
    private static double geometricMean(List<String> programs, ToDoubleFunction<String> ratio) {
        return Math.exp(
                programs.stream()
                        .mapToDouble(ratio)
                        .filter(r -> !Double.isNaN(r))
                        .map(Math::log)
                        .average()
                        .orElse(Double.NaN));
    }
}
