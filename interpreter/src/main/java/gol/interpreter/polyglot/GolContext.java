package gol.interpreter.polyglot;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;
import gol.compiler.Engine;
import gol.compiler.Evaluator;
import gol.compiler.Message;
import gol.compiler.Session;
import gol.compiler.ir.Untranslatable;
import gol.compiler.types.Func;
import gol.compiler.types.Obj;
import gol.compiler.types.Var;
import gol.runtime.GoRuntime;
import gol.runtime.Library;
import gol.runtime.RuntimeOptions;
import gol.runtime.sched.GoroutineKind;
import gol.runtime.type.RType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One context: a session and the program that it runs. The session is guarded by {@link #lock},
 * which is never held while guest code runs; evaluations and calls may come from any thread.
 */
final class GolContext {
    private final Object lock = new Object();
    private final Evaluator evaluator;
    private final Session session;
    private final GoRuntime runtime;
    private final GuestCalls calls;
    private final HostThreads hostThreads;
    private final GolBindings bindings = new GolBindings(this);

    /** Sources by name, for the places in traces. */
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    // Guarded by the lock: functions as host values, and what assigns to variables.
    private final Map<Obj, Object> functions = new IdentityHashMap<>();
    private final Map<Obj, GoFunction> setters = new IdentityHashMap<>();
    private gol.runtime.@Nullable Func errorMaker;

    GolContext(TruffleLanguage.Env env) {
        ClassLoader loader = GolContext.class.getClassLoader();
        Library library = ServiceLoader.load(Library.class, loader).findFirst().orElseThrow();
        var values = env.getOptions();
        Engine.Factory factory = factory(values.get(GolLanguage.ENGINE));
        this.evaluator = new Evaluator(library, factory);
        this.session = evaluator.session();
        OptionalLong seed =
                values.hasBeenSet(GolLanguage.SEED)
                        ? OptionalLong.of(values.get(GolLanguage.SEED))
                        : OptionalLong.empty();
        RuntimeOptions options =
                RuntimeOptions.defaults()
                        .withArgs(arguments(env))
                        .withEnv(env.getEnvironment())
                        .withSeed(seed)
                        .withStackBytes(factory.stackBytes())
                        .withWorkers(values.get(GolLanguage.WORKERS))
                        .withKind(kind(values.get(GolLanguage.GOROUTINES)))
                        .withStreams(env.in(), env.out(), env.err());
        this.runtime = new GoRuntime(options);
        this.hostThreads = new HostThreads(env);
        this.calls =
                new GuestCalls(
                        this, env, runtime, Duration.ofMillis(values.get(GolLanguage.TIME_LIMIT)));
        session.engine().install(runtime);
    }

    private static Engine.Factory factory(String name) {
        for (Engine.Factory f :
                ServiceLoader.load(Engine.Factory.class, GolContext.class.getClassLoader())) {
            if (f.name().equals(name)) {
                return f;
            }
        }
        throw GolException.option("gol.engine: unknown engine " + name);
    }

    private static @Nullable GoroutineKind kind(String name) {
        return switch (name) {
            case "" -> null;
            case "continuations" -> GoroutineKind.CONTINUATIONS;
            case "virtual-threads" -> GoroutineKind.VIRTUAL_THREADS;
            default -> throw GolException.option("gol.goroutines: unknown kind " + name);
        };
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

    HostThreads hostThreads() {
        return hostThreads;
    }

    GuestCalls calls() {
        return calls;
    }

    @Nullable Source source(String name) {
        return sources.get(name);
    }

    // ---- evaluation

    /** Loads and runs a source; its value, or null for the host. */
    Object eval(Source source) {
        sources.put(source.getName(), source);
        Object[] all = evalAll(source);
        return switch (all.length) {
            case 0 -> GoNull.INSTANCE;
            case 1 -> Conversions.toHost(this, RType.ANY, all[0]);
            default -> {
                Object[] result = new Object[all.length];
                for (int i = 0; i < all.length; i++) {
                    result[i] = Conversions.toHost(this, RType.ANY, all[i]);
                }
                yield new GoTuple(result);
            }
        };
    }

    /** The values of a source's last expression, as interface values. */
    private @Nullable Object[] evalAll(Source source) {
        Evaluator.Input input;
        gol.runtime.Func entry;
        gol.runtime.Func main;
        gol.runtime.Func values;
        try {
            synchronized (lock) {
                input = evaluator.load(source.getName(), source.getCharacters().toString());
                if (!input.ok()) {
                    evaluator.done(input);
                    throw diagnostics(source, input.loaded());
                }
                entry = session.prepare();
                main = evaluator.newMain();
                values = evaluator.values(input);
            }
            try {
                calls.call(entry);
                if (main != null) {
                    calls.call(main);
                }
                return input.values() == 0
                        ? new @Nullable Object[0]
                        : (Object[]) Objects.requireNonNull(calls.call(values));
            } finally {
                synchronized (lock) {
                    evaluator.done(input);
                }
            }
        } catch (Untranslatable e) {
            throw diagnostic(source, session.describe(e), false);
        }
    }

    /** The value of an expression over the package's names, as an interface value. */
    private @Nullable Object valueOf(String expression) {
        return evalAll(Source.newBuilder(GolLanguage.ID, expression, "bindings").build())[0];
    }

    // ---- the package's functions and variables

    List<String> memberNames() {
        List<String> names = new ArrayList<>();
        synchronized (lock) {
            for (Obj o : session.mainPackage().scope().objects()) {
                if (isFunction(o) || isVariable(o)) {
                    names.add(o.name());
                }
            }
        }
        names.sort(null);
        return names;
    }

    private static boolean isFunction(@Nullable Obj o) {
        return o instanceof Func f
                && !o.name().startsWith(Evaluator.OWN)
                && !o.name().equals("init")
                && f.signature().typeParams().isEmpty();
    }

    private static boolean isVariable(@Nullable Obj o) {
        return o instanceof Var && !o.name().startsWith(Evaluator.OWN) && !o.name().equals("_");
    }

    private @Nullable Obj lookup(String name) {
        synchronized (lock) {
            return session.mainPackage().scope().lookup(name);
        }
    }

    boolean hasFunction(String name) {
        return isFunction(lookup(name));
    }

    boolean hasVariable(String name) {
        return isVariable(lookup(name));
    }

    /** A function or variable of the package as a host value, null if there is none. */
    @Nullable Object member(String name) {
        Obj o = lookup(name);
        if (isVariable(o)) {
            return Conversions.toHost(this, RType.ANY, valueOf(name));
        }
        if (!isFunction(o)) {
            return null;
        }
        Object known;
        synchronized (lock) {
            known = functions.get(o);
        }
        if (known == null) {
            known = Conversions.toHost(this, RType.ANY, valueOf(name));
            synchronized (lock) {
                functions.put(Objects.requireNonNull(o), known);
            }
        }
        return known;
    }

    /** Assigns to a variable of the package; false if there is none of that name. */
    boolean assign(String name, Object value) throws UnsupportedTypeException {
        Obj o = lookup(name);
        if (o == null || !isVariable(o)) {
            return false;
        }
        GoFunction setter;
        synchronized (lock) {
            setter = setters.get(o);
        }
        if (setter == null) {
            Object f = Objects.requireNonNull(valueOf(Evaluator.OWN + "set(&" + name + ")"));
            setter = (GoFunction) Conversions.toHost(this, RType.ANY, f);
            synchronized (lock) {
                setters.put(o, setter);
            }
        }
        setter.call(value);
        return true;
    }

    /** A function from a Go string to an error. */
    gol.runtime.Func errorMaker() {
        synchronized (lock) {
            gol.runtime.Func known = errorMaker;
            if (known == null) {
                known = evaluator.errorMaker();
                errorMaker = known;
            }
            return known;
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
        hostThreads.close();
    }
}
