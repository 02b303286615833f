package gol.compiler.check;

import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Interface;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.PkgName;
import gol.compiler.types.Scope;
import gol.compiler.types.Signature;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.Var;
import gol.syntax.Expr;
import gol.syntax.FileSet;
import gol.syntax.Node;
import gol.syntax.Outline;
import gol.syntax.SourceUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The check of one package; twin of types2's Checker. It holds the state that the collaborators
 * share: the environment, the queue of delayed actions, the untyped expressions, the path of
 * objects being declared. One thread at a time uses a checker; {@link #checkBody} and the
 * resolution of a library's objects lock it.
 *
 * <p>An object is white (no type), grey (on {@link #objPath}) or black (typed and not on the path).
 * Function bodies and everything that needs complete types wait in {@link #delayed}.
 */
public final class Checker {
    /** An untyped expression whose final type is not known yet. */
    static final class Untyped {
        final boolean isLhs;
        final Mode mode;
        final Basic type;
        final @Nullable ConstantValue value;

        Untyped(boolean isLhs, Mode mode, Basic type, @Nullable ConstantValue value) {
            this.isLhs = isLhs;
            this.mode = mode;
            this.type = type;
            this.value = value;
        }
    }

    private record Action(int version, Runnable run) {}

    final CheckOptions options;
    final FileSet fileSet;
    final Package pkg;
    final Info info;
    final Importer importer;
    private final Consumer<Diagnostic> reporter;

    final ExprChecker exprs = new ExprChecker(this);
    final LiteralChecker literals = new LiteralChecker(this);
    final IndexChecker indexes = new IndexChecker(this);
    final CallChecker calls = new CallChecker(this);
    final BuiltinChecker builtins = new BuiltinChecker(this);
    final ConversionChecker conversions = new ConversionChecker(this);
    final AssignmentChecker assignments = new AssignmentChecker(this);
    final Resolver resolver = new Resolver(this);
    final DeclChecker decls = new DeclChecker(this);
    final TypeExprChecker typexprs = new TypeExprChecker(this);
    final StmtChecker stmts = new StmtChecker(this);
    final InferChecker infer = new InferChecker(this);
    final Instances instances = new Instances(this);
    final Lookup lookups = new Lookup(this);
    final MonoGraph mono = new MonoGraph(this);

    /** The environment of the object or body that is being checked. */
    Environment env;

    /** Package-level objects and methods with their declarations, in source order. */
    final Map<Obj, DeclInfo> objMap = new IdentityHashMap<>();

    /** The keys of {@link #objMap} in source order. */
    final List<Obj> objList = new ArrayList<>();

    /** Source order of the objects in {@link #objMap}, from 1. */
    final Map<Obj, Integer> order = new IdentityHashMap<>();

    final List<PkgName> imports = new ArrayList<>();
    final Set<Var> usedVars = Collections.newSetFromMap(new IdentityHashMap<>());
    final Map<Expr, Untyped> untyped = new IdentityHashMap<>();
    final List<Obj> objPath = new ArrayList<>();
    final Map<Obj, Integer> objPathIndex = new IdentityHashMap<>();

    /** Interface literals that are not part of others, with their positions. */
    final Map<Interface, Integer> literalInterfaces = new IdentityHashMap<>();

    /** Scopes of function signatures, for their bodies. */
    final Map<Signature, Scope> sigScopes = new IdentityHashMap<>();

    private final List<Action> delayed = new ArrayList<>();
    final Messages messages = new Messages(this);
    private final List<Diagnostic> found = new ArrayList<>();
    private boolean failed;

    /** Whether errors are merged, and some added, as the compiler does around types2. */
    boolean likeCompiler = true;

    private int lastLine = -1;
    private String lastText = "";

    /** Functions whose bodies were checked on demand. */
    final Set<Func> checkedBodies = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whether a check is going on, so that a resolution is part of it. */
    boolean active;

    Checker(
            CheckOptions options,
            Package pkg,
            Info info,
            Importer importer,
            Consumer<Diagnostic> reporter) {
        this.options = options;
        this.fileSet = options.fileSet();
        this.pkg = pkg;
        this.info = info;
        this.importer = importer;
        this.reporter = reporter;
        this.env = new Environment(pkg.scope(), options.goVersion());
    }

    /**
     * Checks the files as one package and fills {@code info}.
     *
     * @return the checker, for {@link #checkBody} of a lazily checked package
     */
    public static Checker check(
            CheckOptions options,
            Package pkg,
            List<SourceUnit> files,
            Info info,
            Importer importer,
            Consumer<Diagnostic> reporter) {
        Checker checker = new Checker(options, pkg, info, importer, reporter);
        checker.checkFiles(files);
        return checker;
    }

    /**
     * Declares what a library package's files name; its objects get their types, and function
     * bodies are checked, when they are asked for.
     */
    public static Checker library(
            CheckOptions options,
            Package pkg,
            List<Outline> files,
            Info info,
            Importer importer,
            Consumer<Diagnostic> reporter) {
        Checker checker = new Checker(options, pkg, info, importer, reporter);
        pkg.setResolver(checker::resolve);
        new LibraryDecls(checker).collect(files);
        checker.flush();
        return checker;
    }

    /** Checks labels and jumps only, as is done in files with syntax errors, too. */
    public static void checkBranches(
            CheckOptions options,
            Package pkg,
            List<SourceUnit> files,
            Importer importer,
            Consumer<Diagnostic> reporter) {
        Checker checker = new Checker(options, pkg, new Info(), importer, reporter);
        PackageCheck.branches(checker, files);
        checker.flush();
    }

    synchronized void checkFiles(List<SourceUnit> files) {
        Obj place =
                new Var(
                        files.isEmpty() ? Node.NO_POS : files.get(0).file().base(),
                        pkg,
                        "package",
                        null,
                        Var.Kind.PACKAGE);
        PackageCheck.guard(this, place, () -> PackageCheck.run(this, files));
        active = false;
        flush();
    }

    /**
     * Checks a function's body in a package that was checked with {@code lazyBodies}; does nothing
     * if it was checked already.
     */
    public synchronized void checkBody(Func function) {
        PackageCheck.body(this, function);
        if (!active) {
            flush();
        }
    }

    /**
     * Gives an object of this package its type; needed for packages checked with {@code lazyBodies}
     * only.
     */
    public synchronized void resolve(Obj obj) {
        if (active) {
            decls.objDecl(obj);
            return;
        }
        active = true;
        try {
            PackageCheck.guard(this, obj, () -> decls.objDecl(obj));
            processDelayed(0);
            recordUntyped();
        } finally {
            active = false;
        }
        flush();
    }

    /** Checks a library package whole: objects, bodies, and that no initial value needs itself. */
    public synchronized void resolveAll() {
        for (DeclInfo declared : List.copyOf(objMap.values())) {
            if (declared.part != null) {
                declared.part.parse();
            }
        }
        decls.cycles().directCycles();
        for (Obj obj : List.copyOf(objList)) {
            resolve(obj);
            if (obj instanceof Func f) {
                checkBody(f);
            }
        }
        new InitOrder(this).run();
        flush();
    }

    /** Whether an error was reported. */
    public boolean failed() {
        return failed;
    }

    // ---- environment and queue

    /** The object that a name denotes here, or null. */
    @Nullable Obj lookup(String name) {
        Obj obj = env.lookup(name);
        return obj != null ? obj : resolver.scriptImport(name);
    }

    /** Notes that the declaration being checked depends on a package-level object. */
    void addDeclDep(Obj to) {
        DeclInfo from = env.decl;
        if (from != null && objMap.containsKey(to)) {
            from.deps.add(to);
        }
    }

    void rememberUntyped(
            Expr e, boolean lhs, Mode mode, Basic type, @Nullable ConstantValue value) {
        untyped.put(e, new Untyped(lhs, mode, type, value));
    }

    /** Runs the action at the end of the current statement or of the package's declarations. */
    void later(Runnable action) {
        delayed.add(new Action(env.version, action));
    }

    /** The mark to hand to {@link #processDelayed(int)}. */
    int delayedMark() {
        return delayed.size();
    }

    /** Runs the actions added since the mark, and those that they add. */
    void processDelayed(int mark) {
        int savedVersion = env.version;
        for (int i = mark; i < delayed.size(); i++) {
            Action action = delayed.get(i);
            env.version = action.version();
            action.run().run();
        }
        while (delayed.size() > mark) {
            delayed.remove(delayed.size() - 1);
        }
        env.version = savedVersion;
    }

    void push(Obj obj) {
        objPathIndex.put(obj, objPath.size());
        objPath.add(obj);
    }

    void pop() {
        objPathIndex.remove(objPath.remove(objPath.size() - 1));
    }

    void openScope(Node node, String comment) {
        env.scope = new Scope(env.scope, node.pos(), Pos.end(node), comment);
    }

    void closeScope() {
        Scope parent = env.scope.parent();
        if (parent != null) {
            env.scope = parent;
        }
    }

    // ---- versions

    /** Whether the file's language version is at least go1.{@code minor}. */
    boolean allowVersion(int minor) {
        return env.version == 0 || env.version >= minor;
    }

    /** As {@link #allowVersion}, with an error if not. */
    boolean verifyVersion(Object at, int minor, String format, @Nullable Object... args) {
        if (allowVersion(minor)) {
            return true;
        }
        errorf(
                at,
                Code.UNSUPPORTED_FEATURE,
                "%s requires go1.%s or later",
                sprintf(format, args),
                String.valueOf(minor));
        return false;
    }

    // ---- errors

    /** An error of several lines, to be filled and reported. */
    ErrorBuilder newError(Code code) {
        return new ErrorBuilder(this, code);
    }

    /**
     * Reports an error.
     *
     * @param at a Node or Operand (its start), an Obj (its name) or an Integer position
     * @param format text with {@code %s}, {@code %d}, {@code %v} or {@code %q} for operands,
     *     expressions, types, objects, lists of these, strings and numbers
     */
    void errorf(Object at, Code code, String format, @Nullable Object... args) {
        newError(code).add(at, format, args).report();
    }

    /** Reports an error whose text is complete. */
    void error(Object at, Code code, String message) {
        newError(code).addText(at, message).report();
    }

    void softErrorf(Object at, Code code, String format, @Nullable Object... args) {
        newError(code).soft().add(at, format, args).report();
    }

    String sprintf(String format, @Nullable Object... args) {
        return messages.format(format, args);
    }

    /** Called by {@link ErrorBuilder} only. */
    void report(int pos, Code code, String message, boolean soft) {
        failed = true;
        int at = env.errpos != Node.NO_POS ? env.errpos : pos;
        String text = message.endsWith(" or later") ? message + versionOrigin(at) : message;
        // gc reports only the first of several equal errors in a row on a line
        int line = at == Node.NO_POS ? 0 : fileSet.line(at);
        if (likeCompiler && line == lastLine && text.equals(lastText)) {
            return;
        }
        lastLine = line;
        lastText = text;
        found.add(new Diagnostic(at, text, soft, code));
    }

    /** Who asked for the language version that is too old. */
    private String versionOrigin(int at) {
        return at != Node.NO_POS && resolver.ownVersion(fileSet.file(at)) == env.version
                ? " (file declares //go:build go1." + env.version + ")"
                : " (-lang was set to go1." + options.goVersion() + "; check go.mod)";
    }

    /** Hands the errors found so far to the reporter, in order of position. */
    void flush() {
        List<Diagnostic> errors = List.copyOf(found);
        found.clear();
        errors.forEach(reporter);
    }

    // ---- recording

    /** Records the operand's type and value for its expression. */
    void record(Operand x) {
        Expr e = x.expr;
        if (e == null) {
            return;
        }
        switch (x.mode) {
            case INVALID -> {
                recordTypeAndValue(e, x.mode, Basic.of(Basic.Kind.INVALID), null);
            }
            case NO_VALUE -> recordTypeAndValue(e, x.mode, EMPTY_TUPLE, null);
            default -> {
                ConstantValue value = x.mode == Mode.CONSTANT ? x.val : null;
                if (x.type instanceof Basic basic && basic.is(Basic.UNTYPED)) {
                    rememberUntyped(e, false, x.mode, basic, value);
                } else {
                    recordTypeAndValue(e, x.mode, x.type, value);
                }
            }
        }
    }

    static final Tuple EMPTY_TUPLE = new Tuple(List.of());

    void recordUntyped() {
        for (Map.Entry<Expr, Untyped> entry : untyped.entrySet()) {
            Untyped u = entry.getValue();
            recordTypeAndValue(entry.getKey(), u.mode, u.type, u.value);
        }
        untyped.clear();
    }

    void recordTypeAndValue(Expr e, Mode mode, Type type, @Nullable ConstantValue value) {
        if (mode != Mode.INVALID) {
            info.types().put(e, new TypeAndValue(mode, type, value));
        }
    }

    /** Records a builtin's signature for the callee expression and what it parenthesises. */
    void recordBuiltinType(Expr f, Signature sig) {
        Expr e = f;
        while (true) {
            recordTypeAndValue(e, Mode.BUILTIN, sig, null);
            if (!(e instanceof Expr.Paren paren)) {
                return;
            }
            e = paren.x();
        }
    }

    /** Records that the expression is used as {@code v, ok}: its type becomes a pair. */
    void recordCommaOkTypes(Expr x, Type t0, Type t1) {
        Expr e = x;
        while (true) {
            TypeAndValue tv = info.types().get(e);
            if (tv == null) {
                return;
            }
            Tuple pair =
                    new Tuple(
                            List.of(
                                    new Var(e.pos(), pkg, "", t0, Var.Kind.LOCAL),
                                    new Var(e.pos(), pkg, "", t1, Var.Kind.LOCAL)));
            info.types().put(e, new TypeAndValue(tv.mode(), pair, tv.value()));
            if (!(e instanceof Expr.Paren paren)) {
                return;
            }
            e = paren.x();
        }
    }

    /** Records an instantiation under the identifier of the generic function or type. */
    void recordInstance(Expr e, List<Type> targs, Type type) {
        Expr named = e instanceof Expr.Index index ? index.x() : e;
        if (named instanceof Expr.Ident id) {
            info.instances().put(id, new Info.Instance(targs, type));
        } else if (named instanceof Expr.Selector sel) {
            info.instances().put(sel.sel(), new Info.Instance(targs, type));
        }
    }

    void recordDef(Expr.Ident id, Obj obj) {
        info.defs().put(id, obj);
    }

    void recordUse(Expr.Ident id, Obj obj) {
        info.uses().put(id, obj);
    }

    void recordImplicit(Node node, Obj obj) {
        info.implicits().put(node, obj);
    }

    void recordSelection(
            Expr.Selector x,
            gol.compiler.types.Selection.Kind kind,
            Type recv,
            Obj obj,
            int[] index,
            boolean indirect) {
        recordUse(x.sel(), obj);
        info.selections()
                .put(x, new gol.compiler.types.Selection(kind, recv, obj, index, indirect));
    }
}
