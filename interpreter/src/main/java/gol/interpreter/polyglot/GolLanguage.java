package gol.interpreter.polyglot;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.Option;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.source.Source;
import org.graalvm.options.OptionCategory;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionStability;

/**
 * The language as the polyglot API sees it. {@code eval} adds a source to the context's package and
 * runs it: a script's statements, or a program's {@code main}; the value of a script's last
 * statement, if that is an expression, is the result. The bindings are the package's functions and
 * variables; the host gives Go functions of its own by assigning to variables of function type.
 */
@TruffleLanguage.Registration(
        id = GolLanguage.ID,
        name = "gol",
        implementationName = "gol",
        version = "0.1.0",
        defaultMimeType = GolLanguage.MIME,
        characterMimeTypes = GolLanguage.MIME,
        contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE,
        fileTypeDetectors = GolFileDetector.class)
public final class GolLanguage extends TruffleLanguage<GolContext> {
    public static final String ID = "gol";
    public static final String MIME = "application/x-go";

    /** Which engine runs the code. */
    @Option(
            name = "engine",
            help = "The engine that runs Go code: bytecode or tree.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<String> ENGINE = new OptionKey<>("bytecode");

    @Option(
            name = "goroutines",
            help = "What carries goroutines: continuations or virtual-threads.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<String> GOROUTINES = new OptionKey<>("");

    @Option(
            name = "seed",
            help =
                    "Makes the context's run repeatable: schedule, select, map order, random numbers.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<Long> SEED = new OptionKey<>(0L);

    @Option(
            name = "workers",
            help = "How many goroutines run at once; 0 for the number of processors.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<Integer> WORKERS = new OptionKey<>(0);

    /** A context is not unusable after that, unlike after a limit of the polyglot API's own. */
    @Option(
            name = "time-limit",
            help = "How long an evaluation or call may take, in milliseconds; 0 for no limit.",
            category = OptionCategory.USER,
            stability = OptionStability.STABLE)
    static final OptionKey<Integer> TIME_LIMIT = new OptionKey<>(0);

    @Override
    protected OptionDescriptors getOptionDescriptors() {
        return new GolLanguageOptionDescriptors();
    }

    @Override
    protected GolContext createContext(Env env) {
        return new GolContext(env);
    }

    @Override
    protected CallTarget parse(ParsingRequest request) {
        Source source = request.getSource();
        return new EvalRoot(this, source).getCallTarget();
    }

    @Override
    protected Object getScope(GolContext context) {
        return context.bindings();
    }

    @Override
    protected void disposeContext(GolContext context) {
        context.close();
    }

    @Override
    protected boolean isThreadAccessAllowed(Thread thread, boolean singleThreaded) {
        return true;
    }
}
