package gol.compiler;

import gol.compiler.check.CheckOptions;
import gol.compiler.check.Checker;
import gol.compiler.check.Importer;
import gol.compiler.check.Universe;
import gol.compiler.image.LibraryImage;
import gol.compiler.ir.CodeTooLarge;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Untranslatable;
import gol.compiler.link.RTypes;
import gol.compiler.lower.Bodies;
import gol.compiler.lower.LoweringException;
import gol.compiler.lower.ProgramLowering;
import gol.compiler.lower.Unit;
import gol.compiler.modules.LoadException;
import gol.compiler.modules.Loader;
import gol.compiler.modules.SourcePackage;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.TypeString;
import gol.compiler.vet.Finding;
import gol.compiler.vet.Vet;
import gol.runtime.GoRuntime;
import gol.runtime.Library;
import gol.syntax.FileSet;
import gol.syntax.ParseOptions;
import gol.syntax.ParseResult;
import gol.syntax.Parser;
import gol.syntax.SourceUnit;
import gol.syntax.SyntaxError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One program on one engine: a package of files, loaded once, or the growing package of a REPL. Not
 * for use by several threads at once; running code may call back into it under the program's lock.
 */
public final class Session {
    /** A file. A name that ends in {@code .go} means Go to the letter, any other a script. */
    public record Source(String name, byte[] text) {}

    /**
     * What loading gave.
     *
     * @param messages diagnostics, sorted; the program can be run if there are none
     * @param incomplete whether more input could complete it (REPL)
     */
    public record Loaded(List<Message> messages, boolean incomplete) {
        public boolean ok() {
            return messages.isEmpty();
        }
    }

    /** What a program is loaded for: vetting asks for no main function. */
    public enum Purpose {
        RUN,
        CHECK,
        VET
    }

    /** A diagnostic as it was found. */
    private record Found(int pos, String text) {}

    private static final int MOST_ERRORS = 10;

    static {
        // initialised by one thread, here: the interface makes records that in turn want the
        // interface, and two sessions that begin with one of each would wait for one another
        Objects.requireNonNull(IrType.INT);
    }

    private final FileSet fileSet = new FileSet();
    private final boolean repl;
    private final ProgramLowering program;
    private final Packages packages;
    private final Engine engine;
    private final RTypes types;
    private Package main;
    private int goVersion;
    private boolean everyError;

    /** The packages that {@link #vet} examines. */
    private final List<Unit> examined = new ArrayList<>();

    private Session(
            Library library, Engine.Factory factory, boolean repl, @Nullable LibraryImage image) {
        this.repl = repl;
        this.program = new ProgramLowering(fileSet, new Bodies(), repl, image);
        this.packages = new Packages(fileSet, library, program);
        this.engine = factory.create(program);
        this.types = new RTypes(program, program::keyOf, engine::zeros);
        this.engine.setTypes(types);
        this.program.setDescriptors(types::of);
        this.program.setImporter(packages::known);
        this.main = new Package("main", "main", Universe.SCOPE);
    }

    /** A session for one program. */
    public static Session create(Library library, Engine.Factory factory) {
        return new Session(library, factory, false, compiled(library, factory));
    }

    private static @Nullable LibraryImage compiled(Library library, Engine.Factory factory) {
        Path directory = factory.usesCompiledLibrary() ? library.compiled() : null;
        return directory == null ? null : LibraryImage.open(directory);
    }

    /** A session whose inputs share one package scope; later declarations replace earlier ones. */
    public static Session interactive(Library library, Engine.Factory factory) {
        return new Session(library, factory, true, null);
    }

    /** The engine, to be installed in a runtime ({@link Engine#install}) before the first run. */
    public Engine engine() {
        return engine;
    }

    /**
     * As gc's flags {@code -lang}, {@code -e} and {@code -p}; before loading.
     *
     * @param minor the language's minor version (17 for go1.17), 0 for the current one
     * @param every whether every diagnostic is wanted, not the first ten
     * @param packageName the package to be checked, which runs only if it is main
     */
    public void configure(int minor, boolean every, String packageName) {
        main = new Package(packageName, packageName, Universe.SCOPE);
        goVersion = minor;
        everyError = every;
    }

    /** Parses and checks; for diagnostics only if the session is thrown away then. */
    public Loaded load(List<Source> sources) {
        return DeepStack.call(() -> {
            // Goroutines of an earlier input may be at the library's declarations, too.
            synchronized (program.lock()) {
                return loadLocked(sources);
            }
        });
    }

    private Loaded loadLocked(List<Source> sources) {
        List<Found> messages = new ArrayList<>();
        List<SourceUnit> files = new ArrayList<>();
        boolean incomplete = false;
        boolean script = false;
        for (Source source : sources) {
            ParseOptions options = options(source);
            script |= options != ParseOptions.GO;
            ParseResult result = Parser.parse(fileSet.add(source.name(), source.text()), options);
            for (SyntaxError error : result.errors()) {
                messages.add(new Found(error.pos(), error.message()));
            }
            incomplete |= result.incomplete();
            files.add(result.unit());
        }
        // gc goes on to the types after errors that are none of the grammar
        if (messages.stream().noneMatch(m -> m.text.startsWith("syntax error"))) {
            PackageState before = repl ? new PackageState(main) : null;
            check(files, script, messages);
            if (before != null && !messages.isEmpty()) {
                before.restore();
            } else if (before != null && before.hasNewMethods()) {
                synchronized (program.lock()) {
                    program.methodsAdded();
                    types.methodsAdded(main);
                }
            }
        } else {
            branches(main, options(script), files, packages, messages);
        }
        return new Loaded(sorted(messages).stream().map(Message::asCompiler).toList(), incomplete);
    }

    /** What is likely wrong in the packages that were loaded to be vetted, as go vet has it. */
    public List<Message> vet() {
        return DeepStack.call(this::vetHere);
    }

    private List<Message> vetHere() {
        List<Message> messages = new ArrayList<>();
        for (Unit unit : examined) {
            for (Finding finding : Vet.run(fileSet, unit.pkg(), unit.files(), unit.info())) {
                messages.add(message(finding.pos(), finding.message()));
            }
        }
        return messages;
    }

    /** Whether an input, right so far, ends too early. */
    public boolean isIncomplete(Source source) {
        return Parser.parse(new FileSet().add(source.name(), source.text()), options(source))
                .incomplete();
    }

    /** Labels and jumps are right or wrong whatever is wrong elsewhere. */
    private static void branches(
            Package pkg,
            CheckOptions options,
            List<SourceUnit> files,
            Importer importer,
            List<Found> messages) {
        Checker.checkBranches(
                options, pkg, files, importer, d -> messages.add(new Found(d.pos(), d.message())));
    }

    private ParseOptions options(Source source) {
        if (repl) {
            return ParseOptions.REPL;
        }
        return source.name().endsWith(".go") ? ParseOptions.GO : ParseOptions.SCRIPT;
    }

    private void check(List<SourceUnit> files, boolean script, List<Found> messages) {
        Info info = new Info();
        Checker.check(
                options(script),
                main,
                files,
                info,
                packages,
                d -> messages.add(new Found(d.pos(), d.message())));
        if (messages.isEmpty()) {
            Unit unit = new Unit(main, info, files, false, _ -> {}, () -> {});
            program.add(unit);
            examined.add(unit);
            if (!repl && !script && main.name().equals("main")) {
                checkMain(main, messages);
            }
        }
    }

    /** A program starts at its main function; the linker misses it, so that it has no place. */
    private static void checkMain(Package pkg, List<Found> messages) {
        if (!(pkg.scope().lookup("main") instanceof Func)) {
            messages.add(
                    new Found(
                            0,
                            "runtime.main_main·f: function main is undeclared in the main package"));
        }
    }

    private CheckOptions options(boolean script) {
        if (goVersion != 0) {
            return new CheckOptions(fileSet, goVersion, script, repl, false, false);
        }
        if (repl) {
            return CheckOptions.interactive(fileSet);
        }
        return script ? CheckOptions.scripted(fileSet) : CheckOptions.standard(fileSet);
    }

    // ---- programs of several packages

    /**
     * Loads a program's packages as they were found on disk.
     *
     * @param order each package after those that it imports
     * @param targets the packages whose function bodies are wanted, if not all
     * @param purpose what for; the last one is what is run
     */
    public Loaded load(
            List<SourcePackage> order, Predicate<SourcePackage> targets, Purpose purpose) {
        return DeepStack.call(() -> {
            synchronized (program.lock()) {
                return loadLocked(order, targets, purpose);
            }
        });
    }

    private Loaded loadLocked(
            List<SourcePackage> order, Predicate<SourcePackage> targets, Purpose purpose) {
        UserPackages user = new UserPackages(packages);
        List<Message> messages = new ArrayList<>();
        Set<SourcePackage> failed = new HashSet<>();
        for (SourcePackage source : order) {
            if (!source.isStandard() && source.imported().stream().anyMatch(failed::contains)) {
                failed.add(source);
                continue;
            }
            String nothing = source.nothing();
            if (nothing != null) {
                failed.add(source);
                messages.add(message(0, nothing));
                continue;
            }
            List<Found> found = new ArrayList<>();
            for (SyntaxError error : source.syntaxErrors()) {
                found.add(new Found(error.pos(), error.message()));
            }
            Package pkg = user.begin(source);
            CheckOptions options =
                    new CheckOptions(
                            fileSet,
                            source.goMinor(),
                            source.isScript(),
                            false,
                            false,
                            !targets.test(source));
            if (found.stream().noneMatch(m -> m.text.startsWith("syntax error"))) {
                check(source, pkg, options, user, purpose, found);
            } else {
                branches(pkg, options, source.units(), user, found);
            }
            if (!found.isEmpty()) {
                failed.add(source);
                for (Message message : sorted(found)) {
                    messages.add(purpose == Purpose.VET ? message : message.asCompiler());
                }
            }
        }
        return new Loaded(messages, false);
    }

    private void check(
            SourcePackage source,
            Package pkg,
            CheckOptions options,
            UserPackages user,
            Purpose purpose,
            List<Found> messages) {
        boolean bodies = !options.ignoreFuncBodies();
        Info info = new Info();
        Checker.check(
                options,
                pkg,
                source.units(),
                info,
                user,
                d -> messages.add(new Found(d.pos(), d.message())));
        if (messages.isEmpty() && bodies && !source.functionsElsewhere()) {
            MissingBodies.find(
                    source.units(), pos -> messages.add(new Found(pos, "missing function body")));
        }
        if (messages.isEmpty() && bodies) {
            new EmbedCheck(source, (pos, text) -> messages.add(new Found(pos, text)))
                    .check(pkg, info, purpose == Purpose.RUN ? program.embeds() : null);
        }
        if (messages.isEmpty() && purpose == Purpose.RUN) {
            main = pkg;
            program.add(new Unit(pkg, info, source.units(), false, _ -> {}, () -> {}));
        }
        if (messages.isEmpty() && bodies && purpose == Purpose.VET) {
            examined.add(new Unit(pkg, info, source.units(), false, _ -> {}, () -> {}));
        }
        if (messages.isEmpty()
                && bodies
                && purpose != Purpose.VET
                && source.isMain()
                && !source.isScript()) {
            checkMain(pkg, messages);
        }
    }

    /** The positions of this session, for files parsed elsewhere. */
    public FileSet fileSet() {
        return fileSet;
    }

    /**
     * A loader of this session's program; see {@link Loader#create}.
     *
     * @param goroot a Go installation whose packages take the library's place, or null
     */
    public Loader loader(Path here, Path start, @Nullable Path goroot) throws LoadException {
        return Loader.create(
                fileSet, here, start, goroot, goroot == null ? packages::isInLibrary : _ -> false);
    }

    /**
     * What an expression's type is.
     *
     * @param type as the program would write it, empty if there are messages
     */
    public record Typed(String type, List<Message> messages) {}

    /** The type of an expression of a growing package; it is not evaluated. */
    public Typed typeOf(String expression) {
        PackageState before = new PackageState(main);
        String name = "gol\u01C3type";
        String prefix = "var " + name + " = ";
        byte[] text = (prefix + expression).getBytes(StandardCharsets.UTF_8);
        ParseResult result = Parser.parse(fileSet.add("input", text), ParseOptions.REPL);
        List<Found> found = new ArrayList<>();
        result.errors().forEach(e -> found.add(new Found(e.pos(), e.message())));
        if (found.isEmpty()) {
            Checker.check(
                    CheckOptions.interactive(fileSet),
                    main,
                    List.of(result.unit()),
                    new Info(),
                    packages,
                    d -> found.add(new Found(d.pos(), d.message())));
        }
        Obj variable = main.scope().lookup(name);
        String type = variable == null ? "" : TypeString.of(variable.type());
        before.restore();
        int added = prefix.getBytes(StandardCharsets.UTF_8).length;
        List<Message> messages = new ArrayList<>();
        for (Message m : sorted(found)) {
            int column = m.line() == 1 ? Math.max(1, m.column() - added) : m.column();
            messages.add(new Message(m.file(), m.line(), column, m.text()));
        }
        return new Typed(messages.isEmpty() ? type : "", messages);
    }

    private Message message(int pos, String text) {
        if (pos == 0) {
            return new Message("", 0, 0, text);
        }
        var place = fileSet.place(pos);
        return new Message(place.file(), place.line(), place.column(), text);
    }

    /**
     * As gc does: the first ten errors in the order in which they were found, sorted, without
     * repetitions one after the other; then, if there were ten, where it gave up.
     */
    private List<Message> sorted(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        int most = everyError ? Integer.MAX_VALUE : MOST_ERRORS;
        List<Found> first = found.subList(0, Math.min(most, found.size()));
        List<Message> result = new ArrayList<>();
        for (Found one : first.stream().sorted(this::order).toList()) {
            Message message = message(one.pos, one.text);
            if (result.isEmpty() || !message.equals(result.getLast())) {
                result.add(message);
            }
        }
        if (first.size() == most) {
            result.add(message(first.get(most - 1).pos, "too many errors"));
        }
        return result;
    }

    private int order(Found a, Found b) {
        int files = fileName(a).compareTo(fileName(b));
        return files != 0 ? files : Integer.compare(a.pos, b.pos);
    }

    private String fileName(Found found) {
        return found.pos == 0 ? "" : fileSet.file(found.pos).name();
    }

    /**
     * What was loaded since the last call, as a function that initialises packages, runs script
     * statements and calls {@code main}.
     *
     * @throws Untranslatable for what gol cannot run; see {@link #describe}
     */
    public gol.runtime.Func prepare() {
        return DeepStack.call(() -> {
            synchronized (program.lock()) {
                program.link();
            }
            // not under the lock: loading the classes takes it
            return engine.entry();
        });
    }

    /** A construct that cannot be run, as a diagnostic. */
    public Message describe(Untranslatable e) {
        String text = String.valueOf(e.getMessage());
        if (e instanceof CodeTooLarge large) {
            return new Message(large.fileName(), large.line(), 0, text);
        }
        return e instanceof LoweringException lowering && lowering.pos() != 0
                ? message(lowering.pos(), text)
                : new Message("", 0, 0, text);
    }

    /**
     * Runs what was loaded to its end.
     *
     * @return the exit status
     */
    public int run(GoRuntime runtime) {
        gol.runtime.Func entry = prepare();
        runtime.setEmbedded(program.embeds().files());
        engine.install(runtime);
        return runtime.runMain(entry);
    }

    /** The package being run, for hosts that look up its functions. */
    public Package mainPackage() {
        return main;
    }

    /** A function of the main package as a function value, or null if there is none. */
    public gol.runtime.@Nullable Func function(String name) {
        IrFunction function;
        synchronized (program.lock()) {
            if (!(main.scope().lookup(name) instanceof Func f)
                    || !f.signature().typeParams().isEmpty()) {
                return null;
            }
            function = program.function(f, List.of());
        }
        return engine.function(function, new IrSignature(function.params(), function.results()));
    }

    /** The lowered program, for engines and tools. */
    public ProgramLowering program() {
        return program;
    }
}
