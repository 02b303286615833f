package gol.compiler.bytecode;

import gol.compiler.image.LibraryImage;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrProgram;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Pointer;
import gol.compiler.types.Type;
import gol.runtime.Func;
import gol.runtime.type.RType;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Java interface for each Go method that is called through interfaces. Struct classes generated
 * later implement it; for all other values a call site makes an {@link Adapter}.
 */
final class MethodInterfaces {
    /** The Java interface of one method id and erased signature. */
    static final class MethodInterface extends PendingClass implements Consumer<ClassBuilder> {
        final BytecodeEngine engine;
        final String id;
        final ClassDesc desc;
        final String method;
        final String descriptor;

        /** The adapters' classes by the method they call. */
        final Map<IrFunction, String> adapterNames = new IdentityHashMap<>();

        /** See {@link MethodInterfaces#direct}; made when a call is translated. */
        @Nullable List<Direct> direct;

        /** Adapters by dynamic type. */
        final ConcurrentHashMap<RType, Adapter> adapters = new ConcurrentHashMap<>();

        MethodInterface(BytecodeEngine engine, String name, String id, String descriptor) {
            super(name, "java/lang/Object", true);
            this.engine = engine;
            this.id = id;
            this.desc = engine.descs().cls(name);
            this.method =
                    id.substring(Math.max(id.lastIndexOf('.'), id.lastIndexOf('/')) + 1)
                            + "$"
                            + name.substring(name.lastIndexOf('$') + 1);
            this.descriptor = descriptor;
        }

        @Override
        byte[] generate() {
            return GeneratedClass.build(engine.classFile(), desc, this);
        }

        @Override
        public void accept(ClassBuilder b) {
            b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_INTERFACE | ClassFile.ACC_ABSTRACT);
            b.withMethod(
                    method,
                    engine.descs().method(descriptor),
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT,
                    _ -> {});
        }

        /** The prototype of adapters for values of a dynamic type. */
        Adapter adapterFor(RType type) {
            Adapter known = adapters.get(type);
            if (known == null) {
                known = engine.methodInterfaces().makeAdapter(this, type);
                adapters.put(type, known);
            }
            return known;
        }
    }

    /** A dynamic type with its method, for calls that ask for the type themselves. */
    record Direct(Type type, IrFunction function) {}

    /** From so many types on a call asks; the JIT itself does it for two. */
    private static final int FEW = 3;

    private static final int MANY = 8;

    private final BytecodeEngine engine;
    private final Map<String, MethodInterface> byKey = new HashMap<>();

    MethodInterfaces(BytecodeEngine engine) {
        this.engine = engine;
    }

    static String descriptor(IrSignature s) {
        StringBuilder b = new StringBuilder("(").append(Descs.GOROUTINE_DESC);
        for (IrType t : s.params()) {
            b.append(t.descriptor());
        }
        b.append(')');
        return b.append(s.results().isEmpty() ? "V" : s.results().get(0).descriptor()).toString();
    }

    MethodInterface of(String id, IrSignature signature) {
        return of(id, descriptor(signature));
    }

    MethodInterface of(String id, String descriptor) {
        String key = id + descriptor;
        MethodInterface known = byKey.get(key);
        if (known == null) {
            known = ofLibrary(id, descriptor);
        }
        if (known == null) {
            String name = "goiface/M$" + engine.nextId();
            known = new MethodInterface(engine, name, id, descriptor);
            byKey.put(key, known);
            engine.loader().add(known);
        }
        return known;
    }

    /** The interface that the library's compiled code calls the method by, if it does. */
    private @Nullable MethodInterface ofLibrary(String id, String descriptor) {
        LibraryImage image = engine.image();
        String name = image == null ? null : image.methodInterface(id + descriptor);
        if (name == null) {
            return null;
        }
        MethodInterface made = new MethodInterface(engine, name, id, descriptor);
        byKey.put(id + descriptor, made);
        return made;
    }

    /** All by their id and descriptor. */
    Map<String, MethodInterface> all() {
        return byKey;
    }

    /**
     * The types a call of the method asks for one by one before it leaves the choice to the JVM,
     * whose own way, for more than two, is several times slower. Empty where there are fewer types,
     * or too many.
     */
    List<Direct> direct(MethodInterface m) {
        List<Direct> known = m.direct;
        if (known == null) {
            known = new ArrayList<>();
            for (Type type : engine.program().heldInInterfaces()) {
                IrProgram.Method found = engine.program().method(type, m.id);
                if (found != null
                        && found.function().nativeMethod() == null
                        && descriptor(found.signature()).equals(m.descriptor)) {
                    known.add(new Direct(type, found.function()));
                }
            }
            if (known.size() < FEW || known.size() > MANY) {
                known = List.of();
            }
            m.direct = known;
        }
        return known;
    }

    /** Adds to a struct class the methods that are known to be called through interfaces. */
    void implement(ClassBuilder b, ClassDesc self, StructClass struct) {
        synchronized (engine.lock()) {
            Type pointer = new Pointer(struct.goType());
            if (engine.image() != null) {
                for (IrProgram.Method method : engine.program().methods(pointer)) {
                    String descriptor = descriptor(method.signature());
                    if (!byKey.containsKey(method.id() + descriptor)) {
                        ofLibrary(method.id(), descriptor);
                    }
                }
            }
            List<ClassDesc> implemented = new ArrayList<>();
            for (MethodInterface m : byKey.values()) {
                IrProgram.Method found = engine.program().method(pointer, m.id);
                if (found != null && descriptor(found.signature()).equals(m.descriptor)) {
                    implemented.add(m.desc);
                    IrFunction f = found.function();
                    b.withMethodBody(
                            m.method,
                            engine.descs().method(m.descriptor),
                            ClassFile.ACC_PUBLIC,
                            c -> bridge(c, m, f, self, null));
                }
            }
            if (!implemented.isEmpty()) {
                b.withInterfaceSymbols(implemented);
            }
        }
    }

    /** Calls a function with the receiver (this, or its field) and the parameters. */
    private void bridge(
            CodeBuilder c,
            MethodInterface m,
            IrFunction f,
            ClassDesc self,
            @Nullable IrType field) {
        if (engine.takesGoroutine(f)) {
            c.aload(1);
        }
        c.aload(0);
        if (field != null) {
            c.getfield(self, "v", engine.descs().type(field.descriptor()));
        }
        parameters(c, m);
        engine.invoke(c, f);
        c.return_(TypeKind.from(type(m).returnType()));
    }

    private MethodTypeDesc type(MethodInterface m) {
        return engine.descs().method(m.descriptor);
    }

    private void parameters(CodeBuilder c, MethodInterface m) {
        int slot = 2;
        for (ClassDesc t : type(m).parameterList().subList(1, type(m).parameterCount())) {
            TypeKind kind = TypeKind.from(t);
            c.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
    }

    // ---- adapters

    private Adapter makeAdapter(MethodInterface m, RType type) {
        String name;
        Func javaMethod = type.nativeMethod(m.id);
        synchronized (engine.lock()) {
            if (javaMethod == null) {
                IrProgram.Method found = engine.types().method(type, m.id);
                if (found == null) {
                    throw new IllegalStateException("no method " + m.id + " of " + type.name());
                }
                IrFunction f = found.function();
                name = m.adapterNames.get(f);
                if (name == null) {
                    name = m.name + "$A" + engine.nextId();
                    engine.loader().add(new AdapterPending(name, m, f));
                    m.adapterNames.put(f, name);
                }
            } else {
                name = m.name + "$J" + engine.nextId();
                engine.loader().add(new AdapterPending(name, m, null));
            }
        }
        try {
            Adapter a =
                    (Adapter)
                            Class.forName(name.replace('/', '.'), true, engine.loader())
                                    .getDeclaredConstructor()
                                    .newInstance();
            a.type = type;
            a.function = javaMethod;
            return a;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make adapter for " + m.id, e);
        }
    }

    /**
     * Generates the adapter of a method of one type; without a function it calls {@code
     * this.function}.
     */
    private final class AdapterPending extends PendingClass implements Consumer<ClassBuilder> {
        private static final String ADAPTER = "gol/compiler/bytecode/Adapter";
        private static final String MAKE = "(Ljava/lang/Object;)Lgol/compiler/bytecode/Adapter;";

        private final MethodInterface m;
        private final @Nullable IrFunction function;
        private final ClassDesc self;
        private final IrType receiver;

        AdapterPending(String name, MethodInterface m, @Nullable IrFunction function) {
            super(name, ADAPTER, false);
            this.m = m;
            this.function = function;
            this.self = engine.descs().cls(name);
            this.receiver = function == null ? IrType.OBJECT : function.params().get(0);
        }

        @Override
        byte[] generate() {
            synchronized (engine.lock()) {
                return GeneratedClass.build(engine.classFile(), self, this);
            }
        }

        @Override
        public void accept(ClassBuilder b) {
            Descs descs = engine.descs();
            b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            b.withSuperclass(descs.cls(ADAPTER));
            b.withInterfaceSymbols(m.desc);
            b.withField("v", descs.type(receiver.descriptor()), 0);
            b.withMethodBody(
                    "<init>",
                    descs.method("()V"),
                    ClassFile.ACC_PUBLIC,
                    c -> {
                        c.aload(0);
                        c.invokespecial(descs.cls(ADAPTER), "<init>", descs.method("()V"));
                        c.return_();
                    });
            b.withMethodBody("make", descs.method(MAKE), ClassFile.ACC_PUBLIC, this::make);
            b.withMethodBody(
                    m.method, descs.method(m.descriptor), ClassFile.ACC_PUBLIC, this::method);
        }

        private void make(CodeBuilder c) {
            Descs descs = engine.descs();
            c.new_(self);
            c.dup();
            c.invokespecial(self, "<init>", descs.method("()V"));
            c.astore(2);
            c.aload(2);
            c.aload(1);
            if (function == null) {
                c.invokestatic(
                        descs.cls("gol/runtime/value/Interfaces"),
                        "raw",
                        descs.method("(Ljava/lang/Object;)Ljava/lang/Object;"));
            } else {
                InterfaceGen.unwrap(c, descs, receiver);
            }
            c.putfield(self, "v", descs.type(receiver.descriptor()));
            if (function == null) {
                c.aload(2);
                c.aload(0);
                c.getfield(descs.cls(ADAPTER), "function", descs.func);
                c.putfield(descs.cls(ADAPTER), "function", descs.func);
            }
            c.aload(2);
            c.areturn();
        }

        private void method(CodeBuilder c) {
            IrFunction f = function;
            if (f != null) {
                bridge(c, m, f, self, receiver);
                return;
            }
            Descs descs = engine.descs();
            MethodTypeDesc type = type(m);
            int n = type.parameterCount(); // with the goroutine
            c.aload(0);
            c.getfield(descs.cls(ADAPTER), "function", descs.func);
            c.aload(1);
            c.loadConstant(n);
            c.anewarray(descs.object);
            c.dup();
            c.iconst_0();
            c.aload(0);
            c.getfield(self, "v", descs.object);
            c.aastore();
            int slot = 2;
            for (int i = 1; i < n; i++) {
                TypeKind kind = TypeKind.from(type.parameterType(i));
                c.dup();
                c.loadConstant(i);
                c.loadLocal(kind, slot);
                Boxing.box(c, descs, letter(type.parameterType(i)));
                c.aastore();
                slot += kind.slotSize();
            }
            c.invokevirtual(descs.func, "invoke", descs.method(ShapePending.INVOKE));
            char result = letter(type.returnType());
            if (result == 'V') {
                c.pop();
                c.return_();
            } else {
                Boxing.unbox(c, descs, type.returnType().descriptorString());
                c.return_(TypeKind.from(type.returnType()));
            }
        }

        private static char letter(ClassDesc t) {
            return t.isPrimitive() ? t.descriptorString().charAt(0) : 'L';
        }
    }
}
