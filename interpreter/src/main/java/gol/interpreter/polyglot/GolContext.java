package gol.interpreter.polyglot;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import gol.compiler.Engine;
import gol.compiler.LastExpression;
import gol.compiler.Message;
import gol.compiler.Session;
import gol.compiler.lower.LoweringException;
import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.interpreter.call.Results;
import gol.runtime.GoRuntime;
import gol.runtime.Library;
import gol.runtime.RuntimeOptions;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoPanic;
import gol.runtime.panic.ProgramExit;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * One context: a session and the program that it runs. Loading is done by one thread at a time,
 * guarded by this object; calls may come from any thread.
 */
final class GolContext {
    /** Marks names that are gol's own. */
    static final String OWN = "gol\u01C3";

    private static final String PRELUDE =
            "var NAME1, NAME2, NAME3, NAME4 any\nfunc NAMEtake() (a, b, c, d any) {\n"
                    + "\ta, b, c, d = NAME1, NAME2, NAME3, NAME4\n"
                    + "\tNAME1, NAME2, NAME3, NAME4 = nil, nil, nil, nil\n\treturn\n}\n";

    private final TruffleLanguage.Env env;
    private final Session session;
    private final GoRuntime runtime;
    private final GolBindings bindings = new GolBindings(this);
    private final Map<Func, Object> functions = new IdentityHashMap<>();
    private boolean started;
    private gol.runtime.@Nullable Func take;
    private @Nullable Obj main;

    GolContext(TruffleLanguage.Env env) {
        this.env = env;
        ClassLoader loader = GolContext.class.getClassLoader();
        Library library = ServiceLoader.load(Library.class, loader).findFirst().orElseThrow();
        this.session =
                Session.interactive(library, factory(env.getOptions().get(GolLanguage.ENGINE)));
        RuntimeOptions options =
                RuntimeOptions.defaults()
                        .withArgs(arguments(env))
                        .withStreams(env.in(), env.out(), env.err());
        this.runtime = new GoRuntime(options);
        session.engine().install(runtime);
    }

    private static Engine.Factory factory(String name) {
        for (Engine.Factory f :
                ServiceLoader.load(Engine.Factory.class, GolContext.class.getClassLoader())) {
            if (f.name().equals(name)) {
                return f;
            }
        }
        throw GolException.runtime("option gol.engine: unknown engine " + name);
    }

    private static List<String> arguments(TruffleLanguage.Env env) {
        List<String> args = new ArrayList<>();
        args.add("main");
        args.addAll(List.of(env.getApplicationArguments()));
        return args;
    }

    GolBindings bindings() {
        return bindings;
    }

    // ---- evaluation

    /** Loads and runs a source; its value, or null for the host. */
    synchronized Object eval(Source source) {
        String text = source.getCharacters().toString();
        String name = source.getName();
        start();
        int values = 0;
        LastExpression last = LastExpression.of(name, text);
        if (last != null) {
            for (int n = 1; n <= 4 && values == 0; n++) {
                values = load(name, last.assigned(OWN, n)).ok() ? n : 0;
            }
        }
        if (values == 0) {
            Session.Loaded loaded = load(name, text);
            if (!loaded.ok()) {
                throw diagnostics(source, loaded);
            }
        }
        run(source);
        runMain(source);
        return values == 0 ? GoNull.INSTANCE : taken(source, values);
    }

    private void start() {
        if (!started) {
            started = true;
            Session.Loaded loaded = load("gol", PRELUDE.replace("NAME", OWN));
            if (!loaded.ok()) {
                throw new IllegalStateException(loaded.messages().toString());
            }
            call(session.prepare());
            take = session.function(OWN + "take");
        }
    }

    private Session.Loaded load(String name, String text) {
        return session.load(
                List.of(new Session.Source(name, text.getBytes(StandardCharsets.UTF_8))));
    }

    private void run(Source source) {
        try {
            call(session.prepare());
        } catch (LoweringException e) {
            throw diagnostic(source, session.describe(e), false);
        }
    }

    /** Calls main if the source has declared it. */
    private void runMain(Source source) {
        Obj now = session.mainPackage().scope().lookup("main");
        if (now == main || !(now instanceof Func)) {
            return;
        }
        main = now;
        try {
            gol.runtime.Func f = session.function("main");
            if (f != null) {
                call(f);
            }
        } catch (LoweringException e) {
            throw diagnostic(source, session.describe(e), false);
        }
    }

    private Object taken(Source source, int values) {
        try {
            gol.runtime.Func f = take;
            if (f == null) {
                return GoNull.INSTANCE;
            }
            Object[] all = callAll(f, List.of(RType.ANY, RType.ANY, RType.ANY, RType.ANY));
            if (values == 1) {
                return Conversions.toHost(this, RType.ANY, all[0]);
            }
            Object[] result = new Object[values];
            for (int i = 0; i < values; i++) {
                result[i] = Conversions.toHost(this, RType.ANY, all[i]);
            }
            return new GoTuple(result);
        } catch (LoweringException e) {
            throw diagnostic(source, session.describe(e), false);
        }
    }

    // ---- the package's functions

    synchronized List<String> functionNames() {
        List<String> names = new ArrayList<>();
        for (Obj o : session.mainPackage().scope().objects()) {
            if (isFunction(o)) {
                names.add(o.name());
            }
        }
        names.sort(null);
        return names;
    }

    private static boolean isFunction(@Nullable Obj o) {
        return o instanceof Func f
                && !o.name().startsWith(OWN)
                && !o.name().equals("init")
                && f.signature().typeParams().isEmpty();
    }

    synchronized boolean hasFunction(String name) {
        return isFunction(session.mainPackage().scope().lookup(name));
    }

    /** A function of the package as a host value, null if there is none. */
    synchronized @Nullable Object function(String name) {
        if (!(session.mainPackage().scope().lookup(name) instanceof Func f) || !isFunction(f)) {
            return null;
        }
        Object known = functions.get(f);
        if (known == null) {
            start();
            Source source = Source.newBuilder(GolLanguage.ID, name, name).build();
            if (!load(name, OWN + "1 = " + name).ok()) {
                return null;
            }
            run(source);
            known = taken(source, 1);
            functions.put(f, known);
        }
        return known;
    }

    // ---- calls

    /** Calls a function on a goroutine of its own and waits for it; its raw result. */
    @Nullable Object call(gol.runtime.Func f, @Nullable Object... args) {
        FutureTask<@Nullable Object> task = new FutureTask<>(() -> runtime.call(f, args));
        Thread.ofVirtual().name("gol-call").start(task);
        Object[] result = new Object[1];
        try {
            TruffleSafepoint.setBlockedThreadInterruptible(null, t -> result[0] = get(t), task);
        } catch (GoPanic e) {
            throw GolException.runtime("panic: " + text(e));
        } catch (FatalError e) {
            throw GolException.runtime("fatal error: " + e.getMessage());
        } catch (ProgramExit e) {
            env.getContext().closeExited(null, e.status);
        }
        return result[0];
    }

    private static @Nullable Object get(FutureTask<@Nullable Object> task)
            throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException r) {
                throw r;
            }
            if (cause instanceof Error r) {
                throw r;
            }
            throw new IllegalStateException(cause);
        }
    }

    /** All results of a call, raw. */
    @Nullable Object[] callAll(gol.runtime.Func f, List<RType> results, @Nullable Object... args) {
        if (results.isEmpty()) {
            call(f, args);
            return new Object[0];
        }
        Object all = call(new AllResults(f, results), args);
        return (Object[]) java.util.Objects.requireNonNull(all);
    }

    /** Runs a function, then collects its further results where they are: in its goroutine. */
    private static final class AllResults extends gol.runtime.Func {
        private final gol.runtime.Func f;
        private final List<RType> results;

        AllResults(gol.runtime.Func f, List<RType> results) {
            this.f = f;
            this.results = results;
        }

        @Override
        public Object invoke(Goroutine g, @Nullable Object[] args) {
            Object[] all = new Object[results.size()];
            all[0] = f.invoke(g, args);
            for (int i = 1; i < all.length; i++) {
                all[i] = Results.get(g, i, letter(results.get(i).kind()));
            }
            return all;
        }
    }

    private static char letter(Kind kind) {
        return switch (kind) {
            case BOOL -> 'Z';
            case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> 'I';
            case INT, INT64, UINT, UINT64, UINTPTR -> 'J';
            case FLOAT32 -> 'F';
            case FLOAT64 -> 'D';
            default -> 'L';
        };
    }

    /** A panic's value as Go prints it, its methods run on a goroutine. */
    private String text(GoPanic panic) {
        return print(panic.value);
    }

    private String print(Object value) {
        try {
            Object text = runtime.call(new Printing(), value);
            return String.valueOf(text);
        } catch (GoPanic | FatalError | ProgramExit e) {
            return String.valueOf(value);
        }
    }

    private static final class Printing extends gol.runtime.Func {
        @Override
        public Object invoke(Goroutine g, @Nullable Object[] args) {
            return g.runtime().panicPrinter().print(g, args[0]);
        }
    }

    /** The implementation of a method of a dynamic type, null if there is none. */
    gol.runtime.@Nullable Func method(RType type, String name) {
        return runtime.linker().find(type, name);
    }

    // ---- diagnostics

    private static GolException diagnostics(Source source, Session.Loaded loaded) {
        StringBuilder text = new StringBuilder();
        for (Message m : loaded.messages()) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(m);
        }
        return GolException.parse(
                text.toString(),
                section(source, loaded.messages().getFirst()),
                loaded.incomplete());
    }

    private static GolException diagnostic(Source source, Message m, boolean incomplete) {
        return GolException.parse(m.toString(), section(source, m), incomplete);
    }

    private static @Nullable SourceSection section(Source source, Message m) {
        if (m.line() <= 0 || m.line() > source.getLineCount()) {
            return null;
        }
        int length = source.getLineLength(m.line());
        int column = Math.max(1, Math.min(m.column(), Math.max(length, 1)));
        int offset = source.getLineStartOffset(m.line()) + column - 1;
        return offset <= source.getLength() && length > 0
                ? source.createSection(offset, 1)
                : source.createSection(m.line());
    }

    /** Ends all goroutines. */
    void close() {
        runtime.close();
    }
}
