package gol.tests.conformance;

import gol.compiler.Engine;
import gol.compiler.Message;
import gol.compiler.Session;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.Untranslatable;
import gol.compiler.lower.Unit;
import gol.compiler.modules.BuildContext;
import gol.compiler.modules.LoadException;
import gol.compiler.modules.Loader;
import gol.compiler.modules.SourcePackage;
import gol.compiler.types.Func;
import gol.runtime.GoRuntime;
import gol.runtime.Library;
import gol.runtime.RuntimeOptions;
import gol.syntax.Decl;
import gol.syntax.SourceUnit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Does with one program what its recipe asks for, in sessions and runtimes of its own. {@link
 * #result} may be called on a thread that is given up: {@link #stop} ends a program that runs.
 */
final class Trial {
    private static final Pattern PACKAGE = Pattern.compile("(?mU)^\\s*package\\s+(\\w+)");
    private static final int LARGEST_OUTPUT = 16 << 20;

    private final Path root;
    private final Recipe recipe;
    private final Engine.Factory factory;
    private final Library standard = ServiceLoader.load(Library.class).findFirst().orElseThrow();
    private volatile @Nullable GoRuntime runtime;

    /** What a run gave; the output byte by byte, since it need not be UTF-8. */
    private record Outcome(int status, String output) {}

    Trial(Path root, Recipe recipe, Engine.Factory factory) {
        this.root = root;
        this.recipe = recipe;
        this.factory = factory;
    }

    /** Null if the program passes, else why it does not, in a line. */
    @Nullable String result() throws IOException {
        if (recipe.kind().equals("types")) {
            return TypesTrial.result(root, recipe, factory);
        }
        Session.Source file =
                new Session.Source(name(), Files.readAllBytes(root.resolve(recipe.path())));
        List<Session.Source> alone = new ArrayList<>(List.of(file));
        if (recipe.kind().endsWith("output") || recipe.kind().equals("run")) {
            for (String arg : recipe.args()) {
                if (arg.endsWith(".go")) {
                    Path other = root.resolve(recipe.path()).resolveSibling(arg);
                    alone.add(new Session.Source(arg, Files.readAllBytes(other)));
                }
            }
        }
        return switch (recipe.kind()) {
            case "run", "buildrun" -> compared(run(standard, alone));
            case "runoutput" -> {
                Outcome first = run(standard, alone);
                yield first.status != 0
                        ? failure(first)
                        : compared(run(standard, generated(first)));
            }
            case "compile", "build" -> compile(standard, alone);
            case "errorcheck" -> errors(standard, alone);
            case "errorcheckoutput" -> {
                Outcome first = run(standard, alone);
                yield first.status != 0 ? failure(first) : errors(standard, generated(first));
            }
            case "rundir", "compiledir", "errorcheckdir", "errorcheckandrundir" -> directory();
            case "runindir" -> module();
            default -> "the runner does not know this kind";
        };
    }

    void stop() {
        GoRuntime running = runtime;
        if (running != null) {
            running.exit(2);
        }
    }

    private String name() {
        return recipe.path().substring(recipe.path().lastIndexOf('/') + 1);
    }

    private static List<Session.Source> generated(Outcome outcome) {
        return List.of(
                new Session.Source(
                        "generated.go", outcome.output.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The directory's packages, in the order of their first files; the last one is run. */
    private @Nullable String directory() throws IOException {
        Map<String, List<Loader.Source>> packages = new LinkedHashMap<>();
        Map<String, String> pathByName = new HashMap<>();
        ExpectedErrors expected = new ExpectedErrors();
        for (Path file : directoryFiles()) {
            String fileName = Objects.requireNonNull(file.getFileName()).toString();
            byte[] text = Files.readAllBytes(file);
            String source = new String(text, StandardCharsets.UTF_8);
            expected.add(fileName, source);
            Matcher clause = PACKAGE.matcher(source);
            String name = recipe.has("-s") ? fileName : clause.find() ? clause.group(1) : "";
            String path =
                    pathByName.computeIfAbsent(
                            name, _ -> "test/" + fileName.replaceFirst("\\.go$", ""));
            packages.computeIfAbsent(path, _ -> new ArrayList<>())
                    .add(new Loader.Source(fileName, text));
        }
        Session session = Session.create(standard, factory);
        session.configure(recipe.goVersion(), !recipe.has("-e=0"), "main");
        int version = recipe.goVersion() == 0 ? BuildContext.GO_MINOR : recipe.goVersion();
        List<SourcePackage> order =
                Loader.given(
                        session.fileSet(),
                        packages,
                        path -> path.startsWith("./") ? "test" + path.substring(1) : path,
                        version);
        List<Message> messages = withoutLinker(session.load(order, _ -> true, Session.Purpose.RUN));
        if (recipe.kind().startsWith("errorcheck")) {
            String difference = expected.difference(messages);
            if (difference != null || !recipe.kind().endsWith("rundir")) {
                return difference;
            }
        } else if (!messages.isEmpty()) {
            return messages.getFirst().toString();
        }
        return recipe.kind().endsWith("rundir") ? compared(run(session)) : translateAll(session);
    }

    private List<Path> directoryFiles() throws IOException {
        Path dir = root.resolve(recipe.path().replaceFirst("\\.go$", ".dir"));
        try (Stream<Path> list = Files.list(dir)) {
            return list.filter(p -> p.toString().endsWith(".go")).sorted().toList();
        }
    }

    /** The directory as a module of its own, whose main package is run. */
    private @Nullable String module() throws IOException {
        Path dir = root.resolve(recipe.path().replaceFirst("\\.go$", ".dir"));
        String name = Objects.requireNonNull(dir.getFileName()).toString();
        Path copy = Files.createTempDirectory("gol-conformance");
        try {
            copy(dir, copy);
            Path mod = copy.resolve("go.mod");
            if (!Files.exists(mod)) {
                Files.writeString(mod, "module " + name + "\ngo " + recipe.moduleVersion() + "\n");
            }
            Session session = Session.create(standard, factory);
            List<SourcePackage> targets = new ArrayList<>();
            List<SourcePackage> order =
                    session.loader(copy, copy, null).packages(List.of("."), targets);
            List<Message> messages = session.load(order, _ -> true, Session.Purpose.RUN).messages();
            return messages.isEmpty() ? compared(run(session)) : messages.getFirst().toString();
        } catch (LoadException e) {
            return e.getMessage();
        } finally {
            try (Stream<Path> files = Files.walk(copy)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file));
                if (!target.equals(to)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private Session session(Library library, List<Session.Source> sources) {
        Session session = Session.create(library, factory);
        String text = new String(sources.getFirst().text(), StandardCharsets.UTF_8);
        Matcher clause = PACKAGE.matcher(text);
        session.configure(
                recipe.goVersion(), !recipe.has("-e=0"), clause.find() ? clause.group(1) : "main");
        return session;
    }

    /** Without the linker's complaint that there is no main. */
    private static List<Message> withoutLinker(Session.Loaded loaded) {
        return loaded.messages().stream()
                .filter(m -> !m.text().startsWith("runtime.main_main"))
                .toList();
    }

    private @Nullable String errors(Library library, List<Session.Source> sources) {
        ExpectedErrors expected = new ExpectedErrors();
        for (Session.Source source : sources) {
            expected.add(source.name(), new String(source.text(), StandardCharsets.UTF_8));
        }
        return expected.difference(withoutLinker(session(library, sources).load(sources)));
    }

    private @Nullable String compile(Library library, List<Session.Source> sources) {
        Session session = session(library, sources);
        List<Message> messages = withoutLinker(session.load(sources));
        if (!messages.isEmpty()) {
            return messages.getFirst().toString();
        }
        return translateAll(session);
    }

    /** Lowers and translates every function of the program's own packages. */
    private static @Nullable String translateAll(Session session) {
        try {
            // translating may reach packages of the library, which join the list
            for (Unit unit : List.copyOf(session.program().units())) {
                if (!unit.library()) {
                    translate(session, unit);
                }
            }
        } catch (Untranslatable e) {
            return session.describe(e).toString();
        }
        return null;
    }

    private static void translate(Session session, Unit unit) {
        for (SourceUnit file : unit.files()) {
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.Func f
                        && f.body() != null
                        && unit.info().defs().get(f.name()) instanceof Func function) {
                    translate(session, function);
                }
            }
        }
    }

    private static void translate(Session session, Func f) {
        if (f.signature().typeParams().isEmpty() && f.signature().receiverTypeParams().isEmpty()) {
            IrFunction function;
            synchronized (session.program().lock()) {
                function = session.program().function(f, List.of());
            }
            try {
                Objects.requireNonNull(
                        session.engine()
                                .function(
                                        function,
                                        new IrSignature(function.params(), function.results())));
            } catch (Untranslatable e) {
                // gc leaves functions without a body to the linker
                if (!String.valueOf(e.getMessage()).equals("missing function body")) {
                    throw e;
                }
            }
        }
    }

    private Outcome run(Library library, List<Session.Source> sources) {
        Session session = session(library, sources);
        List<Message> messages = session.load(sources).messages();
        if (!messages.isEmpty()) {
            return new Outcome(1, messages.getFirst().toString());
        }
        return run(session);
    }

    private Outcome run(Session session) {
        Captured out = new Captured();
        List<String> args = new ArrayList<>(List.of(name().replaceFirst("\\.go$", "")));
        args.addAll(recipe.args());
        RuntimeOptions options =
                RuntimeOptions.defaults()
                        .withArgs(args)
                        .withStreams(new ByteArrayInputStream(new byte[0]), out, out);
        int status;
        try (GoRuntime started = new GoRuntime(options)) {
            runtime = started;
            status = session.run(started);
        } catch (Untranslatable e) {
            return new Outcome(1, session.describe(e).toString());
        }
        return new Outcome(status, out.text());
    }

    private static String failure(Outcome outcome) {
        String[] lines = outcome.output.split("\n");
        String telling = lines[lines.length - 1];
        for (String line : lines) {
            if (line.startsWith("panic: ")
                    || line.startsWith("fatal error: ")
                    || line.contains("rror: ")) {
                telling = line;
                break;
            }
        }
        return "exit status " + outcome.status + ": " + telling.strip();
    }

    private @Nullable String compared(Outcome outcome) throws IOException {
        if (outcome.status != 0) {
            return failure(outcome);
        }
        Path file = root.resolve(recipe.path().replaceFirst("\\.go$", ".out"));
        String want =
                Files.exists(file)
                        ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        : "";
        if (want.equals(outcome.output)) {
            return null;
        }
        String[] wanted = want.split("\n", -1);
        String[] got = outcome.output.split("\n", -1);
        for (int i = 0; ; i++) {
            String w = i < wanted.length ? wanted[i] : "(end)";
            String g = i < got.length ? got[i] : "(end)";
            if (!w.equals(g)) {
                return "output, line " + (i + 1) + ": " + g + " instead of " + w;
            }
        }
    }

    /** Both of a program's outputs, kept in memory up to a limit. */
    private static final class Captured extends OutputStream {
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] b, int off, int len) throws IOException {
            if (bytes.size() + len > LARGEST_OUTPUT) {
                throw new IOException("too much output");
            }
            bytes.write(b, off, len);
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
