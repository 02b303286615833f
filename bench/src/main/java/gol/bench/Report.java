package gol.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** The table of a run, as Markdown, with geometric means; and the same as a picture. */
final class Report {
    private static final String[] FIGURES = {"steady", "cold", "memory"};

    private Report() {}

    /**
     * Prints the table and writes it, with a picture beside it, to a file.
     *
     * @param results by engine and program: fastest iteration in ns, whole process in s, peak
     *     memory in KiB
     */
    static void print(
            Collection<String> programs, Map<String, Map<String, double[]>> results, Path file)
            throws IOException {
        StringBuilder out = new StringBuilder();
        Map<String, double[]> base = results.getOrDefault("go", Map.of());
        out.append("| program | go: ms | s | MB |");
        for (String engine : results.keySet()) {
            if (!engine.equals("go")) {
                for (String figure : FIGURES) {
                    out.append(' ').append(engine).append(": ").append(figure).append(" |");
                }
            }
        }
        int columns = 1 + 3 * Math.max(1, results.size());
        out.append("\n|").append("---|".repeat(columns)).append('\n');
        for (String program : programs) {
            double[] go = base.get(program);
            if (go == null) {
                continue;
            }
            out.append("| ").append(program);
            out.append(" | ").append(Bench.format(go[0] / 1e6));
            out.append(" | ").append(Bench.format(go[1]));
            out.append(" | ").append(Bench.format(go[2] / 1024)).append(" |");
            for (var engine : results.entrySet()) {
                if (!engine.getKey().equals("go")) {
                    double[] mine = engine.getValue().get(program);
                    for (int i = 0; i < FIGURES.length; i++) {
                        double ratio = mine == null ? Double.NaN : mine[i] / go[i];
                        out.append(' ').append(Bench.format(ratio)).append(" |");
                    }
                }
            }
            out.append('\n');
        }
        out.append("| geometric mean | | | |");
        for (var engine : results.entrySet()) {
            if (!engine.getKey().equals("go")) {
                for (int i = 0; i < FIGURES.length; i++) {
                    double mean = mean(engine.getValue(), base, i);
                    out.append(' ').append(Bench.format(mean)).append(" |");
                }
            }
        }
        out.append('\n');
        Map<String, double[]> twins = results.getOrDefault("twin", Map.of());
        Map<String, double[]> mine = results.getOrDefault("gol", Map.of());
        if (!twins.isEmpty()) {
            out.append("\n| program | gol to its twin in Java, steady |\n|---|---|\n");
            twins.forEach((program, twin) -> {
                double[] gol = mine.get(program);
                double ratio = gol == null ? Double.NaN : gol[0] / twin[0];
                out.append("| ").append(program).append(" | ").append(Bench.format(ratio));
                out.append(" |\n");
            });
            out.append("| geometric mean | ").append(Bench.format(mean(mine, twins, 0)));
            out.append(" |\n");
        }
        System.out.print(out);
        Files.writeString(file, out);
        Files.writeString(file.resolveSibling("results.svg"), Picture.of(programs, results, base));
    }

    private static double mean(Map<String, double[]> mine, Map<String, double[]> base, int figure) {
        double sum = 0;
        int count = 0;
        for (var entry : mine.entrySet()) {
            double[] go = base.get(entry.getKey());
            if (go != null && !Double.isNaN(entry.getValue()[figure])) {
                sum += Math.log(entry.getValue()[figure] / go[figure]);
                count++;
            }
        }
        return count == 0 ? Double.NaN : Math.exp(sum / count);
    }
}
