package gol.compiler.bytecode;

import gol.compiler.image.LibraryImage;
import gol.compiler.ir.CodeTooLarge;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Progress;
import gol.compiler.types.Type;
import gol.runtime.FrameNames;
import gol.runtime.Func;
import gol.runtime.Linker;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.value.Index;
import gol.runtime.value.Memory;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Translates lowered programs to JVM bytecode and runs them. A function gets its place (class and
 * method) when code first refers to it; its code is made with its class: at once for eager
 * functions, when the JVM first needs the class for others. Later programs (a REPL's inputs) may
 * share functions, variables and struct classes with earlier ones.
 *
 * <p>Everything but {@link #goName} is guarded by the program's lock; programs of one engine share
 * it. No generated class is loaded while it is held, since loading takes it.
 */
public final class BytecodeEngine implements Linker, FrameNames {
    /** Run-time types, both ways. */
    public interface Types extends StructClasses.TypeSource {
        /**
         * A method of a descriptor's type; null if there is none, or the compiler does not know it.
         */
        IrProgram.@Nullable Method method(RType type, String id);

        /** The Go type that a descriptor was made from; null if the compiler does not know it. */
        @Nullable Type goType(RType type);

        /** A struct type literal of these fields. */
        RType struct(List<RField> fields);
    }

    /** How many words the parameters of a JVM method have at most; JVMS 4.3.3. */
    private static final int MAX_WORDS = 255;

    private final StructClasses structs;
    private final Types types;
    private final GeneratedLoader loader;
    private final boolean directChecks;
    private final boolean directAccess;
    private final Descs descs;
    private final ClassFile classFile;
    private final Object lock;
    private final Shapes shapes = new Shapes(this);
    private final Globals globals = new Globals(this);
    private final LargeFunctions tooLarge = new LargeFunctions(this);
    private final MethodInterfaces methodInterfaces = new MethodInterfaces(this);
    private final IdentityHashMap<IrFunction, MethodRef> refs = new IdentityHashMap<>();
    private final Map<String, CodeClass> open = new HashMap<>();
    private final List<CodeClass> toPrepare = new ArrayList<>();
    private final ConcurrentHashMap<String, Map<String, String>> names = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, IrFunction> byName = new ConcurrentHashMap<>();
    private final IdentityHashMap<IrFunction, Func> values = new IdentityHashMap<>();
    private Predicate<IrFunction> lazy = BytecodeEngine::isLibrary;
    private IrProgram program;
    private int ids;
    private Grain grain = Grain.PROGRAM;
    private @Nullable Set<String> nativePackages;

    /**
     * @param structs the struct classes, which the tree engine may share
     * @param program the first program; its lock guards the engine
     */
    public BytecodeEngine(StructClasses structs, Types types, IrProgram program) {
        this.structs = structs;
        this.types = types;
        this.program = program;
        this.lock = program.lock();
        this.loader = structs.loader();
        this.directChecks = Index.isDirectFor(loader.getUnnamedModule());
        this.directAccess = directChecks && Memory.isDirectFor(loader.getUnnamedModule());
        this.descs = structs.descs();
        this.classFile = structs.classFile();
        structs.setEngine(this);
        structs.setLookup(program::structNamed);
        LibraryImage image = program.image();
        if (image != null) {
            ids = image.freeId();
            loader.setImage(new ProgramImage());
        }
    }

    /** The library's compiled code in this program. */
    private final class ProgramImage implements GeneratedLoader.Image {
        @Override
        public @Nullable LibraryImage get() {
            return image();
        }

        @Override
        public Object[] constants(String internalName) {
            synchronized (lock) {
                LibraryImage image = get();
                ByteBuffer in = image == null ? null : image.constants(internalName);
                return in == null
                        ? PendingClass.NONE
                        : new ImageConstants(BytecodeEngine.this).read(in);
            }
        }
    }

    /** By default what is not of package main is translated when it is first called. */
    private static boolean isLibrary(IrFunction f) {
        return !f.name().equals("main") && !f.name().startsWith("main.");
    }

    /** Says which functions are translated only when first called. */
    public void setLazy(Predicate<IrFunction> predicate) {
        lazy = predicate;
    }

    /**
     * Translates a program's eager functions from its entry on.
     *
     * @return the entry
     * @throws gol.compiler.ir.CodeTooLarge if a function does not fit
     */
    public Func prepare(IrProgram newProgram) {
        ClosureClass entry;
        synchronized (lock) {
            program = newProgram;
            structs.setLookup(newProgram::structNamed);
            entry = shapes.closure(newProgram.entry(), 0);
            ref(newProgram.entry());
            prepareEager();
        }
        return instance(entry);
    }

    /**
     * Loads and verifies the classes of the program's own functions, for tests: a run loads a class
     * when it needs it.
     */
    public void loadProgramClasses() throws ClassNotFoundException {
        for (String name : loader.names(c -> c instanceof CodeClass code && code.eager())) {
            java.util.Objects.requireNonNull(Class.forName(name, true, loader));
        }
    }

    private void prepareEager() {
        while (!toPrepare.isEmpty()) {
            toPrepare.remove(toPrepare.size() - 1).prepare();
        }
    }

    /** A function without captured values as function value. */
    public Func value(IrFunction f) {
        ClosureClass c;
        synchronized (lock) {
            Func known = values.get(f);
            if (known != null) {
                return known;
            }
            c = shapes.closure(f, 0);
            if (f.nativeMethod() == null) {
                ref(f);
            }
            prepareEager();
        }
        Func made = instance(c);
        synchronized (lock) {
            values.put(f, made);
        }
        return made;
    }

    private Func instance(ClosureClass c) {
        try {
            Class<?> k = Class.forName(c.name.replace('/', '.'), true, loader);
            return (Func) k.getField("it").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make function value " + c.name, e);
        }
    }

    @Override
    public @Nullable Func method(RType type, String id) {
        IrProgram.Method m;
        synchronized (lock) {
            m = types.method(type, id);
        }
        return m == null ? null : value(m.function());
    }

    @Override
    public RType struct(List<RField> fields) {
        return types.struct(fields);
    }

    /**
     * {@inheritDoc} Only frames of Go functions have names, at places that have a line: of those of
     * a function that was split, or is called through another method, the innermost.
     */
    @Override
    public @Nullable String goName(StackTraceElement frame) {
        Map<String, String> methods = names.get(frame.getClassName());
        if (methods == null) {
            methods = libraryFrames(frame.getClassName());
        }
        // what gol made up itself (the entry) belongs to no file
        String name =
                methods == null || frame.getFileName() == null || frame.getLineNumber() <= 0
                        ? null
                        : methods.get(frame.getMethodName());
        return name == null || FrameNames.isWrapper(name) ? null : name;
    }

    @Override
    public boolean hasArguments(String goName) {
        IrFunction f = byName.get(goName);
        LibraryImage.Place place = f == null ? libraryPlace(goName) : null;
        return f != null ? f.hasArguments() : place == null || place.hasArguments();
    }

    private @Nullable Map<String, String> libraryFrames(String className) {
        LibraryImage image = loader.imageOf(className.replace('.', '/'));
        if (image == null) {
            return null;
        }
        return names.computeIfAbsent(
                className, c -> new ConcurrentHashMap<>(image.frames(c.replace('.', '/'))));
    }

    private LibraryImage.@Nullable Place libraryPlace(String goName) {
        LibraryImage image = image();
        return image == null ? null : image.place(goName);
    }

    @Override
    public @Nullable StackTraceElement declared(String goName) {
        IrFunction f = byName.get(goName);
        if (f != null) {
            return new StackTraceElement("", goName, f.fileName(), f.line());
        }
        LibraryImage.Place place = libraryPlace(goName);
        return place == null ? null : new StackTraceElement("", goName, place.file(), place.line());
    }

    // ---- for the generators, under the lock

    Object lock() {
        return lock;
    }

    GeneratedLoader loader() {
        return loader;
    }

    /** Whether generated code may call the JDK's own check of an index. */
    boolean directChecks() {
        return directChecks;
    }

    /** Whether generated code may reach elements by the check of the index alone. */
    boolean directAccess() {
        return directAccess;
    }

    /** The library's compiled code, if it may be used. */
    @Nullable LibraryImage image() {
        return directAccess ? program.image() : null;
    }

    Descs descs() {
        return descs;
    }

    ClassFile classFile() {
        return classFile;
    }

    StructClasses structs() {
        return structs;
    }

    Types types() {
        return types;
    }

    Shapes shapes() {
        return shapes;
    }

    Globals globals() {
        return globals;
    }

    LargeFunctions tooLarge() {
        return tooLarge;
    }

    MethodInterfaces methodInterfaces() {
        return methodInterfaces;
    }

    IrProgram program() {
        return program;
    }

    int nextId() {
        return ids++;
    }

    /**
     * For library classes: gathers from now on the packages whose natives, which want their types
     * described, are called.
     */
    void gatherNatives(@Nullable Set<String> packages) {
        nativePackages = packages;
    }

    void noteNative(IrFunction f) {
        if (nativePackages != null && f.nativeMethod() != null) {
            String name = f.name();
            String path = name.substring(0, name.indexOf('.', name.lastIndexOf('/') + 1));
            if (program.typeScope().wantNativeTypes(path)) {
                nativePackages.add(path);
            }
        }
    }

    /** Whether the class that is being made has to see to the types of natives. */
    boolean describesNatives() {
        return nativePackages != null && !nativePackages.isEmpty();
    }

    /**
     * How much one class takes.
     *
     * @param code of functions that are translated when first called, in bytes, by guess
     * @param variables that no initialiser keeps together
     */
    record Grain(int code, int variables) {
        static final Grain PROGRAM = new Grain(CodeClass.MAX_SIZE, 1000);

        /**
         * A class for each: its constants and variables are made when the first is used, and the
         * front end then looks at the declarations of their types.
         */
        static final Grain LIBRARY = new Grain(1, 1);
    }

    Grain grain() {
        return grain;
    }

    void setGrain(Grain g) {
        grain = g;
    }

    /** Go's names of the methods of each class. */
    Map<String, Map<String, String>> frames() {
        return names;
    }

    /** The functions that have places, by Go's names. */
    Map<String, IrFunction> functions() {
        return byName;
    }

    int line(int pos) {
        return program.fileSet().line(pos);
    }

    /** Of the translation of a function. */
    Progress progress(IrFunction f) {
        return new Progress("generating code for", f, this::line);
    }

    /** The place of a function that is not native. */
    MethodRef ref(IrFunction f) {
        MethodRef known = refs.get(f);
        LibraryImage image = f.isOfLibrary() ? image() : null;
        if (known == null && image != null) {
            LibraryImage.Member m = image.function(f.name());
            if (m != null) {
                known = new MethodRef(descs.cls(m.owner()), m.name(), descs.method(m.descriptor()));
                refs.put(f, known);
            }
        }
        if (known == null) {
            CodeClass c = classFor(f);
            known = place(f, c);
            c.add(f);
        }
        return known;
    }

    /** Gives a part of a function that was split its place. */
    void placePart(IrFunction part, int size) {
        CodeClass c = classFor(part);
        place(part, c);
        c.add(part, size);
    }

    /** Gives a function another place. */
    void move(IrFunction f) {
        refs.remove(f);
        ref(f);
    }

    /**
     * Checks that a JVM method can have the parameters, beside the goroutine and a receiver.
     *
     * @param user the function that has them, or calls what has them
     */
    static void checkParameters(IrFunction user, List<IrType> params) {
        int words = 2;
        for (IrType t : params) {
            words += JType.kind(t).slotSize();
        }
        if (words > MAX_WORDS) {
            throw new CodeTooLarge(
                    user,
                    "not supported: more than %d words of parameters (in %s)"
                            .formatted(MAX_WORDS - 2, user.name()));
        }
    }

    private MethodRef place(IrFunction f, CodeClass c) {
        checkParameters(f, f.params());
        String name = c.uniqueName(f.symbol());
        MethodRef made = new MethodRef(c.desc(), name, descs.method(descriptor(f)));
        if (!f.fileName().isEmpty()) { // what the lowering made up has no place in traces
            nameFrames(made, f);
            byName.putIfAbsent(f.name(), f);
        }
        refs.put(f, made);
        return made;
    }

    /** Says whose frames those of a method are. */
    void nameFrames(MethodRef method, IrFunction f) {
        String owner = Descs.internalName(method.owner()).replace('/', '.');
        names.computeIfAbsent(owner, _ -> new ConcurrentHashMap<>()).put(method.name(), f.name());
    }

    private CodeClass classFor(IrFunction f) {
        boolean eager = !lazy.test(f);
        String key = (eager ? "e:" : "l:") + f.fileName();
        CodeClass c = open.get(key);
        if (c == null || !c.isOpen()) {
            c = new CodeClass(this, "gocode/C$" + nextId(), f.fileName(), eager);
            loader.add(c);
            open.put(key, c);
            if (eager) {
                toPrepare.add(c);
            }
        }
        return c;
    }

    /** Of the function's static method. */
    static String descriptor(IrFunction f) {
        StringBuilder b = new StringBuilder("(").append(Descs.GOROUTINE_DESC);
        for (IrType t : f.params()) {
            b.append(t.descriptor());
        }
        b.append(')');
        return b.append(f.results().isEmpty() ? "V" : f.results().get(0).descriptor()).toString();
    }

    boolean takesGoroutine(IrFunction f) {
        JavaMethod n = f.nativeMethod();
        return n == null || n.goroutine();
    }

    /** Calls a function whose arguments are on the stack. */
    void invoke(CodeBuilder c, IrFunction f) {
        JavaMethod n = f.nativeMethod();
        noteNative(f);
        if (n == null) {
            MethodRef r = ref(f);
            c.invokestatic(r.owner(), r.name(), r.type());
            return;
        }
        c.invokestatic(descs.cls(n.owner()), n.name(), descs.method(n.descriptor()));
        if (!f.results().isEmpty()) {
            IrType r = f.results().get(0);
            String have = n.descriptor().substring(n.descriptor().indexOf(')') + 1);
            if (JType.isReference(r)
                    && !have.equals(r.descriptor())
                    && !JType.isObject(r.className())) {
                c.checkcast(descs.cls(r.className()));
            }
        }
    }
}
