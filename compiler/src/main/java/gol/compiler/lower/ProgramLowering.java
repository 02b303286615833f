package gol.compiler.lower;

import gol.compiler.image.LibraryImage;
import gol.compiler.image.TypeScope;
import gol.compiler.ir.Ex;
import gol.compiler.ir.Global;
import gol.compiler.ir.GlobalInitializer;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Type;
import gol.compiler.types.TypeName;
import gol.compiler.types.Var;
import gol.syntax.Decl;
import gol.syntax.FileSet;
import gol.syntax.SourceUnit;
import gol.syntax.Stmt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The program as the back ends see it: packages, functions by instance, package variables, struct
 * classes, method tables. Everything in it is made when first asked for. Guarded by {@link #lock}.
 */
public final class ProgramLowering implements IrProgram {
    private final FileSet fileSet;
    private final BodyLowering bodies;
    private final TypeKeys keys = new TypeKeys(true);
    private final StructSharing sharing;
    private final ArrayParts arrayParts = new ArrayParts(keys);
    private final TypeLowering types;
    private final MethodTables methods = new MethodTables(this);
    private final Natives natives = new Natives();
    private final Map<Package, Unit> units = new IdentityHashMap<>();
    private final List<Unit> order = new ArrayList<>();
    private final Map<String, IrFunction> functions = new HashMap<>();
    private final Map<Var, Global> globals = new IdentityHashMap<>();
    private final Map<Package, Set<String>> addressed = new IdentityHashMap<>();
    private final Map<String, Named> instances = new HashMap<>();
    private final LocalTypes localTypes = new LocalTypes();

    /** Instances may grow without bound where they double; no ordinary one comes near it. */
    private static final int MAX_KEY = 1_000_000;

    private final Map<String, Integer> symbols = new HashMap<>();
    private final Map<String, Type> held = new java.util.LinkedHashMap<>();
    private final java.util.ArrayDeque<IrFunction> unlowered = new java.util.ArrayDeque<>();
    private final Borrowing borrowing = new Borrowing(this);
    private final LinkNames linkNames = new LinkNames();
    private final Embeds embeds = new Embeds();
    private final @Nullable SessionFunctions sessionFunctions;
    private final TypeEnv noEnv;
    private final boolean repl;
    private @Nullable LibraryImage image;
    private final LibraryScope imageScope = new LibraryScope(this);
    private final Set<Info.Initializer> initialized =
            java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Unit> described =
            java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Consumer<Type> descriptors;
    private int linked;
    private @Nullable IrFunction entry;

    /**
     * @param repl whether later fragments may take the address of any package variable, and define
     *     any function anew
     * @param image the library's compiled code, where it may be used
     */
    public ProgramLowering(
            FileSet fileSet, BodyLowering bodies, boolean repl, @Nullable LibraryImage image) {
        this.fileSet = fileSet;
        this.image = image;
        this.bodies = bodies;
        this.repl = repl;
        this.sharing = new StructSharing(repl, pkg -> repl && !unitOf(pkg).library());
        this.types = new TypeLowering(keys, sharing, arrayParts, this::image);
        this.sessionFunctions = repl ? new SessionFunctions(this) : null;
        this.noEnv = new TypeEnv(this, List.of(), List.of());
    }

    // ---- packages

    /** Adds a checked package; imported packages come before those that import them. */
    public void add(Unit unit) {
        units.put(unit.pkg(), unit);
        localTypes.add(unit);
        linkNames.add(unit);
        sharing.add(unit.info().convertedStructs());
        arrayParts.add(unit.info().arrayPointers().values());
        order.add(unit);
    }

    /**
     * Makes {@link #entry} initialise the packages added since the last call, run the last
     * package's script statements, and call its {@code main} if it has one.
     */
    public void link() {
        if (sharing.concernsLibrary(this::isLibrary) || arrayParts.any()) {
            image = null; // it was compiled for other classes
        }
        List<Unit> fresh = PackageOrder.of(order.subList(linked, order.size()));
        linked = order.size();
        entry =
                new IrFunction(
                        "main",
                        freshSymbol("entry"),
                        "",
                        0,
                        List.of(),
                        List.of(),
                        false,
                        null,
                        _ -> entryBody(fresh));
        lowerAll(fresh);
    }

    /**
     * Lowers all that the program itself declares, and the instances it needs, so that what gol
     * does not run yet is reported before anything runs. The library is lowered when it is reached.
     */
    private void lowerAll(List<Unit> fresh) {
        for (Unit unit : fresh) {
            if (unit.library()) {
                continue;
            }
            for (SourceUnit file : unit.files()) {
                for (Decl decl : file.decls()) {
                    if (decl instanceof Decl.Func f
                            && unit.info().defs().get(f.name()) instanceof Func declared
                            && !declared.signature().isGeneric()) {
                        function(declared, List.of());
                    }
                }
            }
        }
        for (IrFunction next = unlowered.poll(); next != null; next = unlowered.poll()) {
            next.body();
        }
    }

    private IrFunction.Body entryBody(List<Unit> fresh) {
        List<St> calls = new ArrayList<>();
        if (sessionFunctions != null) {
            for (Unit unit : fresh) {
                sessionFunctions.define(unit, calls);
            }
        }
        for (Unit unit : fresh) {
            // The library's variables are initialised when the program first uses them.
            for (IrFunction init : unit.library() ? List.<IrFunction>of() : packageInits(unit)) {
                calls.add(new St.Eval(new Ex.CallFunction(init, List.of(), 0), 0));
            }
        }
        if (!fresh.isEmpty()) {
            mainCalls(fresh.get(fresh.size() - 1), calls);
        }
        calls.add(new St.Return(List.of(), 0));
        return new IrFunction.Body(List.of(), null, new St.Block(calls));
    }

    private void mainCalls(Unit last, List<St> calls) {
        List<Stmt> script = new ArrayList<>();
        for (SourceUnit file : last.files()) {
            script.addAll(file.script());
        }
        if (!script.isEmpty()) {
            IrFunction run = special(last, "main", f -> bodies.script(this, last, script, f));
            calls.add(new St.Eval(new Ex.CallFunction(run, List.of(), 0), 0));
        }
        if (!repl && last.pkg().scope().lookup("main") instanceof Func main) {
            calls.add(new St.Eval(new Ex.CallFunction(function(main, List.of()), List.of(), 0), 0));
        }
    }

    /** What initialises the package's variables, if any needs it, and its init functions. */
    private List<IrFunction> packageInits(Unit unit) {
        List<IrFunction> result = new ArrayList<>();
        if (!unit.info().initOrder().isEmpty() || embeds.any(unit.pkg())) {
            result.add(
                    special(
                            unit,
                            "init",
                            f -> bodies.initializers(this, unit, unit.info().initOrder(), f)));
        }
        for (Decl.Func f : initFunctions(unit)) {
            if (unit.info().defs().get(f.name()) instanceof Func init) {
                result.add(function(init, List.of()));
            }
        }
        return result;
    }

    private static List<Decl.Func> initFunctions(Unit unit) {
        List<Decl.Func> result = new ArrayList<>();
        for (SourceUnit file : unit.files()) {
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.Func f
                        && f.receiver() == null
                        && f.name().name().equals("init")) {
                    result.add(f);
                }
            }
        }
        return result;
    }

    private IrFunction special(Unit unit, String name, Function<IrFunction, IrFunction.Body> body) {
        String full = symbolPrefix(unit.pkg().path()) + "." + name;
        String file =
                unit.files().isEmpty() ? "" : tracePath(unit, unit.files().get(0).file().name());
        return special(full, file, body);
    }

    private IrFunction special(
            String full, String file, Function<IrFunction, IrFunction.Body> body) {
        return new IrFunction(
                full, freshSymbol(full), file, 0, List.of(), List.of(), false, null, body);
    }

    /**
     * How traces name a file: by its whole path, as Go does; library files by their package, inputs
     * of a REPL or a host by their name.
     */
    String tracePath(Unit unit, String name) {
        if (repl || unit.library() || name.isEmpty() || name.equals("-")) {
            return name;
        }
        return java.nio.file.Path.of(name).toAbsolutePath().normalize().toString();
    }

    /** The package's tables. */
    public Unit unitOf(Package pkg) {
        Unit unit = units.get(pkg);
        if (unit == null) {
            throw new IllegalStateException("package was not added: " + pkg.path());
        }
        return unit;
    }

    /** All packages, imported ones first. */
    public List<Unit> units() {
        return order;
    }

    Borrowing borrowing() {
        return borrowing;
    }

    /** The variables that hold embedded files. */
    public Embeds embeds() {
        return embeds;
    }

    // ---- types

    @Override
    public List<Type> heldInInterfaces() {
        return List.copyOf(held.values());
    }

    /** A value of the type is put into an interface. */
    void noteHeld(Type type) {
        Type t = type.unalias();
        Type declared = t instanceof Pointer pointer ? pointer.elem().unalias() : t;
        if (declared instanceof Named named
                && named.obj().pkg() != null
                && !unitOf(named.obj().pkg()).library()) {
            held.putIfAbsent(keys.of(t), t);
        }
    }

    TypeKeys keys() {
        return keys;
    }

    /** The environment of code that is not generic. */
    public TypeEnv noEnv() {
        return noEnv;
    }

    @Override
    public IrType typeOf(Type concrete) {
        return types.of(concrete);
    }

    @Override
    public @Nullable StructClass structNamed(String className) {
        synchronized (lock()) {
            return types.structNamed(className);
        }
    }

    /** Whether the type is a pointer to an array that may be a part of another array. */
    boolean isArrayPart(Type type) {
        return Types.pointer(type) != null
                && Types.under(Types.deref(type)) instanceof gol.compiler.types.Array array
                && arrayParts.mayBePart(array);
    }

    @Override
    public boolean ownsClass(Type struct) {
        return identical(struct, types.structClass(struct).goType());
    }

    /** The class of a struct type. */
    public StructClass structClass(Type concrete) {
        return types.structClass(concrete);
    }

    /** A text equal exactly for identical types. */
    public String keyOf(Type type) {
        return keys.of(type);
    }

    @Override
    public int localTypeNumber(TypeName obj) {
        return localTypes.number(obj);
    }

    /** Whether two concrete types are identical, also where one is made by substitution. */
    public boolean identical(Type x, Type y) {
        return x == y || keys.of(x).equals(keys.of(y));
    }

    /** The environment for a function's or a receiver's type arguments. */
    public TypeEnv envOf(Func origin, List<Type> typeArgs) {
        if (typeArgs.isEmpty()) {
            return noEnv;
        }
        Signature sig = origin.signature();
        return new TypeEnv(
                this,
                sig.typeParams().isEmpty() ? sig.receiverTypeParams() : sig.typeParams(),
                typeArgs);
    }

    /** The one instance of a generic type with these concrete arguments. */
    Named instance(Named origin, List<Type> args) {
        String key = keys.of(List.of(origin)) + '[' + keys.of(args) + ']';
        Named known = instances.get(key);
        if (known == null) {
            known = new Named(origin, args, new Expansion());
            instances.put(key, known);
        }
        return known;
    }

    private final class Expansion implements Named.Expander {
        @Override
        public Type rhs(Named instance) {
            Named origin = instance.origin();
            TypeEnv env =
                    new TypeEnv(ProgramLowering.this, origin.typeParams(), instance.typeArgs());
            Type rhs = origin.rhs();
            return env.concrete(rhs == null ? origin.underlying() : rhs);
        }

        @Override
        public Func method(Named instance, int index) {
            Func method = instance.origin().methods().get(index);
            Signature generic = method.signature();
            TypeEnv env = envOf(method, instance.typeArgs());
            Signature sig = (Signature) env.concrete(generic);
            Var receiver = generic.receiver();
            Var concreteReceiver =
                    receiver == null
                            ? null
                            : new Var(
                                    receiver.pos(),
                                    receiver.pkg(),
                                    receiver.name(),
                                    env.concrete(receiver.type()),
                                    receiver.kind());
            Func fresh =
                    new Func(
                            method.pos(),
                            method.pkg(),
                            method.name(),
                            new Signature(
                                    concreteReceiver,
                                    List.of(),
                                    List.of(),
                                    sig.params(),
                                    sig.results(),
                                    sig.variadic()),
                            method.decl());
            fresh.setOrigin(method.origin());
            return fresh;
        }
    }

    /** A type declared inside a generic function, in one instance of that function. */
    Named localInstance(Named named, TypeEnv env, String envKey) {
        String key = keys.of(named) + '@' + envKey;
        Named known = instances.get(key);
        if (known == null) {
            known = new Named(named, env.args());
            instances.put(key, known);
            Type rhs = named.rhs();
            known.setRhs(env.concrete(rhs == null ? named.underlying() : rhs));
        }
        return known;
    }

    // ---- functions

    /** What holds the definition of a session's function that is called now; null if it is one. */
    @Nullable Global currentDefinition(Func f) {
        return sessionFunctions == null ? null : sessionFunctions.current(f);
    }

    boolean isLibrary(Package pkg) {
        return unitOf(pkg).library();
    }

    /** A name that no other function of the program has, legal for a Java method. */
    public String freshSymbol(String base) {
        String name = TypeLowering.mangle(base);
        int count = symbols.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "$" + count;
    }

    /**
     * A declared function or method in one instance.
     *
     * @param f the function, or an instantiated type's method
     * @param typeArgs of the function, or of the receiver's type; concrete
     */
    public IrFunction function(Func f, List<Type> typeArgs) {
        Func origin = f.origin();
        String key =
                System.identityHashCode(origin) + origin.name() + '[' + keys.of(typeArgs) + ']';
        IrFunction known = functions.get(key);
        if (known == null) {
            if (key.length() > MAX_KEY) {
                throw new LoweringException(
                        origin.pos(),
                        "not supported: type arguments as large as those of an instance of "
                                + origin.name());
            }
            known = declare(origin, typeArgs);
            functions.put(key, known);
            Package pkg = origin.pkg();
            if (pkg != null && !unitOf(pkg).library() && known.nativeMethod() == null) {
                unlowered.add(known);
            }
        }
        return known;
    }

    /** A REPL's package grows unit by unit: the one that declares the function has its facts. */
    private Unit unitOf(Package pkg, Func f, Decl.Func decl) {
        Unit last = unitOf(pkg);
        if (last.info().defs().get(decl.name()) == f) {
            return last;
        }
        for (Unit unit : order) {
            if (unit.pkg() == pkg && unit.info().defs().get(decl.name()) == f) {
                return unit;
            }
        }
        return last;
    }

    private IrFunction declare(Func f, List<Type> typeArgs) {
        Package pkg = f.pkg();
        Decl.Func decl = f.decl();
        if (pkg == null || decl == null) {
            throw new IllegalStateException("no declaration: " + f.name());
        }
        Unit unit = unitOf(pkg, f, decl);
        TypeEnv env = envOf(f, typeArgs);
        Signature sig = f.signature();
        List<IrType> params = new ArrayList<>();
        Var receiver = sig.receiver();
        if (receiver != null) {
            params.add(typeOf(env.concrete(receiver.type())));
        }
        for (Var param : sig.params().vars()) {
            params.add(typeOf(env.concrete(param.type())));
        }
        List<IrType> results = resultTypes(sig, env);
        String name = traceName(f, !typeArgs.isEmpty());
        if (receiver == null && f.name().equals("init")) {
            name += "." + initFunctions(unit).indexOf(decl);
        }
        JavaMethod nativeMethod = null;
        if (decl.body() == null && !unit.library() && !natives.has(pkg.path(), nativeName(f))) {
            return elsewhere(f, name, unit, params, results);
        }
        if (decl.body() == null) {
            describeNativeTypes(unit);
            nativeMethod = natives.bind(pkg.path(), nativeName(f), params, results);
        }
        IrFunction made =
                new IrFunction(
                        name,
                        freshSymbol(name),
                        tracePath(unit, fileSet.place(decl.pos()).file()),
                        fileSet.line(decl.pos()),
                        params,
                        results,
                        decl.body() != null && SyntaxFacts.callsRecover(decl.body()),
                        nativeMethod,
                        target -> {
                            if (unit.library()) {
                                unit.checkBody().accept(f);
                            }
                            return bodies.declared(this, unit, f, env, target);
                        });
        return unit.library() && typeArgs.isEmpty() ? made.ofLibrary() : made;
    }

    /**
     * A function whose body is in another package, as {@code //go:linkname} says, or not in Go at
     * all: then calling it is what fails, since such calls may stand where nothing leads to.
     */
    private IrFunction elsewhere(
            Func f, String name, Unit unit, List<IrType> params, List<IrType> results) {
        Func target = linkNames.function(f);
        IrFunction other = target == null ? null : function(target, List.of());
        if (other != null && other.params().equals(params) && other.results().equals(results)) {
            return other;
        }
        int pos = f.pos();
        Ex failure =
                Rt.call(
                        Rt.NO_BODY,
                        Rt.THROWABLE,
                        pos,
                        new Ex.StrConst(name.getBytes(StandardCharsets.UTF_8)));
        return new IrFunction(
                name,
                freshSymbol(name),
                tracePath(unit, fileSet.place(pos).file()),
                fileSet.line(pos),
                params,
                results,
                false,
                null,
                _ -> {
                    List<Local> locals = new ArrayList<>();
                    for (int i = 0; i < params.size(); i++) {
                        locals.add(new Local("p" + i, params.get(i)));
                    }
                    St.Block block = new St.Block(List.of(new St.Throw(failure, pos)));
                    return new IrFunction.Body(locals, null, block);
                });
    }

    /** What natives make must have its run-time type before they make it. */
    void describeNativeTypes(Unit unit) {
        Consumer<Type> describer = descriptors;
        if (describer == null || !described.add(unit)) {
            return;
        }
        for (TypeName name : unit.info().nativeTypes()) {
            Package pkg = name.pkg();
            if (pkg != null) {
                pkg.resolve(name);
            }
            if (name.type() instanceof Named named && named.typeParams().isEmpty()) {
                describer.accept(new Pointer(named));
            }
        }
    }

    /** Who makes a type's run-time descriptor; without it natives' types stay unknown. */
    public void setDescriptors(Consumer<Type> describer) {
        descriptors = describer;
    }

    List<IrType> resultTypes(Signature sig, TypeEnv env) {
        List<IrType> results = new ArrayList<>();
        for (Var result : sig.results().vars()) {
            results.add(typeOf(env.concrete(result.type())));
        }
        return results;
    }

    private static String nativeName(Func f) {
        Var receiver = f.signature().receiver();
        return receiver == null ? f.name() : receiverBase(receiver) + "_" + f.name();
    }

    private static String receiverBase(Var receiver) {
        Type type = receiver.type().unalias();
        if (type instanceof Pointer pointer) {
            type = pointer.elem().unalias();
        }
        return type instanceof Named named ? named.obj().name() : "";
    }

    /** A package's path as Go's symbols have it: dots of its last element are escaped. */
    private static String symbolPrefix(String path) {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash + 1)
                + path.substring(slash + 1).replace("%", "%25").replace(".", "%2e");
    }

    /** Go's name of a function in traces. */
    private static String traceName(Func f, boolean instance) {
        Package pkg = f.pkg();
        String path = pkg == null ? "" : symbolPrefix(pkg.path()) + ".";
        Var receiver = f.signature().receiver();
        String dots = instance ? "[...]" : "";
        if (receiver == null) {
            return path + f.name() + dots;
        }
        String base = receiverBase(receiver) + dots;
        boolean pointer = receiver.type().unalias() instanceof Pointer;
        return path + (pointer ? "(*" + base + ")" : base) + "." + f.name();
    }

    // ---- package variables

    /** The IR variable of a package-level variable. */
    public Global global(Var v) {
        Global known = globals.get(v);
        if (known == null) {
            Package pkg = v.pkg();
            IrType type = typeOf(v.type());
            Var linked = linkNames.variable(v);
            if (linked != null && typeOf(linked.type()).equals(type)) {
                known = global(linked);
                globals.put(v, known);
                return known;
            }
            Unit unit = pkg == null ? null : unitOf(pkg);
            boolean library = unit != null && unit.library();
            // Whether the library takes an address is not known before all of it is parsed; a cell
            // that never changes costs compiled code nothing.
            boolean cell =
                    !type.isAggregate()
                            && (repl
                                    || pkg == null
                                    || library
                                    || linkNames.isShared(v)
                                    || isAddressed(v, pkg));
            known =
                    new Global(
                            (pkg == null ? "" : pkg.path() + ".") + v.name(), type, v.type(), cell);
            globals.put(v, known);
            if (unit != null && library) {
                Info.Initializer init = unit.info().initializers().get(v);
                if (init != null) {
                    initializer(unit, init);
                }
            }
        }
        return known;
    }

    /** Makes the variables that one initialiser of the library sets, and the function for it. */
    private void initializer(Unit unit, Info.Initializer init) {
        if (initialized.add(init)) {
            List<Global> variables = new ArrayList<>();
            IrFunction function =
                    special(
                            unit.pkg().path() + ".init",
                            fileSet.file(init.rhs().pos()).name(),
                            f -> bodies.initializers(this, unit, List.of(init), f));
            GlobalInitializer initializer = new GlobalInitializer(function, variables);
            for (Var each : init.lhs()) {
                Global variable = global(each);
                variable.setInitializer(initializer);
                variables.add(variable);
            }
        }
    }

    private boolean isAddressed(Var v, Package pkg) {
        if (v.type().unalias() instanceof Named named && !named.methods().isEmpty()) {
            return true;
        }
        for (Unit unit : order) {
            boolean uses = unit.pkg() == pkg || unit.pkg().imports().contains(pkg);
            if (uses && !unit.library()) {
                Set<String> names =
                        addressed.computeIfAbsent(
                                unit.pkg(), _ -> SyntaxFacts.addressedNames(unit.files()));
                if (names.contains(v.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- methods

    @Override
    public @Nullable Method method(Type type, String id) {
        return methods.method(type, id);
    }

    /** Types that were used already have got methods, by a later input. */
    public void methodsAdded() {
        methods.forget();
    }

    @Override
    public List<Method> methods(Type type) {
        return methods.methods(type);
    }

    /** The id of a method as {@link Ex.CallInterface} has it. */
    public static String methodId(Obj method) {
        Package pkg = method.pkg();
        return method.exported() || pkg == null ? method.name() : pkg.path() + "." + method.name();
    }

    // ---- the library's compiled code

    /** All struct classes that were made. */
    public Collection<StructClass> structClasses() {
        return types.structClasses();
    }

    /** How many of them have each name, not counting its number. */
    public Map<String, Integer> structNames() {
        return types.classNames();
    }

    /** Says how packages of the library are found that only its compiled code knows. */
    public void setImporter(Function<String, Package> importer) {
        imageScope.setImporter(importer);
    }

    @Override
    public @Nullable LibraryImage image() {
        return image;
    }

    @Override
    public TypeScope typeScope() {
        return imageScope;
    }

    // ---- the program

    @Override
    public IrFunction entry() {
        IrFunction e = entry;
        if (e == null) {
            throw new IllegalStateException("not linked");
        }
        return e;
    }

    @Override
    public FileSet fileSet() {
        return fileSet;
    }

    @Override
    public Object lock() {
        return this;
    }
}
