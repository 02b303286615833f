package gol.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What each program came to when it was last run, by engine, kept in the build's directory so that
 * runs of parts add up; and the table made of it.
 */
final class Results {
    /** What came of a program. */
    enum Verdict {
        PASSED,
        FAILED,
        NOT_APPLICABLE
    }

    private record Entry(String kind, String path, Verdict verdict) {}

    private record Row(String title, Predicate<Entry> holds) {}

    private static final List<String> ENGINES = List.of("bytecode", "tree");
    private static final List<String> DIRECTORIES =
            List.of("chan/", "fixedbugs/", "interface/", "ken/", "typeparam/");

    private final Path directory;
    private final Map<String, Map<String, Entry>> byEngine = new TreeMap<>();

    Results(Path directory) throws IOException {
        this.directory = directory;
        for (String engine : ENGINES) {
            Map<String, Entry> entries = new TreeMap<>();
            Path file = directory.resolve(engine + ".txt");
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.split(" ");
                    entries.put(words[2], new Entry(words[1], words[2], Verdict.valueOf(words[0])));
                }
            }
            byEngine.put(engine, entries);
        }
    }

    synchronized void record(String engine, Recipe recipe, Verdict verdict) {
        of(engine).put(recipe.path(), new Entry(recipe.kind(), recipe.path(), verdict));
    }

    private Map<String, Entry> of(String engine) {
        return byEngine.computeIfAbsent(engine, _ -> new TreeMap<>());
    }

    synchronized void save() throws IOException {
        Files.createDirectories(directory);
        for (var engine : byEngine.entrySet()) {
            List<String> lines = new ArrayList<>();
            for (Entry e : engine.getValue().values()) {
                lines.add(e.verdict + " " + e.kind + " " + e.path);
            }
            Files.write(directory.resolve(engine.getKey() + ".txt"), lines);
        }
    }

    /** The table of all that is kept, in Markdown. */
    synchronized List<String> report() {
        List<String> lines = new ArrayList<>();
        lines.add("# Go's own programs on gol");
        lines.add("");
        lines.add("Passed of those that apply, by kind and engine. Made by");
        lines.add(
                "`tests/conformance/run --report` and `tests/conformance/run --engine=tree --report`;");
        lines.add(
                "`known-failures.txt` has each failure with its reason, `not-applicable.txt` what is left out and why.");
        lines.add("");
        List<Row> rows = new ArrayList<>();
        byEngine.values().stream()
                .flatMap(entries -> entries.values().stream())
                .map(Entry::kind)
                .distinct()
                .sorted()
                .forEach(kind -> rows.add(new Row("`" + kind + "`", e -> e.kind.equals(kind))));
        table("kind", rows, lines);
        lines.add("");
        List<Row> groups = new ArrayList<>();
        groups.add(group("`run`, `rundir`, `runoutput`", List.of("run", "rundir", "runoutput")));
        groups.add(
                group(
                        "`compile`, `compiledir`, `build`",
                        List.of("compile", "compiledir", "build")));
        groups.add(
                group(
                        "`errorcheck` and its like",
                        List.of(
                                "errorcheck",
                                "errorcheckdir",
                                "errorcheckoutput",
                                "errorcheckandrundir")));
        for (String name : DIRECTORIES) {
            groups.add(new Row("`" + name + "`", e -> e.path.startsWith(name)));
        }
        groups.add(new Row("all", _ -> true));
        table("together", groups, lines);
        return lines;
    }

    private static Row group(String title, List<String> kinds) {
        return new Row(title, e -> kinds.contains(e.kind));
    }

    private void table(String heading, List<Row> rows, List<String> lines) {
        lines.add("| " + heading + " | " + String.join(" | ", ENGINES) + " | do not apply |");
        lines.add("|---|" + "---|".repeat(ENGINES.size()) + "---|");
        for (Row row : rows) {
            StringBuilder line = new StringBuilder("| " + row.title + " |");
            long others = 0;
            for (String engine : ENGINES) {
                long passed = count(engine, row, Verdict.PASSED);
                long applicable = passed + count(engine, row, Verdict.FAILED);
                others = Math.max(others, count(engine, row, Verdict.NOT_APPLICABLE));
                line.append(applicable == 0 ? " |" : share(passed, applicable));
            }
            lines.add(line + " " + others + " |");
        }
    }

    private static String share(long passed, long applicable) {
        return String.format(
                Locale.ROOT,
                " %d of %d, %.1f %% |",
                passed,
                applicable,
                // not rounded up: 100.0 is for all
                Math.floor(1000.0 * passed / applicable) / 10);
    }

    private long count(String engine, Row row, Verdict verdict) {
        return of(engine).values().stream()
                .filter(e -> e.verdict == verdict && row.holds.test(e))
                .count();
    }
}
