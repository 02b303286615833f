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
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Generates one struct class. */
final class StructPending extends PendingClass {
    private static final String RAW = "(I)Ljava/lang/Object;";
    private static final String SET_RAW = "(ILjava/lang/Object;)V";
    private static final String STRUCT_DESC = "L" + Descs.STRUCT + ";";

    /** For how many fields one method does its work: its code has room for them. */
    private static final int CHUNK = 500;

    /** The work of a method for the fields from one index to another. */
    private interface Work {
        void accept(CodeBuilder c, int from, int to);
    }

    /** The call of a method that does part of the work. */
    private interface PartCall {
        void accept(CodeBuilder c, String name, int to);
    }

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
        return GeneratedClass.build(
                structs.classFile(),
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
        if (struct.fields().size() > CHUNK) {
            parts(b);
        }
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

    // ---- parts of methods, for many fields

    private void parts(ClassBuilder b) {
        String other = "(" + "L" + name + ";)";
        part(b, "init", "()V", this::initialize, CodeBuilder::return_);
        part(b, "copy", other + "V", this::copy, CodeBuilder::return_);
        part(b, "assign", other + "V", (c, i, n) -> assign(c, 1, i, n), CodeBuilder::return_);
        part(
                b,
                "equalTo",
                other + "Z",
                (c, i, n) -> equalTo(c, 1, i, n),
                c -> {
                    c.iconst_1();
                    c.ireturn();
                });
        part(
                b,
                "hashGo",
                "(J)J",
                this::hash,
                c -> {
                    c.lload(1);
                    c.lreturn();
                });
        part(b, "raw", RAW, this::raw, StructPending::outOfBounds);
        part(b, "setRaw", SET_RAW, this::setRaw, StructPending::outOfBounds);
    }

    private void part(ClassBuilder b, String of, String descriptor, Work work, Body end) {
        int n = struct.fields().size();
        for (int from = 0; from < n; from += CHUNK) {
            int first = from;
            method(
                    b,
                    of + '$' + from,
                    descriptor,
                    c -> {
                        work.accept(c, first, Math.min(n, first + CHUNK));
                        end.accept(c);
                    });
        }
    }

    /** Does a method's work for all fields, or calls the parts that do. */
    private void all(CodeBuilder c, String method, Work work, PartCall call) {
        int n = struct.fields().size();
        if (n <= CHUNK) {
            work.accept(c, 0, n);
            return;
        }
        for (int from = 0; from < n; from += CHUNK) {
            call.accept(c, method + '$' + from, Math.min(n, from + CHUNK));
        }
    }

    private void call(CodeBuilder c, String part, String descriptor) {
        c.invokevirtual(self, part, descs.method(descriptor));
    }

    private void withOther(CodeBuilder c, String part, int slot, String result) {
        c.aload(0);
        c.aload(slot);
        call(c, part, "(L" + name + ";)" + result);
    }

    // ---- methods

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
        all(
                c,
                "init",
                this::initialize,
                (_, part, _) -> {
                    c.aload(0);
                    call(c, part, "()V");
                });
        c.return_();
    }

    private void initialize(CodeBuilder c, int from, int to) {
        for (StructClass.Field f : struct.fields().subList(from, to)) {
            if (f.type().isNonNull() && !(f.type() instanceof IrType.Prim)) {
                c.aload(0);
                ops.zero(c, f.type());
                put(c, f);
            }
        }
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
        all(c, "copy", this::copy, (_, part, _) -> withOther(c, part, 1, "V"));
        c.aload(1);
        c.areturn();
    }

    private void copy(CodeBuilder c, int from, int to) {
        for (StructClass.Field f : struct.fields().subList(from, to)) {
            c.aload(1);
            get(c, 0, f);
            ops.copy(c, f.type());
            put(c, f);
        }
    }

    private void other(CodeBuilder c) {
        c.aload(1);
        c.checkcast(self);
        c.astore(2);
    }

    private void assign(CodeBuilder c) {
        other(c);
        all(
                c,
                "assign",
                (_, from, to) -> assign(c, 2, from, to),
                (_, part, _) -> withOther(c, part, 2, "V"));
        c.return_();
    }

    private void assign(CodeBuilder c, int other, int from, int to) {
        for (StructClass.Field f : struct.fields().subList(from, to)) {
            if (f.type().isAggregate()) {
                get(c, 0, f);
                get(c, other, f);
                ops.assign(c, f.type());
            } else {
                c.aload(0);
                get(c, other, f);
                put(c, f);
            }
        }
    }

    private static boolean isBlank(StructClass.Field f, int i) {
        return f.name().equals("_" + i);
    }

    private void equalTo(CodeBuilder c) {
        other(c);
        all(
                c,
                "equalTo",
                (_, from, to) -> equalTo(c, 2, from, to),
                (_, part, _) -> {
                    Label same = c.newLabel();
                    withOther(c, part, 2, "Z");
                    c.ifne(same);
                    c.iconst_0();
                    c.ireturn();
                    c.labelBinding(same);
                });
        c.iconst_1();
        c.ireturn();
    }

    private void equalTo(CodeBuilder c, int other, int from, int to) {
        List<StructClass.Field> fields = struct.fields();
        for (int i = from; i < to; i++) {
            StructClass.Field f = fields.get(i);
            if (isBlank(f, i)) {
                continue;
            }
            Label same = c.newLabel();
            get(c, 0, f);
            get(c, other, f);
            ops.equal(c, f.type());
            c.ifne(same);
            c.iconst_0();
            c.ireturn();
            c.labelBinding(same);
        }
    }

    /** As {@link gol.runtime.value.Struct#hashGo}, without boxes where the field is plain. */
    private void hash(CodeBuilder c) {
        all(
                c,
                "hashGo",
                this::hash,
                (_, part, _) -> {
                    c.aload(0);
                    c.lload(1);
                    call(c, part, "(J)J");
                    c.lstore(1);
                });
        c.lload(1);
        c.invokestatic(descs.cls("gol/runtime/value/Hashing"), "mix", descs.method("(J)J"));
        c.lreturn();
    }

    private void hash(CodeBuilder c, int from, int to) {
        List<StructClass.Field> fields = struct.fields();
        for (int i = from; i < to; i++) {
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

    private void fieldSwitch(CodeBuilder c, int from, int to, FieldCode code) {
        if (from == to) {
            return;
        }
        Label none = c.newLabel();
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = from; i < to; i++) {
            cases.add(SwitchCase.of(i, c.newLabel()));
        }
        c.iload(1);
        c.tableswitch(from, to - 1, none, cases);
        for (int i = from; i < to; i++) {
            c.labelBinding(cases.get(i - from).target());
            code.accept(struct.fields().get(i));
        }
        c.labelBinding(none);
    }

    private static void outOfBounds(CodeBuilder c) {
        ClassDesc e = ClassDesc.ofInternalName("java/lang/IndexOutOfBoundsException");
        c.new_(e);
        c.dup();
        c.iload(1);
        c.invokespecial(e, ConstantDescs.INIT_NAME, MethodTypeDesc.ofDescriptor("(I)V"));
        c.athrow();
    }

    /** Pushes the struct and the field's index where that is below a limit, and goes on so. */
    private static void ifBelow(CodeBuilder c, int limit, Runnable code) {
        Label next = c.newLabel();
        c.iload(1);
        c.loadConstant(limit);
        c.if_icmpge(next);
        c.aload(0);
        c.iload(1);
        code.run();
        c.labelBinding(next);
    }

    private void raw(CodeBuilder c) {
        all(
                c,
                "raw",
                this::raw,
                (_, part, to) ->
                        ifBelow(
                                c,
                                to,
                                () -> {
                                    call(c, part, RAW);
                                    c.areturn();
                                }));
        outOfBounds(c);
    }

    private void raw(CodeBuilder c, int from, int to) {
        fieldSwitch(
                c,
                from,
                to,
                f -> {
                    get(c, 0, f);
                    Boxing.box(c, descs, JType.letter(f.type()));
                    c.areturn();
                });
    }

    private void setRaw(CodeBuilder c) {
        all(
                c,
                "setRaw",
                this::setRaw,
                (_, part, to) ->
                        ifBelow(
                                c,
                                to,
                                () -> {
                                    c.aload(2);
                                    call(c, part, SET_RAW);
                                    c.return_();
                                }));
        outOfBounds(c);
    }

    private void setRaw(CodeBuilder c, int from, int to) {
        fieldSwitch(
                c,
                from,
                to,
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
