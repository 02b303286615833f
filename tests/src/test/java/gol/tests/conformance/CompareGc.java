package gol.tests.conformance;

import gol.compiler.Engine;
import gol.compiler.Message;
import gol.compiler.Session;
import gol.runtime.Library;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares all that gc and gol say about Go's own programs, letter by letter: the patterns in their
 * comments are looser than what we promise. gc's answers are kept in a directory of the build.
 */
public final class CompareGc {
    static final String HELP =
            """
            Usage: tests/conformance/compare-gc [OPTIONS] [FILTER...]

            Compares gol's diagnostics, given Go's own library, with those of go tool compile -e,
            for the single files below $(go env GOROOT)/test and src/internal/types/testdata whose path contains one of the
            filters, and for the files and directories that filters beginning with / or ./ name.
              -q   print which programs differ, not how
            """;

    private static final Pattern PACKAGE = Pattern.compile("(?mU)^\\s*package\\s+(\\w+)");
    private static final Pattern LANGUAGE = Pattern.compile("-lang=go1\\.(\\d+)");

    /** Files that make up one package, and where their names are relative to. */
    private record Program(String group, Path directory, List<String> names) {
        Path first() {
            return directory.resolve(names.getFirst());
        }
    }

    private final Path goroot;
    private final Path kept;
    private final boolean quiet;
    private final PrintStream out;
    private final Library library;
    private final Engine.Factory factory =
            ServiceLoader.load(Engine.Factory.class).findFirst().orElseThrow();
    private final TreeMap<String, int[]> counts = new TreeMap<>();

    private CompareGc(Path goroot, Path kept, boolean quiet, PrintStream out) {
        this.goroot = goroot;
        this.library = new GorootLibrary(goroot);
        this.kept = kept;
        this.quiet = quiet;
        this.out = out;
    }

    /** Arguments: the directory of the lists, one for gc's answers, then what the help says. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        Path lists = Path.of(words.removeFirst());
        Path kept = Path.of(words.removeFirst());
        if (words.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        Path tests = Conformance.goTests();
        if (tests == null) {
            System.out.println("skipped: there is no Go installation with its test directory");
            return;
        }
        boolean quiet = words.remove("-q");
        Path goroot = Objects.requireNonNull(tests.getParent());
        CompareGc compare = new CompareGc(goroot, kept, quiet, System.out);
        compare.exportData();
        for (Program program : compare.select(lists, words)) {
            compare.one(program);
        }
        compare.counts.forEach((group, row) ->
                System.out.printf("%-10s %5d of %5d are equal%n", group, row[0], row[1]));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private List<Program> select(Path lists, List<String> filters) throws IOException {
        List<Program> result = new ArrayList<>();
        for (String filter : filters) {
            if (filter.startsWith("/") || filter.startsWith("./")) {
                add("named", Path.of(filter), result);
            }
        }
        if (!result.isEmpty()) {
            return result;
        }
        NotApplicable notApplicable = new NotApplicable(lists.resolve("not-applicable.txt"));
        for (Path file : below(goroot.resolve("test"))) {
            Recipe recipe = Recipe.read(goroot.resolve("test"), file);
            if (recipe != null
                    && !file.toString().contains(".dir/")
                    && !recipe.kind().endsWith("dir")
                    && notApplicable.reason(recipe) == null) {
                add("test", file, result);
            }
        }
        Path types = goroot.resolve("src/internal/types/testdata");
        for (String part : List.of("check", "examples", "fixedbugs", "spec")) {
            try (Stream<Path> list = Files.list(types.resolve(part))) {
                for (Path path : list.sorted().toList()) {
                    if (!Files.isDirectory(path)) {
                        add("types", path, result);
                    } else if (!below(path).isEmpty()) {
                        add("types", path, result);
                    }
                }
            }
        }
        result.removeIf(p ->
                !filters.isEmpty() && filters.stream().noneMatch(p.first().toString()::contains));
        return result;
    }

    private static void add(String group, Path path, List<Program> result) throws IOException {
        if (Files.isDirectory(path)) {
            List<String> names =
                    below(path).stream().map(p -> path.relativize(p).toString()).toList();
            result.add(new Program(group, path, names));
        } else {
            Path directory = Objects.requireNonNull(path.toAbsolutePath().getParent());
            result.add(new Program(group, directory, List.of(name(path))));
        }
    }

    private static String name(Path path) {
        return Objects.requireNonNull(path.getFileName()).toString();
    }

    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(p -> p.toString().endsWith(".go")).sorted().toList();
        }
    }

    private void one(Program program) throws IOException, InterruptedException {
        List<Session.Source> sources = new ArrayList<>();
        for (String name : program.names) {
            sources.add(
                    new Session.Source(name, Files.readAllBytes(program.directory.resolve(name))));
        }
        String text = new String(sources.getFirst().text(), StandardCharsets.UTF_8);
        Matcher language = LANGUAGE.matcher(text.lines().findFirst().orElse(""));
        String version = language.find() ? language.group(1) : null;
        String gc = gc(program, version);
        String gol = gol(sources, text, version == null ? 0 : Integer.parseInt(version));
        int[] row = counts.computeIfAbsent(program.group, _ -> new int[2]);
        row[1]++;
        if (gc.equals(gol)) {
            row[0]++;
            return;
        }
        out.println("=== " + program.first());
        if (!quiet) {
            List<String> wanted = new ArrayList<>(gc.lines().toList());
            List<String> got = new ArrayList<>(gol.lines().toList());
            List<String> missing = new ArrayList<>(wanted);
            got.forEach(missing::remove);
            wanted.forEach(got::remove);
            missing.forEach(line -> out.println("- " + line));
            got.forEach(line -> out.println("+ " + line));
            if (missing.isEmpty() && got.isEmpty()) {
                out.println("the same lines in another order");
            }
        }
    }

    private String gol(List<Session.Source> sources, String text, int version) {
        Session session = Session.create(library, factory);
        Matcher clause = PACKAGE.matcher(text);
        session.configure(version, true, clause.find() ? clause.group(1) : "main");
        StringBuilder result = new StringBuilder();
        try {
            for (Message message : session.load(sources).messages()) {
                if (!message.text().startsWith("runtime.main_main")) {
                    result.append(message).append('\n');
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            result.append("internal error: ").append(e).append('\n');
            if (!quiet) {
                e.printStackTrace(out);
            }
        }
        return result.toString();
    }

    // ---- gc

    /** Has gc compile its library, once. */
    private void exportData() throws IOException, InterruptedException {
        Path file = kept.resolve("importcfg");
        if (!Files.exists(file)) {
            Files.createDirectories(kept);
            String format = "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}";
            Files.writeString(
                    file, output(goroot, List.of("go", "list", "-export", "-f", format, "std")));
        }
    }

    private String gc(Program program, @Nullable String version)
            throws IOException, InterruptedException {
        String key = goroot.relativize(program.first().toAbsolutePath()).toString();
        Path answer = kept.resolve(key.replace('/', '!').replace("..", ""));
        if (Files.exists(answer)
                && Files.getLastModifiedTime(answer)
                                .compareTo(Files.getLastModifiedTime(program.first()))
                        > 0) {
            return Files.readString(answer);
        }
        // A file of our own: gc removes its output when it fails, be that a device.
        String object = kept.resolve("object").toString();
        List<String> command =
                new ArrayList<>(List.of("go", "tool", "compile", "-e", "-p=p", "-o", object));
        command.add("-importcfg=" + kept.resolve("importcfg"));
        if (version != null) {
            command.add("-lang=go1." + version);
        }
        command.addAll(program.names);
        // what gc finds after checking types has whole paths
        String said = output(program.directory, command).replace(program.directory + "/", "");
        Files.writeString(answer, said);
        return said;
    }

    private static String output(Path directory, List<String> command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
