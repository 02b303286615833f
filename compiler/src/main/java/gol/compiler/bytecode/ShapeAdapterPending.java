package gol.compiler.bytecode;

import gol.compiler.bytecode.Shapes.Shape;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.function.Consumer;

/**
 * Generates the subclass of a shape that leads to a Func made elsewhere (a native's, the tree's).
 */
final class ShapeAdapterPending extends PendingClass implements Consumer<ClassBuilder> {
    private final Descs descs;
    private final ClassFile classFile;
    private final Shape shape;
    private final ClassDesc self;

    ShapeAdapterPending(Descs descs, ClassFile classFile, Shape shape) {
        super(shape.name() + "$A", shape.name(), false);
        this.descs = descs;
        this.classFile = classFile;
        this.shape = shape;
        this.self = descs.cls(name);
    }

    @Override
    byte[] generate() {
        return GeneratedClass.build(classFile, self, this);
    }

    @Override
    public void accept(ClassBuilder b) {
        b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
        b.withSuperclass(shape.desc());
        b.withField("f", descs.func, ClassFile.ACC_FINAL);
        b.withMethodBody(
                ConstantDescs.INIT_NAME,
                descs.method("(L" + Descs.FUNC + ";)V"),
                0,
                c -> {
                    c.aload(0);
                    c.invokespecial(shape.desc(), ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
                    c.aload(0);
                    c.aload(1);
                    c.putfield(self, "f", descs.func);
                    c.return_();
                });
        b.withMethodBody(
                "call", descs.method(shape.callDescriptor()), ClassFile.ACC_PUBLIC, this::call);
        b.withMethodBody(
                "invoke",
                descs.method(ShapePending.INVOKE),
                ClassFile.ACC_PUBLIC,
                c -> {
                    target(c);
                    c.aload(1);
                    c.aload(2);
                    c.invokevirtual(descs.func, "invoke", descs.method(ShapePending.INVOKE));
                    c.areturn();
                });
        b.withMethodBody(
                "usesRecover",
                descs.method("()Z"),
                ClassFile.ACC_PUBLIC,
                c -> {
                    target(c);
                    c.invokevirtual(descs.func, "usesRecover", descs.method("()Z"));
                    c.ireturn();
                });
        b.withMethodBody(
                "name",
                descs.method("()Ljava/lang/String;"),
                ClassFile.ACC_PUBLIC,
                c -> {
                    target(c);
                    c.invokevirtual(descs.func, "name", descs.method("()Ljava/lang/String;"));
                    c.areturn();
                });
    }

    private void target(CodeBuilder c) {
        c.aload(0);
        c.getfield(self, "f", descs.func);
    }

    private void call(CodeBuilder c) {
        target(c);
        c.aload(1);
        String params = shape.params();
        c.loadConstant(params.length());
        c.anewarray(descs.object);
        int slot = 2;
        for (int i = 0; i < params.length(); i++) {
            char letter = params.charAt(i);
            c.dup();
            c.loadConstant(i);
            c.loadLocal(JType.kind(letter), slot);
            Boxing.box(c, descs, letter);
            c.aastore();
            slot += JType.kind(letter).slotSize();
        }
        c.invokevirtual(descs.func, "invoke", descs.method(ShapePending.INVOKE));
        if (shape.result() == 'V') {
            c.pop();
            c.return_();
        } else {
            Boxing.unbox(c, descs, JType.erased(shape.result()));
            c.return_(JType.kind(shape.result()));
        }
    }
}
