package gol.bench;

import gol.bench.twins.Twins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the programs of {@code bench/programs} on gol, compiled Go, {@code go run} and yaegi (where
 * it is installed), in turn, and prints ratios.
 *
 * <p>For each program: <i>steady</i>, the fastest iteration of a few seconds, as a ratio to
 * compiled Go; <i>cold</i>, the whole process with one iteration, from a source just edited, the
 * median of several, as a ratio to {@code go run}; <i>memory</i>, its peak resident set, as a ratio
 * to compiled Go. A checksum that differs from compiled Go's is an error. Yaegi runs each program
 * once, for so long at most, and is compared with the whole process of compiled Go. {@link Split}
 * adds what a second processor gains.
 */
public final class Bench {
    static final String GO = "go";
    static final String GO_RUN = "go run";
    static final String GOL = "gol";
    static final String TWIN = "twin";
    static final String YAEGI = "yaegi";

    static final int TIMEOUT = 120;

    /** An interpreter that is a hundred times slower than the others must not make all wait. */
    static final int YAEGI_TIMEOUT = 20;

    private final Path root;
    private final Path work;
    private int seconds = 3;
    private int runs = 5;
    private boolean tree;
    private boolean yaegi = true;
    private boolean goRun = true;
    private boolean twins;
    private final List<String> wanted = new ArrayList<>();

    /** What compiled Go printed for the program that is measured. */
    private String checksum = "";

    private Bench(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    /** The figures of one engine on one program; NaN where it failed. */
    private record Result(double steady, double cold, double memory) {
        static final Result FAILED = new Result(Double.NaN, Double.NaN, Double.NaN);
    }

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
            case "--no-yaegi" -> yaegi = false;
            case "--no-go-run" -> goRun = false;
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
        Set<String> concurrent = new HashSet<>();
        for (Path program : programs) {
            String text = Files.readString(program);
            if (text.contains("\"sync") || text.contains("chan ")) {
                concurrent.add(name(program));
            }
        }
        String split = "";
        if (table.containsKey(Split.PROGRAM) && !twins) {
            System.err.println("bench: one processor against several");
            split = new Split(golRun(work.resolve("split.go")), work, seconds).line();
        }
        Report.print(figures(table), concurrent, split, root.resolve("bench/results.md"));
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
        Path source = work.resolve(program.getFileName());
        Map<String, List<String>> engines = new LinkedHashMap<>();
        engines.put(GO, List.of(binary.toString()));
        if (goRun) {
            engines.put(GO_RUN, List.of("go", "run", source.toString()));
        }
        engines.put(GOL, golRun(source));
        if (tree) {
            engines.put("gol tree", golRun(source, "--engine=tree"));
        }
        if (twins) {
            engines.put(
                    TWIN,
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseParallelGC",
                            "-Xmn128m",
                            "-XX:+UseCompactObjectHeaders",
                            "-cp",
                            root.resolve(System.getProperty("java.class.path")).toString(),
                            Twins.class.getName(),
                            name(program)));
        }
        boolean right = measure(engines, program, source, row);
        String interpreter = yaegi ? yaegi() : "";
        if (!interpreter.isEmpty()) {
            Measurement m =
                    Measurement.of(
                            List.of(interpreter, "run", source.toString()), work, YAEGI_TIMEOUT);
            boolean ok = m.ok() && m.checksum().equals(checksum);
            row.put(YAEGI, ok ? new Result(Double.NaN, m.seconds(), m.peak()) : Result.FAILED);
        }
        return right;
    }

    private List<String> golRun(Path source, String... options) {
        List<String> command = new ArrayList<>(List.of(root.resolve("gol").toString(), "run"));
        command.addAll(List.of(options));
        command.add(source.toString());
        return command;
    }

    /** Where yaegi is: on the path, or where {@code go install} puts it; empty if nowhere. */
    private String yaegi() throws IOException, InterruptedException {
        if (installed(YAEGI, "version")) {
            return YAEGI;
        }
        Measurement path = Measurement.of(List.of("go", "env", "GOPATH"), work, TIMEOUT);
        String there = path.output().strip() + "/bin/yaegi";
        return installed(there, "version") ? there : "";
    }

    private boolean measure(
            Map<String, List<String>> engines, Path program, Path source, Map<String, Result> row)
            throws IOException, InterruptedException {
        Map<String, List<Measurement>> cold = new LinkedHashMap<>();
        for (int i = 0; i <= runs; i++) {
            for (var engine : engines.entrySet()) {
                // Nobody may know it from an earlier run.
                String edit = "\n// run " + i + " of " + engine.getKey() + " " + System.nanoTime();
                Files.writeString(source, Files.readString(program) + edit + "\n");
                Measurement m = Measurement.of(engine.getValue(), work, TIMEOUT);
                if (i > 0) {
                    cold.computeIfAbsent(engine.getKey(), _ -> new ArrayList<>()).add(m);
                }
            }
        }
        checksum = java.util.Objects.requireNonNull(cold.get(GO)).getFirst().checksum();
        boolean right = true;
        for (var engine : engines.entrySet()) {
            List<String> command = new ArrayList<>(engine.getValue());
            command.addAll(List.of("steady", Integer.toString(seconds)));
            boolean runOnly = engine.getKey().equals(GO_RUN);
            List<Measurement> once = java.util.Objects.requireNonNull(cold.get(engine.getKey()));
            Measurement steady = runOnly ? once.getFirst() : Measurement.of(command, work, TIMEOUT);
            boolean ok =
                    steady.ok()
                            && steady.checksum().equals(checksum)
                            && once.stream().allMatch(m -> m.ok() && m.checksum().equals(checksum));
            if (!ok) {
                System.err.println(engine.getKey() + " failed:\n" + steady.output());
                right &= !engine.getKey().startsWith(GOL);
                row.put(engine.getKey(), Result.FAILED);
                continue;
            }
            row.put(
                    engine.getKey(),
                    new Result(
                            steady.number("best"),
                            median(once.stream().mapToDouble(Measurement::seconds).toArray()),
                            runOnly
                                    ? Double.NaN // that of the Go command
                                    : median(
                                            once.stream()
                                                    .mapToDouble(Measurement::peak)
                                                    .toArray())));
        }
        return right;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    static String format(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }
}
