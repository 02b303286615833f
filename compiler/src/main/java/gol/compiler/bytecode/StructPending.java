package gol.compiler.bytecode;

import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.StructClass;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Generates one struct class. */
final class StructPending extends PendingClass {
    private static final String RAW = "(I)Ljava/lang/Object;";
    private static final String SET_RAW = "(ILjava/lang/Object;)V";
    private static final String STRUCT_DESC = "L" + Descs.STRUCT + ";";

    private final StructClasses structs;
    private final StructClass struct;
    private final Descs descs;
    private final ClassDesc self;
    private final TypeOps ops;

    StructPending(StructClasses structs, StructClass struct) {
        super(struct.className(), Descs.STRUCT, false);
        this.structs = structs;
        this.struct = struct;
        this.descs = structs.descs();
        this.self = descs.cls(name);
        this.ops = new TypeOps(descs, self, structs);
    }

    @Override
    byte[] generate() {
        return structs.classFile()
                .build(
                        self,
                        new Consumer<ClassBuilder>() {
                            @Override
                            public void accept(ClassBuilder b) {
                                build(b);
                            }
                        });
    }

    @Override
    Object[] constants() {
        return new Object[] {structs.types().of(struct.goType())};
    }

    private interface Body {
        void accept(CodeBuilder c);
    }

    private void method(ClassBuilder b, String methodName, String descriptor, Body body) {
        b.withMethodBody(methodName, descs.method(descriptor), ClassFile.ACC_PUBLIC, body::accept);
    }

    private void build(ClassBuilder b) {
        b.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
        b.withSuperclass(descs.struct);
        for (StructClass.Field f : struct.fields()) {
            b.withField(f.name(), descs.type(f.type().descriptor()), ClassFile.ACC_PUBLIC);
        }
        b.withField("$type", descs.rtype, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        b.withMethodBody(
                ConstantDescs.CLASS_INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_STATIC,
                this::initializer);
        method(b, ConstantDescs.INIT_NAME, "()V", this::constructor);
        b.withMethodBody(
                ConstantDescs.INIT_NAME, descs.method("(Z)V"), 0, StructPending::bareConstructor);
        method(
                b,
                "goType",
                "()" + Descs.RTYPE_DESC,
                c -> {
                    c.getstatic(self, "$type", descs.rtype);
                    c.areturn();
                });
        method(b, "copy", "()" + STRUCT_DESC, this::copy);
        method(b, "assign", "(" + STRUCT_DESC + ")V", this::assign);
        method(b, "raw", RAW, this::raw);
        method(b, "setRaw", SET_RAW, this::setRaw);
        method(b, "equalTo", "(" + STRUCT_DESC + ")Z", this::equalTo);
        method(b, "hashGo", "(J)J", this::hash);
        BytecodeEngine engine = structs.engine();
        if (engine != null) {
            engine.methodInterfaces().implement(b, self, struct);
        }
        ops.flush(b);
    }

    private void initializer(CodeBuilder c) {
        c.ldc(self);
        c.invokestatic(
                descs.cls("gol/compiler/bytecode/GeneratedLoader"),
                "constants",
                descs.method("(Ljava/lang/Class;)[Ljava/lang/Object;"));
        c.iconst_0();
        c.aaload();
        c.checkcast(descs.rtype);
        c.putstatic(self, "$type", descs.rtype);
        c.return_();
    }

    private static void superConstructor(CodeBuilder c) {
        c.aload(0);
        c.invokespecial(
                ClassDesc.ofInternalName(Descs.STRUCT),
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void);
    }

    private void constructor(CodeBuilder c) {
        superConstructor(c);
        for (StructClass.Field f : struct.fields()) {
            if (f.type().isNonNull() && !(f.type() instanceof IrType.Prim)) {
                c.aload(0);
                ops.zero(c, f.type());
                put(c, f);
            }
        }
        c.return_();
    }

    private static void bareConstructor(CodeBuilder c) {
        superConstructor(c);
        c.return_();
    }

    private void put(CodeBuilder c, StructClass.Field f) {
        c.putfield(self, f.name(), descs.type(f.type().descriptor()));
    }

    private void get(CodeBuilder c, int slot, StructClass.Field f) {
        c.aload(slot);
        c.getfield(self, f.name(), descs.type(f.type().descriptor()));
    }

    private void copy(CodeBuilder c) {
        c.new_(self);
        c.dup();
        c.iconst_0();
        c.invokespecial(self, ConstantDescs.INIT_NAME, descs.method("(Z)V"));
        c.astore(1);
        for (StructClass.Field f : struct.fields()) {
            c.aload(1);
            get(c, 0, f);
            ops.copy(c, f.type());
            put(c, f);
        }
        c.aload(1);
        c.areturn();
    }

    private void other(CodeBuilder c) {
        c.aload(1);
        c.checkcast(self);
        c.astore(2);
    }

    private void assign(CodeBuilder c) {
        other(c);
        for (StructClass.Field f : struct.fields()) {
            if (f.type().isAggregate()) {
                get(c, 0, f);
                get(c, 2, f);
                ops.assign(c, f.type());
            } else {
                c.aload(0);
                get(c, 2, f);
                put(c, f);
            }
        }
        c.return_();
    }

    private static boolean isBlank(StructClass.Field f, int i) {
        return f.name().equals("_" + i);
    }

    private void equalTo(CodeBuilder c) {
        other(c);
        List<StructClass.Field> fields = struct.fields();
        for (int i = 0; i < fields.size(); i++) {
            StructClass.Field f = fields.get(i);
            if (isBlank(f, i)) {
                continue;
            }
            Label same = c.newLabel();
            get(c, 0, f);
            get(c, 2, f);
            ops.equal(c, f.type());
            c.ifne(same);
            c.iconst_0();
            c.ireturn();
            c.labelBinding(same);
        }
        c.iconst_1();
        c.ireturn();
    }

    /** As {@link gol.runtime.value.Struct#hashGo}, without boxes where the field is plain. */
    private void hash(CodeBuilder c) {
        List<StructClass.Field> fields = struct.fields();
        for (int i = 0; i < fields.size(); i++) {
            StructClass.Field f = fields.get(i);
            if (isBlank(f, i)) {
                continue;
            }
            if (hashPlain(c, f)) {
                c.lload(1);
                c.lxor();
                c.invokestatic(descs.cls("gol/runtime/value/Hashing"), "mix", descs.method("(J)J"));
            } else {
                c.getstatic(self, "$type", descs.rtype);
                c.invokevirtual(descs.rtype, "fields", descs.method("()Ljava/util/List;"));
                c.loadConstant(i);
                c.invokeinterface(
                        descs.cls("java/util/List"), "get", descs.method("(I)Ljava/lang/Object;"));
                ClassDesc field = descs.cls("gol/runtime/type/RField");
                c.checkcast(field);
                c.invokevirtual(field, "type", descs.method("()" + Descs.RTYPE_DESC));
                get(c, 0, f);
                c.lload(1);
                c.invokevirtual(descs.rtype, "hash", descs.method("(Ljava/lang/Object;J)J"));
            }
            c.lstore(1);
        }
        c.lload(1);
        c.invokestatic(descs.cls("gol/runtime/value/Hashing"), "mix", descs.method("(J)J"));
        c.lreturn();
    }

    /** Pushes a long that stands for the field, if it is plain. */
    private boolean hashPlain(CodeBuilder c, StructClass.Field f) {
        if (f.type() instanceof IrType.Prim(Kind kind)) {
            get(c, 0, f);
            if (kind.isFloat()) {
                if (kind == Kind.F32) {
                    c.f2d();
                }
                c.invokestatic(
                        descs.cls("gol/runtime/value/Hashing"), "ofDouble", descs.method("(D)J"));
            } else if (!kind.isLong()) {
                c.i2l();
            }
            return true;
        }
        if (f.type() instanceof IrType.Str) {
            get(c, 0, f);
            c.invokevirtual(descs.goString, "hashCode", descs.method("()I"));
            c.i2l();
            return true;
        }
        return false;
    }

    // ---- raw

    private interface FieldCode {
        void accept(StructClass.Field f);
    }

    private void fieldSwitch(CodeBuilder c, FieldCode code) {
        List<StructClass.Field> fields = struct.fields();
        Label none = c.newLabel();
        if (!fields.isEmpty()) {
            List<SwitchCase> cases = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                cases.add(SwitchCase.of(i, c.newLabel()));
            }
            c.iload(1);
            c.tableswitch(0, fields.size() - 1, none, cases);
            for (int i = 0; i < fields.size(); i++) {
                c.labelBinding(cases.get(i).target());
                code.accept(fields.get(i));
            }
        }
        c.labelBinding(none);
        ClassDesc e = descs.cls("java/lang/IndexOutOfBoundsException");
        c.new_(e);
        c.dup();
        c.iload(1);
        c.invokespecial(e, ConstantDescs.INIT_NAME, descs.method("(I)V"));
        c.athrow();
    }

    private void raw(CodeBuilder c) {
        fieldSwitch(
                c,
                f -> {
                    get(c, 0, f);
                    Boxing.box(c, descs, JType.letter(f.type()));
                    c.areturn();
                });
    }

    private void setRaw(CodeBuilder c) {
        fieldSwitch(
                c,
                f -> {
                    if (f.type().isAggregate()) {
                        get(c, 0, f);
                        c.aload(2);
                        c.checkcast(descs.cls(f.type().className()));
                        ops.assign(c, f.type());
                    } else {
                        c.aload(0);
                        c.aload(2);
                        Boxing.unbox(c, descs, f.type().descriptor());
                        put(c, f);
                    }
                    c.return_();
                });
    }
}
