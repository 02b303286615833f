package gol.compiler.bytecode;

import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.Storage;
import gol.compiler.ir.StructClass;
import gol.runtime.value.Bounds;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Code for zero, copy, overwriting and comparison of values by their type. What takes a loop is put
 * in helper methods of the class being made, one per type, added by {@link #flush}.
 */
final class TypeOps {
    private static final String ARRAYCOPY = "(Ljava/lang/Object;ILjava/lang/Object;II)V";

    private enum Op {
        ZERO,
        COPY,
        ASSIGN,
        EQUAL
    }

    private record Key(Op op, IrType type) {}

    private record Helper(String name, String descriptor, Key key) {}

    private final Descs descs;
    private final ClassDesc owner;
    private final StructClasses structs;
    private final Map<Key, Helper> helpers = new HashMap<>();
    private final List<Helper> pending = new ArrayList<>();

    TypeOps(Descs descs, ClassDesc owner, StructClasses structs) {
        this.descs = descs;
        this.owner = owner;
        this.structs = structs;
    }

    static boolean isCell(IrType.Ref r) {
        return r.equals(IrType.OBJECT)
                || r.className().startsWith("gol/runtime/value/") && r.className().endsWith("Ref");
    }

    // ---- zero

    void zero(CodeBuilder c, IrType type) {
        switch (type) {
            case IrType.Prim(Kind kind) -> {
                switch (JType.kind(kind.descriptor().charAt(0))) {
                    case LONG -> c.lconst_0();
                    case FLOAT -> c.fconst_0();
                    case DOUBLE -> c.dconst_0();
                    default -> c.iconst_0();
                }
            }
            case IrType.ComplexNum _ -> {
                ClassDesc d = descs.cls("gol/runtime/value/Complex");
                c.getstatic(d, "ZERO", d);
            }
            case IrType.Str _ -> c.getstatic(descs.goString, "EMPTY", descs.goString);
            case IrType.SliceOf(IrType elem) -> {
                ClassDesc d = descs.cls(elem.storage().sliceClass());
                c.getstatic(d, "NIL", d);
            }
            case IrType.ArrayOf a -> zeroArray(c, a);
            case IrType.StructVal(StructClass s) -> newStruct(c, s);
            case IrType.Ref _, IrType.Iface _ -> c.aconst_null();
        }
    }

    void newStruct(CodeBuilder c, StructClass s) {
        structs.register(s);
        ClassDesc d = descs.cls(s.className());
        c.new_(d);
        c.dup();
        c.invokespecial(d, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    }

    private void zeroArray(CodeBuilder c, IrType.ArrayOf a) {
        if (a.elem().storage() == Storage.OBJECT && a.elem().isNonNull()) {
            call(c, Op.ZERO, a, "()" + a.descriptor());
        } else {
            newArray(c, a.elem().storage(), a.length());
        }
    }

    /** A new array of JVM zeros. */
    void newArray(CodeBuilder c, Storage storage, long length) {
        if (length > Bounds.MAX_LENGTH) {
            c.loadConstant(length);
            c.invokestatic(
                    descs.cls("gol/runtime/value/Bounds"), "arrayLength", descs.method("(J)I"));
        } else {
            c.loadConstant((int) length);
        }
        if (storage == Storage.OBJECT) {
            c.anewarray(descs.object);
        } else {
            c.newarray(elementKind(storage));
        }
    }

    static TypeKind elementKind(Storage s) {
        return switch (s) {
            case BOOL -> TypeKind.BOOLEAN;
            case BYTE -> TypeKind.BYTE;
            case SHORT -> TypeKind.SHORT;
            case INT -> TypeKind.INT;
            case LONG -> TypeKind.LONG;
            case FLOAT -> TypeKind.FLOAT;
            case DOUBLE -> TypeKind.DOUBLE;
            case OBJECT -> TypeKind.REFERENCE;
        };
    }

    // ---- copy, overwrite, compare

    /** Replaces the value on the stack by a copy. */
    void copy(CodeBuilder c, IrType type) {
        if (type instanceof IrType.StructVal(StructClass s)) {
            structs.register(s);
            ClassDesc d = descs.cls(s.className());
            c.invokevirtual(d, "copy", descs.method("()L" + Descs.STRUCT + ";"));
            c.checkcast(d);
        } else if (type instanceof IrType.ArrayOf a) {
            if (a.elem().isAggregate()) {
                call(c, Op.COPY, a, "(" + a.descriptor() + ")" + a.descriptor());
            } else {
                ClassDesc d = descs.type(a.descriptor());
                c.invokevirtual(d, "clone", descs.method("()Ljava/lang/Object;"));
                c.checkcast(d);
            }
        }
    }

    /** Overwrites: target, source on the stack. */
    void assign(CodeBuilder c, IrType type) {
        if (type instanceof IrType.StructVal(StructClass s)) {
            structs.register(s);
            c.invokevirtual(
                    descs.cls(s.className()), "assign", descs.method("(L" + Descs.STRUCT + ";)V"));
        } else if (type instanceof IrType.ArrayOf a) {
            call(c, Op.ASSIGN, a, "(" + a.descriptor() + a.descriptor() + ")V");
        } else {
            throw new IllegalArgumentException("no aggregate: " + type);
        }
    }

    /** Compares the two values on the stack, giving a boolean. */
    void equal(CodeBuilder c, IrType type) {
        switch (type) {
            case IrType.Prim(Kind kind) -> equalPrim(c, kind);
            case IrType.ComplexNum _ ->
                    virtual(
                            c,
                            "gol/runtime/value/Complex",
                            "equalTo",
                            "(Lgol/runtime/value/Complex;)Z");
            case IrType.Str _ ->
                    virtual(
                            c,
                            "gol/runtime/value/GoString",
                            "equalTo",
                            "(Lgol/runtime/value/GoString;)Z");
            case IrType.StructVal _ ->
                    virtual(c, Descs.STRUCT, "equalTo", "(L" + Descs.STRUCT + ";)Z");
            case IrType.ArrayOf a -> equalArray(c, a);
            case IrType.Ref _, IrType.SliceOf _ ->
                    c.invokestatic(
                            descs.cls("gol/runtime/value/Ref"),
                            "equal",
                            descs.method("(Ljava/lang/Object;Ljava/lang/Object;)Z"));
            case IrType.Iface _ ->
                    c.invokestatic(
                            descs.cls("gol/runtime/value/Interfaces"),
                            "equal",
                            descs.method("(Ljava/lang/Object;Ljava/lang/Object;)Z"));
        }
    }

    private void equalPrim(CodeBuilder c, Kind kind) {
        Label no = c.newLabel();
        Label end = c.newLabel();
        switch (JType.kind(kind.descriptor().charAt(0))) {
            case LONG -> c.lcmp();
            case FLOAT -> c.fcmpl();
            case DOUBLE -> c.dcmpl();
            default -> c.isub();
        }
        c.ifne(no);
        c.iconst_1();
        c.goto_(end);
        c.labelBinding(no);
        c.iconst_0();
        c.labelBinding(end);
    }

    private void equalArray(CodeBuilder c, IrType.ArrayOf a) {
        Storage s = a.elem().storage();
        String d = a.descriptor();
        switch (s) {
            case BOOL, BYTE, SHORT, INT, LONG ->
                    c.invokestatic(
                            descs.cls("java/util/Arrays"),
                            "equals",
                            descs.method("(" + d + d + ")Z"));
            case FLOAT, DOUBLE ->
                    c.invokestatic(
                            descs.cls("gol/runtime/value/GoArrays"),
                            "equal",
                            descs.method("(" + d + d + ")Z"));
            case OBJECT -> call(c, Op.EQUAL, a, "(" + d + d + ")Z");
        }
    }

    private void virtual(CodeBuilder c, String cls, String name, String descriptor) {
        c.invokevirtual(descs.cls(cls), name, descs.method(descriptor));
    }

    // ---- helpers

    private void call(CodeBuilder c, Op op, IrType.ArrayOf type, String descriptor) {
        Key key = new Key(op, type);
        Helper h = helpers.get(key);
        if (h == null) {
            h =
                    new Helper(
                            "$" + op.name().toLowerCase(java.util.Locale.ROOT) + helpers.size(),
                            descriptor,
                            key);
            helpers.put(key, h);
            pending.add(h);
        }
        c.invokestatic(owner, h.name(), descs.method(h.descriptor()));
    }

    /** Adds the helper methods asked for. */
    void flush(ClassBuilder b) {
        for (int i = 0; i < pending.size(); i++) {
            Helper h = pending.get(i);
            b.withMethodBody(
                    h.name(),
                    descs.method(h.descriptor()),
                    ClassFile.ACC_STATIC | ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC,
                    new Body(h));
        }
        pending.clear();
    }

    private final class Body implements Consumer<CodeBuilder> {
        private final Helper h;

        Body(Helper h) {
            this.h = h;
        }

        @Override
        public void accept(CodeBuilder c) {
            IrType.ArrayOf a = (IrType.ArrayOf) h.key().type();
            switch (h.key().op()) {
                case ZERO -> zeroBody(c, a);
                case COPY -> copyBody(c, a);
                case ASSIGN -> assignBody(c, a);
                case EQUAL -> equalBody(c, a);
            }
        }
    }

    /**
     * {@code for (i = 0; i < array.length; i++) body}; the array in slot 0, i in the slot given.
     */
    private void loop(CodeBuilder c, int i, int arraySlot, Runnable body) {
        Label top = c.newLabel();
        Label end = c.newLabel();
        c.iconst_0();
        c.istore(i);
        c.labelBinding(top);
        c.iload(i);
        c.aload(arraySlot);
        c.arraylength();
        c.if_icmpge(end);
        body.run();
        c.iinc(i, 1);
        c.goto_(top);
        c.labelBinding(end);
    }

    private void zeroBody(CodeBuilder c, IrType.ArrayOf a) {
        newArray(c, Storage.OBJECT, a.length());
        c.astore(0);
        loop(
                c,
                1,
                0,
                () -> {
                    c.aload(0);
                    c.iload(1);
                    zero(c, a.elem());
                    c.aastore();
                });
        c.aload(0);
        c.areturn();
    }

    private void copyBody(CodeBuilder c, IrType.ArrayOf a) {
        c.aload(0);
        c.invokevirtual(descs.type(a.descriptor()), "clone", descs.method("()Ljava/lang/Object;"));
        c.checkcast(descs.type(a.descriptor()));
        c.astore(1);
        loop(
                c,
                2,
                1,
                () -> {
                    c.aload(1);
                    c.iload(2);
                    element(c, a, 0, 2);
                    copy(c, a.elem());
                    c.aastore();
                });
        c.aload(1);
        c.areturn();
    }

    private void element(CodeBuilder c, IrType.ArrayOf a, int array, int index) {
        c.aload(array);
        c.iload(index);
        c.aaload();
        if (!JType.isObject(a.elem().className())) {
            c.checkcast(descs.cls(a.elem().className()));
        }
    }

    private void assignBody(CodeBuilder c, IrType.ArrayOf a) {
        if (!a.elem().isAggregate()) {
            c.aload(1);
            c.iconst_0();
            c.aload(0);
            c.iconst_0();
            c.aload(0);
            c.arraylength();
            c.invokestatic(descs.cls("java/lang/System"), "arraycopy", descs.method(ARRAYCOPY));
        } else {
            loop(
                    c,
                    2,
                    0,
                    () -> {
                        element(c, a, 0, 2);
                        element(c, a, 1, 2);
                        assign(c, a.elem());
                    });
        }
        c.return_();
    }

    private void equalBody(CodeBuilder c, IrType.ArrayOf a) {
        loop(
                c,
                2,
                0,
                () -> {
                    Label same = c.newLabel();
                    element(c, a, 0, 2);
                    element(c, a, 1, 2);
                    equal(c, a.elem());
                    c.ifne(same);
                    c.iconst_0();
                    c.ireturn();
                    c.labelBinding(same);
                });
        c.iconst_1();
        c.ireturn();
    }
}
