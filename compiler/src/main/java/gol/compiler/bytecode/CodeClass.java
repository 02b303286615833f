package gol.compiler.bytecode;

import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.runtime.value.GoString;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.SourceFileAttribute;
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
    /** So many functions fit one class without coming near the limits of class files. */
    private static final int MAX_FUNCTIONS = 100;

    /** So many constants are taken by one method, which must not become too large itself. */
    private static final int CONSTANTS = 3000;

    private static final String TAKE = "([Ljava/lang/Object;)V";

    private final BytecodeEngine engine;
    private final Descs descs;
    private final ClassDesc desc;
    private final String fileName;
    private final boolean eager;
    private final List<IrFunction> functions = new ArrayList<>();
    private final Set<String> methodNames = new HashSet<>();
    private boolean closed;
    private byte @Nullable [] bytes;

    private final Map<GoString, String> strings = new HashMap<>();
    private final IdentityHashMap<Object, String> objects = new IdentityHashMap<>();
    private final List<Object> constantValues = new ArrayList<>();
    private final List<String> constantClasses = new ArrayList<>();
    private final Map<IrType, String> zeros = new HashMap<>();
    private final List<IrType> zeroTypes = new ArrayList<>();
    private TypeOps typeOps;

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
        return !closed && functions.size() < MAX_FUNCTIONS;
    }

    /** The name, changed if a method of the class has it already. */
    String uniqueName(String name) {
        return methodNames.add(name) ? name : name + "$" + engine.nextId();
    }

    void add(IrFunction f) {
        functions.add(f);
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
            return build();
        } catch (IllegalArgumentException e) {
            if (!engine.tooLarge().split(functions)) {
                throw e;
            }
            typeOps = new TypeOps(descs, desc, engine.structs());
            return build();
        } finally {
            closed = true;
        }
    }

    private byte[] build() {
        return engine.classFile().build(desc, new Content());
    }

    private final class Content implements Consumer<ClassBuilder> {
        @Override
        public void accept(ClassBuilder b) {
            b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            if (!fileName.isEmpty()) {
                b.with(SourceFileAttribute.of(fileName));
            }
            for (int i = 0; i < functions.size(); i++) {
                IrFunction f = functions.get(i);
                MethodRef ref = engine.ref(f);
                b.withMethodBody(
                        ref.name(),
                        ref.type(),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        new MethodCode(f));
            }
            if (!constantValues.isEmpty() || !zeroTypes.isEmpty()) {
                fields(b);
            }
            typeOps.flush(b);
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
            if (!constantValues.isEmpty()) {
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

        MethodCode(IrFunction function) {
            this.function = function;
        }

        @Override
        public void accept(CodeBuilder c) {
            new MethodGen(engine, CodeClass.this, function, c).generate();
        }
    }
}
