package gol.compiler.bytecode;

import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.TranslationFault;
import gol.runtime.value.GoString;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A generated class that holds functions of one Go file as static methods, and the constants that
 * they use as static final fields. All state is guarded by the engine's lock.
 */
final class CodeClass extends PendingClass {
    /** So much code, by guess, fits one class without coming near the limits of class files. */
    static final int MAX_SIZE = 40_000;

    /** What is assumed of a function that was not translated yet. */
    private static final int USUAL_SIZE = 400;

    /** Of a class file's constant pool; JVMS 4.1. */
    private static final int MAX_POOL = 65_535;

    /** A class whose constant pool is as large takes no more functions. */
    private static final int ENOUGH = 30_000;

    /** So many constants are taken by one method, which must not become too large itself. */
    private static final int CONSTANTS = 3000;

    private static final String TAKE = "([Ljava/lang/Object;)V";

    private final BytecodeEngine engine;
    private final Descs descs;
    private final ClassDesc desc;
    private final String fileName;
    private final boolean eager;
    private final List<IrFunction> functions = new ArrayList<>();

    /** The places here of functions that have another place now. */
    private final List<Moved> moved = new ArrayList<>();

    private final Set<String> methodNames = new HashSet<>();
    private int size;
    private @Nullable ConstantPoolBuilder pool;
    private boolean closed;
    private byte @Nullable [] bytes;

    private final Map<GoString, String> strings = new HashMap<>();
    private final IdentityHashMap<Object, String> objects = new IdentityHashMap<>();
    private final List<Object> constantValues = new ArrayList<>();
    private final List<String> constantClasses = new ArrayList<>();
    private final Map<IrType, String> zeros = new HashMap<>();
    private final List<IrType> zeroTypes = new ArrayList<>();
    private TypeOps typeOps;

    private record Moved(IrFunction function, MethodRef from) {}

    CodeClass(BytecodeEngine engine, String name, String fileName, boolean eager) {
        super(name, "java/lang/Object", false);
        this.engine = engine;
        this.descs = engine.descs();
        this.desc = descs.cls(name);
        this.fileName = fileName;
        this.eager = eager;
        this.typeOps = new TypeOps(descs, desc, engine.structs());
    }

    ClassDesc desc() {
        return desc;
    }

    TypeOps typeOps() {
        return typeOps;
    }

    boolean eager() {
        return eager;
    }

    boolean isOpen() {
        return !closed && size < (eager ? MAX_SIZE : engine.grain().code());
    }

    /** The name, changed if a method of the class has it already. */
    String uniqueName(String name) {
        return methodNames.add(name) ? name : name + "$" + engine.nextId();
    }

    void add(IrFunction f) {
        functions.add(f);
        size += USUAL_SIZE;
    }

    /** Takes a function of which the size is known. */
    void add(IrFunction f, int ownSize) {
        functions.add(f);
        size += ownSize;
    }

    // ---- constants

    /** The static field that holds an object of the class {@code className}. */
    String constant(Object value, String className) {
        String known = value instanceof GoString s ? strings.get(s) : objects.get(value);
        if (known == null) {
            known = "k" + constantValues.size();
            constantValues.add(value);
            constantClasses.add(className);
            if (value instanceof GoString s) {
                strings.put(s, known);
            } else {
                objects.put(value, known);
            }
        }
        return known;
    }

    /** The static field that holds a zero value nobody changes. */
    String sharedZero(IrType type) {
        String known = zeros.get(type);
        if (known == null) {
            known = "z" + zeroTypes.size();
            zeros.put(type, known);
            zeroTypes.add(type);
        }
        return known;
    }

    @Override
    Object[] constants() {
        synchronized (engine.lock()) {
            return constantValues.toArray();
        }
    }

    // ---- generation

    @Override
    byte[] generate() {
        synchronized (engine.lock()) {
            byte[] made = bytes;
            if (made == null) {
                made = make();
            }
            bytes = null;
            return made;
        }
    }

    /** Makes the bytes now, before the class is asked for. */
    void prepare() {
        if (bytes == null) {
            bytes = make();
        }
    }

    private byte[] make() {
        if (!eager) {
            closed = true;
        }
        try {
            while (true) {
                try {
                    return build();
                } catch (IllegalArgumentException | TranslationFault e) {
                    if (!shrink()) { // not for lack of room
                        throw engine.tooLarge().culprit(functions, e);
                    }
                }
            }
        } finally {
            closed = true;
        }
    }

    /** Makes a class smaller that could not be made; false if there is room for it. */
    private boolean shrink() {
        closed = true; // parts join other classes
        boolean full = pool != null && pool.size() >= MAX_POOL;
        if (!engine.tooLarge().splitTooLarge(functions)
                && !(full && engine.tooLarge().splitLarge(functions))
                && !(full && moveHalf())) {
            return false;
        }
        strings.clear();
        objects.clear();
        constantValues.clear();
        constantClasses.clear();
        zeros.clear();
        zeroTypes.clear();
        typeOps = new TypeOps(descs, desc, engine.structs());
        return true;
    }

    /** Gives the later half of the functions places in other classes. */
    private boolean moveHalf() {
        if (functions.size() < 2) {
            return false;
        }
        List<IrFunction> later = functions.subList(functions.size() / 2, functions.size());
        for (IrFunction f : later) {
            moved.add(new Moved(f, engine.ref(f)));
            engine.move(f);
        }
        later.clear();
        return true;
    }

    private byte[] build() {
        return GeneratedClass.build(engine.classFile(), desc, new Content());
    }

    private final class Content implements Consumer<ClassBuilder> {
        @Override
        public void accept(ClassBuilder b) {
            b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            if (!fileName.isEmpty()) {
                b.with(SourceFileAttribute.of(fileName));
            }
            pool = b.constantPool();
            for (int i = 0; i < functions.size(); i++) { // callees join the list
                if (b.constantPool().size() > ENOUGH) {
                    closed = true;
                }
                function(b, functions.get(i));
            }
            for (Moved m : moved) {
                b.withMethodBody(
                        m.from().name(),
                        m.from().type(),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        c -> forward(c, m.function()));
            }
            if (!constantValues.isEmpty() || !zeroTypes.isEmpty() || engine.describesNatives()) {
                fields(b);
            }
            typeOps.flush(b);
        }

        private void function(ClassBuilder b, IrFunction f) {
            MethodRef ref = engine.ref(f);
            Analysis analysis = MethodGen.analyze(engine, f);
            Recursion recursion = Recursion.of(engine, f, analysis);
            int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
            MethodCode code = new MethodCode(f, analysis, recursion);
            if (recursion == null) {
                b.withMethodBody(ref.name(), ref.type(), flags, code);
            } else {
                MethodRef inner = recursion.method();
                engine.nameFrames(inner, f);
                b.withMethodBody(ref.name(), ref.type(), flags, recursion::enter);
                b.withMethodBody(inner.name(), inner.type(), flags, code);
            }
        }

        /** Without lines, so that traces leave it out. */
        private void forward(CodeBuilder c, IrFunction f) {
            c.aload(0);
            int slot = 1;
            for (IrType t : f.params()) {
                c.loadLocal(JType.kind(t), slot);
                slot += JType.kind(t).slotSize();
            }
            engine.invoke(c, f);
            c.return_(f.results().isEmpty() ? TypeKind.VOID : JType.kind(f.results().get(0)));
        }

        private void fields(ClassBuilder b) {
            int flags = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
            for (int i = 0; i < constantValues.size(); i++) {
                boolean first = i < CONSTANTS;
                ClassDesc cls = descs.cls(constantClasses.get(i));
                // only the static initialiser may set what is final
                b.withField("k" + i, cls, first ? flags : ClassFile.ACC_STATIC);
            }
            for (int i = CONSTANTS; i < constantValues.size(); i += CONSTANTS) {
                int from = i;
                b.withMethodBody(
                        "constants$" + i,
                        descs.method(TAKE),
                        ClassFile.ACC_STATIC,
                        c -> {
                            take(c, from);
                            c.return_();
                        });
            }
            for (int i = 0; i < zeroTypes.size(); i++) {
                b.withField("z" + i, descs.type(zeroTypes.get(i).descriptor()), flags);
            }
            b.withMethodBody(
                    ConstantDescs.CLASS_INIT_NAME,
                    ConstantDescs.MTD_void,
                    ClassFile.ACC_STATIC,
                    new Initializer());
        }
    }

    /** Takes constants from the array in slot 0, as many as one method does. */
    private void take(CodeBuilder c, int from) {
        for (int i = from; i < constantValues.size() && i < from + CONSTANTS; i++) {
            ClassDesc cls = descs.cls(constantClasses.get(i));
            c.aload(0);
            c.loadConstant(i);
            c.aaload();
            c.checkcast(cls);
            c.putstatic(desc, "k" + i, cls);
        }
    }

    private final class Initializer implements Consumer<CodeBuilder> {
        @Override
        public void accept(CodeBuilder c) {
            if (!constantValues.isEmpty() || engine.describesNatives()) {
                c.ldc(desc);
                c.invokestatic(
                        descs.cls("gol/compiler/bytecode/GeneratedLoader"),
                        "constants",
                        descs.method("(Ljava/lang/Class;)[Ljava/lang/Object;"));
                c.astore(0);
                take(c, 0);
                for (int i = CONSTANTS; i < constantValues.size(); i += CONSTANTS) {
                    c.aload(0);
                    c.invokestatic(desc, "constants$" + i, descs.method(TAKE));
                }
            }
            for (int i = 0; i < zeroTypes.size(); i++) {
                IrType t = zeroTypes.get(i);
                typeOps.zero(c, t);
                c.putstatic(desc, "z" + i, descs.type(t.descriptor()));
            }
            c.return_();
        }
    }

    private final class MethodCode implements Consumer<CodeBuilder> {
        private final IrFunction function;
        private final Analysis analysis;
        private final @Nullable Recursion recursion;

        MethodCode(IrFunction function, Analysis analysis, @Nullable Recursion recursion) {
            this.function = function;
            this.analysis = analysis;
            this.recursion = recursion;
        }

        @Override
        public void accept(CodeBuilder c) {
            MethodGen.generate(engine, CodeClass.this, function, analysis, recursion, c);
        }
    }
}
