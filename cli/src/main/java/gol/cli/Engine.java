package gol.cli;

import gol.compiler.Evaluator;
import gol.compiler.LibraryCompiler;
import gol.compiler.Message;
import gol.compiler.Session;
import gol.compiler.ir.Untranslatable;
import gol.compiler.modules.LoadException;
import gol.compiler.modules.Loader;
import gol.compiler.modules.SourcePackage;
import gol.runtime.GoRuntime;
import gol.runtime.Library;
import gol.runtime.RuntimeOptions;
import gol.runtime.sched.GoroutineKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one place of the command that knows the compiler's session and the runtime's entry. */
public final class Engine {
    /** What a program reads and writes. Output must be safe for use by several threads. */
    public record Streams(InputStream in, OutputStream out, OutputStream err) {}

    /** A run under way, for who may have to end it. */
    static final class Handle {
        private volatile @Nullable GoRuntime runtime;

        /** Ends the program, if it runs. */
        void stop() {
            GoRuntime running = runtime;
            if (running != null) {
                running.exit(2);
            }
        }
    }

    /** What is to be written before the process is interrupted. */
    record Flush(GoRuntime runtime) implements Runnable {
        @Override
        public void run() {
            runtime.stdout().flushQuietly();
        }
    }

    private Engine() {}

    /**
     * Compiles a program and, without diagnostics, runs it to its end.
     *
     * @param arguments the program's arguments without its name
     * @return the exit status, 1 after diagnostics (written to {@code err})
     */
    public static int run(Options options, Input input, List<String> arguments, Streams streams)
            throws IOException {
        return run(options, input, arguments, streams, new Handle());
    }

    static int run(
            Options options, Input input, List<String> arguments, Streams streams, Handle handle)
            throws IOException {
        var factory = factory(options);
        Session session = Session.create(library(), factory);
        List<String> diagnostics = load(session, options, input, Session.Purpose.RUN);
        if (!diagnostics.isEmpty()) {
            tell(diagnostics, streams.err());
            return 1;
        }
        try (GoRuntime runtime =
                new GoRuntime(
                        runtimeOptions(
                                options, factory, input.programName(), arguments, streams))) {
            handle.runtime = runtime;
            if (streams.out() == Console.OUT) {
                Console.atInterrupt(new Flush(runtime));
            }
            return session.run(runtime);
        } catch (Untranslatable e) {
            tell(List.of(session.describe(e).toString()), streams.err());
            return 1;
        }
    }

    /** The diagnostics of programs, a line each, in order. */
    static List<String> check(Options options, Input input) {
        return load(
                Session.create(library(), factory(options)), options, input, Session.Purpose.CHECK);
    }

    /** Loads what is to be run or checked; what is wrong with it, a line each. */
    private static List<String> load(
            Session session, Options options, Input input, Session.Purpose purpose) {
        try {
            Loader loader = session.loader(input.here(), input.start(), options.goroot);
            if (input.packages().isEmpty()) {
                List<SourcePackage> order = loader.files(sources(input.files()), input.directory());
                SourcePackage files = order.getLast();
                // without a package clause that can be read there is no name to go by
                if (purpose == Session.Purpose.RUN
                        && files.syntaxErrors().isEmpty()
                        && !files.isMain()) {
                    return List.of("package " + files + " is not a main package");
                }
                return lines(session.load(order, p -> p == files || !p.isStandard(), purpose));
            }
            List<SourcePackage> targets = new ArrayList<>();
            List<SourcePackage> order = loader.packages(input.packages(), targets);
            if (purpose == Session.Purpose.RUN) {
                if (targets.isEmpty()) {
                    String library = input.packages().getFirst();
                    return List.of("package " + library + " is not a main package");
                }
                for (SourcePackage target : targets) {
                    if (!target.isMain()) {
                        return List.of("package " + target + " is not a main package");
                    }
                }
            }
            Set<SourcePackage> wanted = new HashSet<>(targets);
            return lines(session.load(order, p -> wanted.contains(p) || !p.isStandard(), purpose));
        } catch (LoadException e) {
            return List.of(e.getMessage());
        }
    }

    /**
     * What is likely wrong in a program, a line each, in order; its first diagnostic if it is no
     * Go.
     */
    static List<String> vet(Options options, Input input) {
        Session session = Session.create(library(), factory(options));
        List<String> diagnostics = load(session, options, input, Session.Purpose.VET);
        if (!diagnostics.isEmpty()) {
            return List.of("vet: " + diagnostics.getFirst());
        }
        List<String> lines = new ArrayList<>();
        for (Message message : session.vet()) {
            String line = message.toString();
            lines.add(line.startsWith("./") ? line.substring(2) : line);
        }
        lines.sort(VetCommand::compare);
        return lines;
    }

    /** A session of the REPL. */
    static ReplSession repl(Options options, Streams streams) {
        var factory = factory(options);
        GoRuntime runtime =
                new GoRuntime(runtimeOptions(options, factory, "gol", List.of(), streams));
        return new SessionRepl(new Evaluator(library(), factory), runtime);
    }

    private static RuntimeOptions runtimeOptions(
            Options options,
            gol.compiler.Engine.Factory factory,
            String program,
            List<String> arguments,
            Streams streams) {
        List<String> args = new ArrayList<>();
        args.add(program);
        args.addAll(arguments);
        RuntimeOptions result =
                RuntimeOptions.defaults()
                        .withSeed(options.seed)
                        .withWorkers(workers(System.getenv("GOMAXPROCS")))
                        .withStackBytes(factory.stackBytes())
                        .withArgs(args)
                        .withStreams(streams.in(), streams.out(), streams.err());
        return options.goroutines == Options.GoroutineKind.VIRTUAL_THREADS
                ? result.withKind(GoroutineKind.VIRTUAL_THREADS)
                : result;
    }

    /**
     * What GOMAXPROCS says, as Go reads it: a number above 0, else as many as there are processors.
     */
    static int workers(@Nullable String value) {
        if (value == null) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The library and the default engine by name first: looking for services opens every jar. */
    private static <T> @Nullable T named(Class<T> type, String name) {
        try {
            return type.cast(Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** Compiles the library into a directory. */
    static void compileLibrary(Path directory) throws IOException {
        Library library = library();
        LibraryCompiler.compile(library, library.paths(), directory);
    }

    private static Library library() {
        Library known = named(Library.class, "gol.stdlib.StandardLibrary");
        if (known != null) {
            return known;
        }
        return ServiceLoader.load(Library.class).findFirst().orElseThrow();
    }

    private static gol.compiler.Engine.Factory factory(Options options) {
        if (options.engine == Options.EngineKind.BYTECODE) {
            gol.compiler.Engine.Factory known =
                    named(
                            gol.compiler.Engine.Factory.class,
                            "gol.compiler.bytecode.BytecodeBackEnd$Factory");
            if (known != null) {
                return known;
            }
        }
        String name = options.engine.name().toLowerCase(Locale.ROOT);
        for (gol.compiler.Engine.Factory factory :
                ServiceLoader.load(gol.compiler.Engine.Factory.class)) {
            if (factory.name().equals(name)) {
                return factory;
            }
        }
        throw new UsageException("gol: the " + name + " engine is not part of this build", "");
    }

    private static List<Loader.Source> sources(List<SourceText> texts) {
        List<Loader.Source> sources = new ArrayList<>();
        for (SourceText text : texts) {
            sources.add(new Loader.Source(text.name(), text.text()));
        }
        return sources;
    }

    private static List<String> lines(Session.Loaded loaded) {
        List<String> lines = new ArrayList<>();
        for (Message message : loaded.messages()) {
            lines.add(message.toString());
        }
        return lines;
    }

    private static void tell(List<String> lines, OutputStream err) throws IOException {
        err.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
