package gol.cli;

import gol.compiler.Evaluator;
import gol.compiler.Message;
import gol.compiler.Session;
import gol.compiler.lower.LoweringException;
import gol.runtime.GoRuntime;
import gol.runtime.Library;
import gol.runtime.RuntimeOptions;
import gol.runtime.sched.GoroutineKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
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
    public static int run(
            Options options, List<SourceText> sources, List<String> arguments, Streams streams)
            throws IOException {
        return run(options, sources, arguments, streams, new Handle());
    }

    static int run(
            Options options,
            List<SourceText> sources,
            List<String> arguments,
            Streams streams,
            Handle handle)
            throws IOException {
        var factory = factory(options);
        Session session = Session.create(library(), factory);
        Session.Loaded loaded = session.load(sources(sources));
        if (!loaded.ok()) {
            tell(lines(loaded.messages()), streams.err());
            return 1;
        }
        try (GoRuntime runtime =
                new GoRuntime(
                        runtimeOptions(
                                options, factory, sources.getFirst().name(), arguments, streams))) {
            handle.runtime = runtime;
            if (streams.out() == Console.OUT) {
                Console.atInterrupt(new Flush(runtime));
            }
            return session.run(runtime);
        } catch (LoweringException e) {
            tell(List.of(session.describe(e).toString()), streams.err());
            return 1;
        }
    }

    /** The diagnostics of a program, a line each, in order. */
    static List<String> check(Options options, List<SourceText> sources) {
        Session session = Session.create(library(), factory(options));
        return lines(session.load(sources(sources)).messages());
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
                        .withStackBytes(factory.stackBytes())
                        .withArgs(args)
                        .withStreams(streams.in(), streams.out(), streams.err());
        return options.goroutines == Options.GoroutineKind.VIRTUAL_THREADS
                ? result.withKind(GoroutineKind.VIRTUAL_THREADS)
                : result;
    }

    /** The library and the default engine by name first: looking for services opens every jar. */
    private static <T> @Nullable T named(Class<T> type, String name) {
        try {
            return type.cast(Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            return null;
        }
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

    private static List<Session.Source> sources(List<SourceText> texts) {
        List<Session.Source> sources = new ArrayList<>();
        for (SourceText text : texts) {
            sources.add(new Session.Source(text.name(), text.text()));
        }
        return sources;
    }

    private static List<String> lines(List<Message> messages) {
        List<String> lines = new ArrayList<>();
        for (Message message : messages) {
            lines.add(message.toString());
        }
        return lines;
    }

    private static void tell(List<String> lines, OutputStream err) throws IOException {
        err.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
