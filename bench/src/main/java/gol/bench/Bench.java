package gol.bench;

import gol.bench.twins.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the programs of {@code bench/programs} on gol and compiled Go (and {@code go run} and yaegi,
 * where asked for and installed), in turn, and prints ratios to compiled Go.
 *
 * <p>For each program: <i>steady</i>, the fastest iteration of a few seconds; <i>cold</i>, the
 * whole process with one iteration, the median of several; <i>memory</i>, its peak resident set. A
 * checksum that differs from compiled Go's is an error.
 */
public final class Bench {
    private static final int TIMEOUT = 120;

    private final Path root;
    private final Path work;
    private int seconds = 3;
    private int runs = 5;
    private boolean tree;
    private boolean yaegi;
    private boolean goRun;
    private boolean twins;
    private final List<String> wanted = new ArrayList<>();

    private Bench(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    /** The figures of one engine on one program; NaN where it failed. */
    private record Result(double steady, double cold, double memory) {}

    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(Path.of("").toAbsolutePath(), Files.createTempDirectory("bench"));
        for (String arg : args) {
            bench.option(arg);
        }
        System.exit(bench.run());
    }

    private void option(String arg) {
        int equals = arg.indexOf('=');
        String value = equals < 0 ? "" : arg.substring(equals + 1);
        switch (equals < 0 ? arg : arg.substring(0, equals)) {
            case "--seconds" -> seconds = Integer.parseInt(value);
            case "--runs" -> runs = Integer.parseInt(value);
            case "--tree" -> tree = true;
            case "--yaegi" -> yaegi = true;
            case "--go-run" -> goRun = true;
            case "--twins" -> twins = true;
            default -> {
                if (arg.startsWith("-")) {
                    throw new IllegalArgumentException("unknown option " + arg);
                }
                wanted.add(arg);
            }
        }
    }

    private int run() throws IOException, InterruptedException {
        if (!installed("go", "version")) {
            System.out.println("skipped: there is no Go to compare with");
            return 0;
        }
        List<Path> programs;
        try (Stream<Path> files = Files.list(root.resolve("bench/programs"))) {
            programs =
                    files.filter(f -> f.toString().endsWith(".go"))
                            .filter(f -> wanted.isEmpty() || wanted.contains(name(f)))
                            .filter(f -> !twins || Twins.has(name(f)))
                            .sorted()
                            .toList();
        }
        Map<String, Map<String, Result>> table = new LinkedHashMap<>();
        boolean wrong = false;
        for (Path program : programs) {
            System.err.println("bench: " + name(program));
            Map<String, Result> row = new LinkedHashMap<>();
            wrong |= !measure(program, row);
            table.put(name(program), row);
        }
        Report.print(table.keySet(), figures(table), root.resolve("bench/results.md"));
        return wrong ? 1 : 0;
    }

    private static Map<String, Map<String, double[]>> figures(
            Map<String, Map<String, Result>> table) {
        Map<String, Map<String, double[]>> result = new LinkedHashMap<>();
        table.forEach((program, row) ->
                row.forEach((engine, r) ->
                        result.computeIfAbsent(engine, _ -> new LinkedHashMap<>())
                                .put(program, new double[] {r.steady, r.cold, r.memory})));
        return result;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".go", "");
    }

    private static boolean installed(String... command) throws InterruptedException {
        try {
            return Measurement.of(List.of(command), Path.of("/"), TIMEOUT).ok();
        } catch (IOException e) {
            return false;
        }
    }

    /** Fills a row; whether all checksums agree. */
    private boolean measure(Path program, Map<String, Result> row)
            throws IOException, InterruptedException {
        Path binary = work.resolve(name(program));
        Measurement build =
                Measurement.of(
                        List.of("go", "build", "-o", binary.toString(), program.toString()),
                        work,
                        TIMEOUT);
        if (!build.ok()) {
            System.err.println(build.output());
            return false;
        }
        Map<String, List<String>> engines = new LinkedHashMap<>();
        engines.put("go", List.of(binary.toString()));
        String gol = root.resolve("gol").toString();
        engines.put("gol", List.of(gol, "run", program.toString()));
        if (tree) {
            engines.put("gol tree", List.of(gol, "run", "--engine=tree", program.toString()));
        }
        if (twins) {
            engines.put(
                    "twin",
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC",
                            "-Xmn128m",
                            "-XX:+UseCompactObjectHeaders",
                            "-cp",
                            root.resolve(System.getProperty("java.class.path")).toString(),
                            Twins.class.getName(),
                            name(program)));
        }
        if (goRun) {
            engines.put("go run", List.of("go", "run", program.toString()));
        }
        if (yaegi && installed("yaegi", "version")) {
            engines.put("yaegi", List.of("yaegi", "run", program.toString()));
        }
        return measure(engines, row);
    }

    private boolean measure(Map<String, List<String>> engines, Map<String, Result> row)
            throws IOException, InterruptedException {
        Map<String, List<Measurement>> cold = new LinkedHashMap<>();
        for (int i = 0; i <= runs; i++) {
            for (var engine : engines.entrySet()) {
                Measurement m = Measurement.of(engine.getValue(), work, TIMEOUT);
                if (i > 0) {
                    cold.computeIfAbsent(engine.getKey(), _ -> new ArrayList<>()).add(m);
                }
            }
        }
        String expected = java.util.Objects.requireNonNull(cold.get("go")).getFirst().checksum();
        boolean right = true;
        for (var engine : engines.entrySet()) {
            List<String> command = new ArrayList<>(engine.getValue());
            command.addAll(List.of("steady", Integer.toString(seconds)));
            Measurement steady = Measurement.of(command, work, TIMEOUT);
            List<Measurement> once = java.util.Objects.requireNonNull(cold.get(engine.getKey()));
            boolean ok =
                    steady.ok()
                            && steady.checksum().equals(expected)
                            && once.stream().allMatch(m -> m.ok() && m.checksum().equals(expected));
            if (!ok) {
                System.err.println(engine.getKey() + " failed:\n" + steady.output());
                right = false;
                row.put(engine.getKey(), new Result(Double.NaN, Double.NaN, Double.NaN));
                continue;
            }
            row.put(
                    engine.getKey(),
                    new Result(
                            steady.number("best"),
                            median(once.stream().mapToDouble(Measurement::seconds).toArray()),
                            median(once.stream().mapToDouble(Measurement::peakKib).toArray())));
        }
        return right;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    static String format(double value) {
        return Double.isNaN(value) ? "failed" : String.format(Locale.ROOT, "%.2f", value);
    }
}
