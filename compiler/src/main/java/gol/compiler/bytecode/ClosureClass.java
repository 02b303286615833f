package gol.compiler.bytecode;

import gol.compiler.bytecode.Shapes.Shape;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.function.Consumer;

/**
 * Generates the class of function values over one function: the captured values are fields. One
 * that captures nothing has a single instance, in {@code it}.
 */
final class ClosureClass extends PendingClass implements Consumer<ClassBuilder> {
    /** So much of a function's name is kept: a constant has 65,535 bytes at most. */
    private static final int MAX_NAME = 10_000;

    private final BytecodeEngine engine;
    private final Descs descs;
    private final IrFunction function;
    private final int captured;
    private final Shape shape;
    private final ClassDesc self;

    ClosureClass(
            BytecodeEngine engine, String name, IrFunction function, int captured, Shape shape) {
        super(name, shape.name(), false);
        this.engine = engine;
        this.descs = engine.descs();
        this.function = function;
        this.captured = captured;
        this.shape = shape;
        this.self = descs.cls(name);
    }

    int captured() {
        return captured;
    }

    ClassDesc desc() {
        return self;
    }

    String constructorDescriptor() {
        StringBuilder b = new StringBuilder("(");
        for (int i = 0; i < captured; i++) {
            b.append(function.params().get(i).descriptor());
        }
        return b.append(")V").toString();
    }

    @Override
    byte[] generate() {
        synchronized (engine.lock()) {
            return GeneratedClass.build(engine.classFile(), self, this);
        }
    }

    @Override
    public void accept(ClassBuilder b) {
        b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
        b.withSuperclass(shape.desc());
        for (int i = 0; i < captured; i++) {
            b.withField("c" + i, capturedType(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        if (captured == 0) {
            b.withField(
                    "it", self, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
            b.withMethodBody(
                    ConstantDescs.CLASS_INIT_NAME,
                    ConstantDescs.MTD_void,
                    ClassFile.ACC_STATIC,
                    this::initializer);
        }
        b.withMethodBody(
                ConstantDescs.INIT_NAME,
                descs.method(constructorDescriptor()),
                ClassFile.ACC_PUBLIC,
                this::constructor);
        b.withMethodBody(
                "call", descs.method(shape.callDescriptor()), ClassFile.ACC_PUBLIC, this::call);
        b.withMethodBody(
                "name",
                descs.method("()Ljava/lang/String;"),
                ClassFile.ACC_PUBLIC,
                c -> {
                    String goName = function.name();
                    c.ldc(goName.substring(0, Math.min(goName.length(), MAX_NAME)));
                    c.areturn();
                });
        if (function.usesRecover()) {
            b.withMethodBody(
                    "usesRecover",
                    descs.method("()Z"),
                    ClassFile.ACC_PUBLIC,
                    c -> {
                        c.iconst_1();
                        c.ireturn();
                    });
        }
    }

    private ClassDesc capturedType(int i) {
        return descs.type(function.params().get(i).descriptor());
    }

    private void initializer(CodeBuilder c) {
        c.new_(self);
        c.dup();
        c.invokespecial(self, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        c.putstatic(self, "it", self);
        c.return_();
    }

    private void constructor(CodeBuilder c) {
        c.aload(0);
        c.invokespecial(shape.desc(), ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        int slot = 1;
        for (int i = 0; i < captured; i++) {
            IrType t = function.params().get(i);
            c.aload(0);
            c.loadLocal(JType.kind(t), slot);
            c.putfield(self, "c" + i, capturedType(i));
            slot += JType.kind(t).slotSize();
        }
        c.return_();
    }

    private void call(CodeBuilder c) {
        if (engine.takesGoroutine(function)) {
            c.aload(1);
        }
        for (int i = 0; i < captured; i++) {
            c.aload(0);
            c.getfield(self, "c" + i, capturedType(i));
        }
        int slot = 2;
        for (int i = captured; i < function.params().size(); i++) {
            IrType t = function.params().get(i);
            c.loadLocal(JType.kind(t), slot);
            if (JType.isReference(t) && !JType.isObject(t.className())) {
                c.checkcast(descs.cls(t.className()));
            }
            slot += JType.kind(t).slotSize();
        }
        engine.invoke(c, function);
        c.return_(JType.kind(shape.result()));
    }
}
