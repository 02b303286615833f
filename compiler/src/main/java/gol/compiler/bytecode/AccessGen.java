package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.Global;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.St;
import gol.compiler.ir.Storage;
import gol.compiler.ir.StructClass;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Reading and writing of variables in memory: globals, fields, elements, cells; and literals. */
final class AccessGen {
    private static final String INDEX = "gol/runtime/value/Index";
    private static final String PANIC = "Ljava/util/function/BiFunction;";

    /** Literals of constants from this length on are copied from a constant array. */
    private static final int TEMPLATE = 8;

    private final MethodGen g;

    AccessGen(MethodGen g) {
        this.g = g;
    }

    // ---- globals

    /** The field itself: the variable, or its cell. */
    void globalField(Global global) {
        Globals.Field f = g.engine.globals().field(global);
        g.c.getstatic(f.owner(), f.name(), g.descs.type(f.descriptor()));
    }

    void getGlobal(Global global) {
        globalField(global);
        if (global.cell()) {
            plainCellGet(Globals.cellClass(global.type()), global.type());
        }
    }

    void setGlobal(St.SetGlobal s) {
        Global global = s.global();
        Globals.Field f = g.engine.globals().field(global);
        if (!global.cell()) {
            g.gen(s.value(), global.type());
            g.position(s.pos());
            g.c.putstatic(f.owner(), f.name(), g.descs.type(f.descriptor()));
            return;
        }
        boolean spill = g.needsEmptyStack(s.value());
        int slot = spill ? g.toTemp(s.value(), global.type()) : -1;
        globalField(global);
        if (spill) {
            g.reload(global.type(), slot);
        } else {
            g.gen(s.value(), global.type());
        }
        String cell = Globals.cellClass(global.type());
        g.c.putfield(g.cls(cell), "v", cellContent(global.type()));
    }

    // ---- fields

    private ClassDesc structClass(StructClass s) {
        g.engine.structs().register(s);
        return g.cls(s.className());
    }

    void getField(Ex.GetField x) {
        g.gen(x.object());
        ClassDesc cls = structClass(x.struct());
        if (x.object().type() != Ex.VOID) {
            g.coerce(x.object().type().className(), x.struct().className());
        }
        StructClass.Field f = x.struct().fields().get(x.field());
        g.c.getfield(cls, f.name(), g.desc(f.type()));
    }

    void setField(St.SetField s) {
        StructClass.Field f = s.struct().fields().get(s.field());
        ClassDesc cls = structClass(s.struct());
        receiver(s.object(), s.struct().className(), s.value(), f.type());
        g.position(s.pos());
        g.c.putfield(cls, f.name(), g.desc(f.type()));
    }

    /** An object and a value for it. */
    private void receiver(Ex object, String cls, Ex value, IrType wanted) {
        g.gen(object);
        if (!(object instanceof Ex.Null)) {
            g.coerce(object.type().className(), cls);
        }
        if (g.needsEmptyStack(value)) {
            int o = g.temp(TypeKind.REFERENCE);
            g.c.astore(o);
            int v = g.toTemp(value, wanted);
            g.c.aload(o);
            g.reload(wanted, v);
        } else {
            g.gen(value, wanted);
        }
    }

    void getJavaField(Ex.GetJavaField x) {
        g.gen(x.object());
        if (!(x.object() instanceof Ex.Null)) {
            g.coerce(x.object().type().className(), x.owner());
        }
        g.c.getfield(g.cls(x.owner()), x.name(), g.desc(x.type()));
    }

    void setJavaField(St.SetJavaField s) {
        receiver(s.object(), s.owner(), s.value(), s.value().type());
        g.position(s.pos());
        g.c.putfield(g.cls(s.owner()), s.name(), g.desc(s.value().type()));
    }

    void fieldPointer(Ex.FieldPointer x) {
        g.gen(x.object());
        structClass(x.struct());
        g.c.loadConstant(x.field());
        String cls = x.type().className();
        g.invokeStatic(cls, "ofField", "(L" + Descs.STRUCT + ";I)L" + cls + ";");
    }

    // ---- cells

    private ClassDesc cellContent(IrType t) {
        return g.descs.type(JType.erased(JType.letter(t)));
    }

    private void plainCellGet(String cell, IrType t) {
        g.c.getfield(g.cls(cell), "v", cellContent(t));
        if (JType.isReference(t)) {
            g.coerce("java/lang/Object", t.className());
        }
    }

    void getCell(Ex.GetCell x) {
        g.gen(x.cell());
        String cell = Globals.cellClass(x.type());
        g.coerce(x.cell().type().className(), cell);
        g.invokeVirtual(cell, "get", "()" + JType.erased(JType.letter(x.type())));
        if (JType.isReference(x.type())) {
            g.coerce("java/lang/Object", x.type().className());
        }
    }

    void setCell(St.SetCell s) {
        String cell = s.cell().type().className();
        receiver(s.cell(), cell, s.value(), s.value().type());
        g.position(s.pos());
        g.invokeVirtual(cell, "set", "(" + JType.erased(JType.letter(s.value().type())) + ")V");
    }

    void newCell(Ex.NewCell x) {
        ClassDesc cell = g.cls(x.type().className());
        IrType t = x.initial().type();
        boolean spill = g.needsEmptyStack(x.initial());
        int slot = spill ? g.toTemp(x.initial()) : -1;
        g.c.new_(cell);
        g.c.dup();
        if (spill) {
            g.reload(t, slot);
        } else {
            g.gen(x.initial());
        }
        g.c.invokespecial(
                cell, "<init>", g.descs.method("(" + JType.erased(JType.letter(t)) + ")V"));
    }

    // ---- elements

    static boolean isIntIndex(Ex index) {
        return index.type() instanceof IrType.Prim(Kind k) && !k.isLong();
    }

    /** The index as an int expression where it fits one, else as it is. */
    static Ex intIndex(Ex index) {
        if (isIntIndex(index)) {
            return index;
        }
        if (index instanceof Ex.Convert c
                && c.to() == Kind.I64
                && !c.from().isLong()
                && !c.from().isFloat()
                && c.from() != Kind.U32) {
            return c.x();
        }
        if (index instanceof Ex.Const c
                && c.value() instanceof Long l
                && l >= 0
                && l <= 0x7FFFFFFF) {
            return new Ex.Const(IrType.I32, l.intValue());
        }
        return index;
    }

    /** Replaces array, index on the stack (index unchecked yet) by array, checked int index. */
    private void checkedArrayIndex(Ex array, Ex index) {
        Ex narrow = intIndex(index);
        if (narrow instanceof Ex.Const k
                && k.value() instanceof Integer i
                && array.type() instanceof IrType.ArrayOf a
                && i < a.length()) {
            g.gen(array);
            g.c.loadConstant(i);
            return;
        }
        g.gen(array);
        if (g.needsEmptyStack(index)) {
            int slot = g.spill(array.type());
            int i = g.toTemp(narrow);
            g.reload(array.type(), slot);
            g.c.dup();
            g.c.arraylength();
            if (isIntIndex(narrow)) {
                g.c.iload(i);
                g.c.swap();
            } else {
                g.c.pop();
                g.c.lload(i);
                g.reload(array.type(), slot);
                g.c.arraylength();
                g.c.i2l();
            }
            check(narrow);
            return;
        }
        if (isIntIndex(narrow)) {
            g.c.dup();
            g.c.arraylength();
            g.gen(narrow);
            g.c.swap();
        } else {
            int slot = g.temp(TypeKind.REFERENCE);
            g.c.dup();
            g.c.astore(slot);
            g.gen(narrow);
            g.reload(array.type(), slot);
            g.c.arraylength();
            g.c.i2l();
        }
        check(narrow);
    }

    /** From index, length of its width to a checked int. */
    private void check(Ex index) {
        if (isIntIndex(index)) {
            check("I");
        } else {
            check("J");
            g.c.l2i();
        }
    }

    /** From index, length to a checked index, all of the given type. */
    void check(String type) {
        if (g.engine.directChecks()) {
            g.c.getstatic(g.cls(INDEX), "PANIC", g.descs.type(PANIC));
            g.invokeStatic(
                    "jdk/internal/util/Preconditions",
                    "checkIndex",
                    "(" + type + type + PANIC + ")" + type);
        } else {
            g.invokeStatic(INDEX, "check", "(" + type + type + ")" + type);
        }
    }

    void getElement(Ex.GetElement x) {
        checkedArrayIndex(x.array(), x.index());
        loadElement(x.type());
    }

    /** The element as the array holds it. */
    void getStored(Ex.GetElement x) {
        checkedArrayIndex(x.array(), x.index());
        g.c.aaload();
    }

    void setElement(St.SetElement s) {
        IrType t = s.value().type();
        if (g.needsEmptyStack(s.index()) || g.needsEmptyStack(s.value())) {
            int a = g.toTemp(s.array());
            int i = g.toTemp(s.index());
            int v = storedToTemp(s.value());
            g.position(s.pos());
            g.reload(s.array().type(), a);
            g.reload(s.index().type(), i);
            g.reload(s.array().type(), a);
            g.c.arraylength();
            if (!isIntIndex(s.index())) {
                g.c.i2l();
            }
            check(s.index());
            g.reload(t, v);
            storeElement(g.c, t.storage());
            return;
        }
        if (isPure(s.value())) {
            g.position(s.pos());
            checkedArrayIndex(s.array(), s.index());
            g.rows.genStored(s.value());
            storeElement(g.c, t.storage());
            return;
        }
        Ex narrow = intIndex(s.index());
        g.gen(s.array());
        int a = g.temp(TypeKind.REFERENCE);
        g.c.dup();
        g.c.astore(a);
        int i = g.toTemp(narrow);
        int v = storedToTemp(s.value());
        g.position(s.pos());
        g.reload(narrow.type(), i);
        g.c.aload(a);
        g.c.arraylength();
        if (!isIntIndex(narrow)) {
            g.c.i2l();
        }
        check(narrow);
        g.reload(t, v);
        storeElement(g.c, t.storage());
    }

    /** Evaluates what is stored as an element to a fresh slot, which is given. */
    int storedToTemp(Ex value) {
        g.rows.genStored(value);
        return g.spill(value.type());
    }

    /** Loads an element as the type's value. */
    void loadElement(IrType t) {
        loadStored(g.c, t.storage());
        loaded(t);
    }

    static void loadStored(CodeBuilder c, Storage storage) {
        switch (storage) {
            case BOOL, BYTE -> c.baload();
            case SHORT -> c.saload();
            case INT -> c.iaload();
            case LONG -> c.laload();
            case FLOAT -> c.faload();
            case DOUBLE -> c.daload();
            case OBJECT -> c.aaload();
        }
    }

    /** Makes the type's value of what an array holds. */
    void loaded(IrType t) {
        switch (t.storage()) {
            case BYTE -> {
                if (isUnsigned(t)) {
                    g.c.sipush(0xFF);
                    g.c.iand();
                }
            }
            case SHORT -> {
                if (isUnsigned(t)) {
                    g.c.i2c();
                }
            }
            case OBJECT -> {
                if (t.isBareElement()) {
                    g.rows.toSlice(t);
                } else {
                    g.coerce("java/lang/Object", t.className());
                }
            }
            case BOOL, INT, LONG, FLOAT, DOUBLE -> {}
        }
    }

    private static boolean isUnsigned(IrType t) {
        return t instanceof IrType.Prim(Kind k) && !k.signed();
    }

    static void storeElement(CodeBuilder c, Storage storage) {
        switch (storage) {
            case BOOL, BYTE -> c.bastore();
            case SHORT -> c.sastore();
            case INT -> c.iastore();
            case LONG -> c.lastore();
            case FLOAT -> c.fastore();
            case DOUBLE -> c.dastore();
            case OBJECT -> c.aastore();
        }
    }

    /** Whether evaluation changes nothing, so that it may stand before or after a check. */
    static boolean isPure(Ex ex) {
        return switch (ex) {
            case Ex.Const _, Ex.StrConst _, Ex.ComplexConst _, Ex.Null _, Ex.GetLocal _ -> true;
            case Ex.TypeConst _, Ex.CurrentGoroutine _ -> true;
            case Ex.Zero _, Ex.SharedZero _ -> true;
            case Ex.GetGlobal _ -> true;
            case Ex.Arith x ->
                    x.op() != Ex.ArithOp.DIV
                            && x.op() != Ex.ArithOp.REM
                            && isPure(x.x())
                            && isPure(x.y());
            case Ex.Shift x ->
                    (x.bounded() || x.y() instanceof Ex.Const) && isPure(x.x()) && isPure(x.y());
            case Ex.Neg x -> isPure(x.x());
            case Ex.BitNot x -> isPure(x.x());
            case Ex.Convert x -> isPure(x.x());
            case Ex.Bits x -> isPure(x.x());
            case Ex.Len x -> isPure(x.x());
            case Ex.Cap x -> isPure(x.x());
            default -> false;
        };
    }

    void getByte(Ex.GetByte x) {
        if (g.needsEmptyStack(x.index())) {
            int s = g.toTemp(x.string());
            int i = g.toTemp(x.index());
            g.c.aload(s);
            g.reload(x.index().type(), i);
        } else {
            g.gen(x.string());
            g.gen(x.index());
        }
        if (isIntIndex(x.index())) {
            g.c.i2l();
        }
        g.invokeVirtual("gol/runtime/value/GoString", "at", "(J)I");
    }

    void len(Ex.Len x) {
        IrType t = x.x().type();
        SliceParts parts = g.rows.parts(x.x());
        if (parts != null) {
            g.c.lload(parts.len());
            return;
        }
        g.gen(x.x());
        switch (t) {
            case IrType.Str _ -> {
                g.invokeVirtual("gol/runtime/value/GoString", "length", "()I");
                g.c.i2l();
            }
            case IrType.SliceOf s ->
                    g.c.getfield(g.cls(s.elem().storage().sliceClass()), "len", g.descs.type("J"));
            case IrType.ArrayOf _, IrType.Ref _ -> {
                g.c.arraylength();
                g.c.i2l();
            }
            case IrType.Prim _, IrType.ComplexNum _, IrType.StructVal _, IrType.Iface _ ->
                    throw new IllegalArgumentException("no length: " + t);
        }
    }

    void cap(Ex.Cap x) {
        IrType t = x.x().type();
        SliceParts parts = g.rows.parts(x.x());
        if (parts != null && parts.cap() != SliceParts.NONE) {
            g.c.lload(parts.cap());
        } else if (t instanceof IrType.SliceOf s) {
            g.gen(x.x());
            g.c.getfield(g.cls(s.elem().storage().sliceClass()), "cap", g.descs.type("J"));
        } else {
            len(new Ex.Len(x.x()));
        }
    }

    // ---- literals

    /** Whether a literal is copied from a constant array. */
    static boolean isTemplate(Storage s, List<Ex> elements) {
        return elements.size() >= TEMPLATE && Templates.areConstant(s, elements);
    }

    void arrayLit(IrType elem, List<Ex> elements) {
        Storage s = elem.storage();
        if (isTemplate(s, elements)) {
            Object template = Templates.of(s, elements);
            String cls = s.arrayDescriptor();
            g.constant(template, cls);
            g.c.invokevirtual(g.cls(cls), "clone", g.descs.method("()Ljava/lang/Object;"));
            g.c.checkcast(g.cls(cls));
            return;
        }
        boolean spill = g.anyNeedsEmptyStack(elements);
        g.owner.typeOps().newArray(g.c, s, elements.size());
        int array = g.temp(TypeKind.REFERENCE);
        if (spill) {
            g.c.astore(array);
        }
        for (int i = 0; i < elements.size(); i++) {
            Ex x = elements.get(i);
            if (isJvmZero(x)) {
                continue;
            }
            if (spill) {
                int v = storedToTemp(x);
                g.c.aload(array);
                g.c.loadConstant(i);
                g.reload(x.type(), v);
            } else {
                g.c.dup();
                g.c.loadConstant(i);
                g.rows.genStored(x);
            }
            storeElement(g.c, elem.storage());
        }
        if (spill) {
            g.c.aload(array);
        }
    }

    static boolean isJvmZero(Ex x) {
        return switch (x) {
            case Ex.Null _ -> true;
            case Ex.Const c ->
                    switch (c.value()) {
                        case Integer i -> i == 0;
                        case Long l -> l == 0;
                        case Boolean b -> !b;
                        default -> false;
                    };
            case Ex.Zero z -> z.type() instanceof IrType.Prim || !z.type().isNonNull();
            default -> false;
        };
    }

    void sliceLit(Ex.SliceLit x) {
        Storage s = x.type().elem().storage();
        arrayLit(x.type().elem(), x.elements());
        String cls = s.sliceClass();
        g.invokeStatic(cls, "of", "(" + s.arrayDescriptor() + ")L" + cls + ";");
    }
}
