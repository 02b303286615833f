package gol.compiler.bytecode;

import gol.compiler.bytecode.Shapes.Shape;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.function.Consumer;

/**
 * Generates the abstract class of an erased signature: a Func with a typed {@code call}, which
 * {@code invoke} and {@code run} lead to, and {@code of}, which makes any Func one of the class.
 */
final class ShapePending extends PendingClass implements Consumer<ClassBuilder> {
    static final String INVOKE =
            "(" + Descs.GOROUTINE_DESC + "[Ljava/lang/Object;)Ljava/lang/Object;";

    private final Descs descs;
    private final ClassFile classFile;
    private final Shape shape;

    ShapePending(Descs descs, ClassFile classFile, Shape shape) {
        super(shape.name(), Descs.FUNC, false);
        this.descs = descs;
        this.classFile = classFile;
        this.shape = shape;
    }

    @Override
    byte[] generate() {
        return GeneratedClass.build(classFile, shape.desc(), this);
    }

    @Override
    public void accept(ClassBuilder b) {
        b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT | ClassFile.ACC_SUPER);
        b.withSuperclass(descs.func);
        b.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_PUBLIC,
                this::constructor);
        b.withMethod(
                "call",
                descs.method(shape.callDescriptor()),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT,
                _ -> {});
        b.withMethodBody("invoke", descs.method(INVOKE), ClassFile.ACC_PUBLIC, this::invoke);
        if (shape.params().isEmpty()) {
            b.withMethodBody(
                    "run",
                    descs.method("(" + Descs.GOROUTINE_DESC + ")V"),
                    ClassFile.ACC_PUBLIC,
                    this::run);
        }
        b.withMethodBody(
                "of",
                descs.method("(L" + Descs.FUNC + ";)L" + shape.name() + ";"),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                this::of);
    }

    private void constructor(CodeBuilder c) {
        c.aload(0);
        c.invokespecial(descs.func, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        c.return_();
    }

    private void call(CodeBuilder c) {
        c.invokevirtual(shape.desc(), "call", descs.method(shape.callDescriptor()));
    }

    private void invoke(CodeBuilder c) {
        c.aload(0);
        c.aload(1);
        for (int i = 0; i < shape.params().length(); i++) {
            c.aload(2);
            c.loadConstant(i);
            c.aaload();
            Boxing.unbox(c, descs, JType.erased(shape.params().charAt(i)));
        }
        call(c);
        if (shape.result() == 'V') {
            c.aconst_null();
        } else {
            Boxing.box(c, descs, shape.result());
        }
        c.areturn();
    }

    private void run(CodeBuilder c) {
        c.aload(0);
        c.aload(1);
        call(c);
        switch (JType.kind(shape.result()).slotSize()) {
            case 1 -> c.pop();
            case 2 -> c.pop2();
            default -> {}
        }
        c.return_();
    }

    private void of(CodeBuilder c) {
        Label other = c.newLabel();
        Label nil = c.newLabel();
        c.aload(0);
        c.instanceOf(shape.desc());
        c.ifeq(other);
        c.aload(0);
        c.checkcast(shape.desc());
        c.areturn();
        c.labelBinding(other);
        c.aload(0);
        c.ifnull(nil);
        ClassDesc adapter = descs.cls(shape.name() + "$A");
        c.new_(adapter);
        c.dup();
        c.aload(0);
        c.invokespecial(adapter, ConstantDescs.INIT_NAME, descs.method("(L" + Descs.FUNC + ";)V"));
        c.areturn();
        c.labelBinding(nil);
        c.aconst_null();
        c.areturn();
    }
}
