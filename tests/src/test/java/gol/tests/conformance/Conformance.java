package gol.tests.conformance;

import gol.compiler.Engine;
import gol.tests.conformance.Results.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs Go's own programs and prints, for each kind, how many pass out of how many apply. A failure
 * that is not listed, and a listed one that passes, make the run fail.
 */
public final class Conformance {
    static final Set<String> KINDS =
            Set.of(
                    "run",
                    "buildrun",
                    "rundir",
                    "buildrundir",
                    "runindir",
                    "runoutput",
                    "errorcheck",
                    "errorcheckwithauto",
                    "errorcheckdir",
                    "errorcheckandrundir",
                    "errorcheckoutput",
                    "compile",
                    "compiledir",
                    "build",
                    "builddir",
                    "asmcheck",
                    "types",
                    "skip");

    static final String HELP =
            """
            Usage: tests/conformance/run [OPTIONS] [FILTER...]

            Runs the programs below $(go env GOROOT)/test, and those of Go's type checker, whose path
            contains one of the filters, and none of those that begin with !.
              --kind=K[,K]       only programs of these kinds: run, rundir, compile, types, ...
              --engine=NAME      bytecode (default) or tree
              --threads=N        programs at a time (default 1)
              --limit=SECONDS    for each program (default 30, 60 for tree)
              --update           drop passing programs from the list of known failures
              --accept           --update, and add failures that are new
              --report           write results.md, from what this and earlier runs have kept
              -v                 print each program, and the traces of internal errors
            """;

    private static final int GRACE_SECONDS = 3;

    private final Path root;
    private final Path directory;
    private final String engine;
    private final NotApplicable notApplicable;
    private final KnownFailures known;
    private final Results results;
    private final Engine.Factory factory;
    private final PrintStream out;
    private final Map<String, int[]> table = new TreeMap<>();
    private final List<String> news = new ArrayList<>();
    private final List<String> passing = new ArrayList<>();
    private int limit;
    private int threads = 1;
    private boolean verbose;
    private boolean update;
    private boolean accept;
    private boolean report;

    Conformance(Path root, Path directory, String engine, PrintStream out) throws IOException {
        this.root = root;
        this.directory = directory;
        this.engine = engine;
        // trees are walked at a tenth of the speed and less
        this.limit = engine.equals("tree") ? 60 : 30;
        this.notApplicable = new NotApplicable(directory.resolve("not-applicable.txt"));
        this.known = new KnownFailures(directory.resolve("known-failures.txt"), engine);
        this.results = new Results(directory.resolve("../target/conformance"));
        this.factory = factory(engine);
        this.out = out;
    }

    private static Engine.Factory factory(String name) {
        for (Engine.Factory factory : ServiceLoader.load(Engine.Factory.class)) {
            if (factory.name().equals(name)) {
                return factory;
            }
        }
        throw new IllegalArgumentException("no engine " + name);
    }

    /** The test directory of an installed Go, or null. */
    static @Nullable Path goTests() throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("go", "env", "GOROOT").start();
        } catch (IOException e) {
            return null;
        }
        Path tests =
                Path.of(
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                                .strip(),
                        "test");
        process.waitFor();
        return Files.isDirectory(tests) ? tests : null;
    }

    /** Arguments: the directory of the lists, then what {@link #HELP} says. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        Path lists = Path.of(words.removeFirst());
        if (words.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        Path root = goTests();
        if (root == null) {
            System.out.println("skipped: there is no Go installation with its test directory");
            return;
        }
        String engine = "bytecode";
        Set<String> kinds = KINDS;
        for (String word : words) {
            if (word.startsWith("--engine=")) {
                engine = word.substring(9);
            } else if (word.startsWith("--kind=")) {
                kinds = Set.of(word.substring(7).split(","));
            }
        }
        Conformance run = new Conformance(root, lists, engine, System.out);
        List<String> filters = new ArrayList<>();
        for (String word : words) {
            run.option(word, filters);
        }
        boolean ok = run.run(run.select(kinds, filters));
        System.out.flush();
        // threads of programs that could not be stopped must not keep it alive
        Runtime.getRuntime().halt(ok ? 0 : 1);
    }

    private void option(String word, List<String> filters) {
        if (word.startsWith("--threads=")) {
            threads = Integer.parseInt(word.substring(10));
        } else if (word.startsWith("--limit=")) {
            limit = Integer.parseInt(word.substring(8));
        } else if (word.equals("--update")) {
            update = true;
        } else if (word.equals("--accept")) {
            update = true;
            accept = true;
        } else if (word.equals("--report")) {
            report = true;
        } else if (word.equals("-v")) {
            verbose = true;
        } else if (!word.startsWith("--engine=") && !word.startsWith("--kind=")) {
            filters.add(word);
        }
    }

    /** The programs of some kinds whose path contains one of the filters. */
    List<Recipe> select(Set<String> kinds, List<String> filters) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(p -> p.toString().endsWith(".go")).sorted().toList();
        }
        List<Recipe> result = new ArrayList<>();
        for (Path file : files) {
            String path = root.relativize(file).toString();
            if (wanted(path, filters) && !path.contains(".dir/")) {
                Recipe recipe = Recipe.read(root, file);
                if (recipe != null && kinds.contains(recipe.kind())) {
                    result.add(recipe);
                }
            }
        }
        if (kinds.contains("types")) {
            for (Recipe recipe : TypesTrial.recipes(root)) {
                if (wanted(recipe.path(), filters)) {
                    result.add(recipe);
                }
            }
        }
        return result;
    }

    private static boolean wanted(String path, List<String> filters) {
        boolean any = false;
        boolean all = true;
        for (String filter : filters) {
            if (filter.startsWith("!")) {
                if (path.contains(filter.substring(1))) {
                    return false;
                }
            } else {
                all = false;
                any |= path.contains(filter);
            }
        }
        return all || any;
    }

    /** Whether all went as the lists say. */
    boolean run(List<Recipe> recipes) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Recipe recipe : recipes) {
                pool.execute(() -> one(recipe));
            }
        }
        printTable();
        results.save();
        if (report) {
            Files.write(directory.resolve("results.md"), results.report());
        }
        if (update) {
            known.write();
        }
        for (String line : news) {
            out.println("NEW FAILURE " + line);
        }
        for (String path : passing) {
            out.println("PASSES, but is in the list of known failures: " + path);
        }
        return update || news.isEmpty() && passing.isEmpty();
    }

    void setLimit(int seconds) {
        limit = seconds;
    }

    private void one(Recipe recipe) {
        if (notApplicable.reason(recipe) != null) {
            if (update) {
                known.remove(recipe.path(), false);
            }
            count(recipe, Verdict.NOT_APPLICABLE);
            return;
        }
        long start = System.nanoTime();
        String failure = attempt(recipe);
        long millis = (System.nanoTime() - start) / 1_000_000;
        synchronized (this) {
            if (verbose || failure != null) {
                out.println(
                        (failure == null ? "ok   " : "FAIL ")
                                + recipe.kind()
                                + " "
                                + recipe.path()
                                + (verbose ? " (" + millis + " ms)" : "")
                                + (failure == null ? "" : ": " + failure));
            }
            boolean listed = known.has(recipe.path());
            if (failure == null && listed) {
                passing.add(recipe.path());
                if (update) {
                    known.remove(recipe.path(), true);
                }
            } else if (failure != null && !listed) {
                news.add(recipe.path() + ": " + failure);
                if (accept) {
                    known.add(recipe.path(), failure);
                }
            }
        }
        count(recipe, failure == null ? Verdict.PASSED : Verdict.FAILED);
    }

    private synchronized void count(Recipe recipe, Verdict verdict) {
        table.computeIfAbsent(recipe.kind(), _ -> new int[3])[verdict.ordinal()]++;
        results.record(engine, recipe, verdict);
    }

    private synchronized void printTable() {
        out.printf("%-20s %7s %10s %15s%n", "kind", "passed", "applicable", "not applicable");
        int[] sum = new int[3];
        table.forEach((kind, row) -> {
            line(kind, row);
            for (int i = 0; i < 3; i++) {
                sum[i] += row[i];
            }
        });
        line("all", sum);
    }

    private void line(String kind, int[] row) {
        int applicable = row[0] + row[1];
        String percent = applicable == 0 ? "" : "%.1f %%".formatted(100.0 * row[0] / applicable);
        out.printf("%-20s %7d %10d %15d  %s%n", kind, row[0], applicable, row[2], percent);
    }

    private @Nullable String attempt(Recipe recipe) {
        Trial trial = new Trial(root, recipe, factory);
        String[] result = {"not done after " + limit + " s"};
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(recipe.path())
                        .start(() -> {
                            String told;
                            try {
                                told = trial.result();
                            } catch (Throwable e) {
                                told = internal(e);
                            }
                            synchronized (result) {
                                result[0] = told;
                            }
                        });
        try {
            if (!thread.join(java.time.Duration.ofSeconds(limit))) {
                trial.stop();
                thread.interrupt();
                boolean ended = thread.join(java.time.Duration.ofSeconds(GRACE_SECONDS));
                return "not done after " + limit + " s" + (ended ? "" : ", and cannot be stopped");
            }
        } catch (InterruptedException e) {
            return "interrupted";
        }
        synchronized (result) {
            return result[0];
        }
    }

    private String internal(Throwable thrown) {
        if (verbose) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            out.println(trace);
        }
        StringBuilder text = new StringBuilder("internal error: ").append(thrown);
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("gol.")) {
                text.append(" at ")
                        .append(frame.getFileName())
                        .append(':')
                        .append(frame.getLineNumber());
                break;
            }
        }
        return text.toString().replace('\n', ' ');
    }
}
