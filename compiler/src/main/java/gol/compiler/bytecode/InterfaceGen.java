package gol.compiler.bytecode;

import gol.compiler.bytecode.MethodGen.Target;
import gol.compiler.bytecode.MethodInterfaces.MethodInterface;
import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.types.Basic;
import gol.compiler.types.Type;
import gol.runtime.type.RType;
import gol.runtime.value.ObjectBox;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Interface values: making, testing and opening them, and calls through them. */
final class InterfaceGen {
    private static final String RTYPE = "gol/runtime/type/RType";

    private final MethodGen g;

    InterfaceGen(MethodGen g) {
        this.g = g;
    }

    private static boolean isPlainString(Type t) {
        return t.unalias() instanceof Basic b
                && (b.kind() == Basic.Kind.STRING || b.kind() == Basic.Kind.UNTYPED_STRING);
    }

    void typeConstant(Type t) {
        g.constant(g.engine.types().of(t), RTYPE);
    }

    /** The class of boxes that hold a value of the type. */
    static String boxClass(IrType t) {
        return Descs.VALUE + JType.family(t) + "Box";
    }

    void toInterface(Ex.ToInterface x) {
        Type t = x.goType();
        IrType ir = x.x().type();
        if (isPlainString(t)) {
            g.gen(x.x());
            return;
        }
        RType rt = g.engine.types().of(t);
        if (g.engine.program().isBarePointer(t)) {
            g.gen(x.x());
            Label ok = g.c.newLabel();
            g.c.dup();
            g.c.ifnonnull(ok);
            g.c.pop();
            g.constant(new ObjectBox(rt, null), "gol/runtime/value/ObjectBox");
            g.c.labelBinding(ok);
            return;
        }
        if (x.x() instanceof Ex.Const k) {
            Object box = java.util.Objects.requireNonNull(rt.newBox(k.value()));
            g.constant(box, "java/lang/Object");
            return;
        }
        String cls = boxClass(ir);
        if (ir instanceof IrType.Prim) {
            boolean spill = g.needsEmptyStack(x.x());
            int slot = spill ? g.toTemp(x.x()) : -1;
            g.constant(rt, RTYPE);
            if (spill) {
                g.reload(ir, slot);
            } else {
                g.gen(x.x());
            }
            g.invokeStatic(cls, "of", "(" + Descs.RTYPE_DESC + ir.descriptor() + ")L" + cls + ";");
            return;
        }
        int slot = g.toTemp(x.x());
        g.c.new_(g.cls(cls));
        g.c.dup();
        g.constant(rt, RTYPE);
        g.reload(ir, slot);
        g.c.invokespecial(
                g.cls(cls),
                "<init>",
                g.descs.method("(" + Descs.RTYPE_DESC + "Ljava/lang/Object;)V"));
    }

    void isType(Ex.IsType x, boolean sense, Target target) {
        Type t = x.goType();
        g.gen(x.x());
        if (isPlainString(t)) {
            g.c.instanceOf(g.descs.goString);
            g.conditions.test(sense ? Opcode.IFNE : Opcode.IFEQ, target);
            return;
        }
        int slot = g.spill(IrType.IFACE);
        Target end = g.target();
        Target yes = sense ? target : end;
        Target no = sense ? end : target;
        IrType ir = g.engine.program().typeOf(t);
        String box = boxClass(ir);
        if (g.engine.program().isBarePointer(t)) {
            g.c.aload(slot);
            g.c.instanceOf(g.cls(ir.className()));
            g.conditions.test(Opcode.IFNE, yes);
        }
        g.c.aload(slot);
        g.c.instanceOf(g.cls(box));
        g.conditions.test(Opcode.IFEQ, no);
        g.c.aload(slot);
        g.c.checkcast(g.cls(box));
        g.c.getfield(g.cls("gol/runtime/value/Box"), "type", g.descs.rtype);
        typeConstant(t);
        g.conditions.test(Opcode.IF_ACMPEQ, yes);
        g.jump(no);
        g.bind(end);
    }

    void fromInterface(Ex.FromInterface x) {
        g.gen(x.x());
        if (isPlainString(x.goType())) {
            g.c.checkcast(g.descs.goString);
        } else if (g.engine.program().isBarePointer(x.goType())) {
            unwrap(g.c, g.descs, x.type());
        } else {
            openBox(g.c, g.descs, x.type());
        }
    }

    private static void openBox(CodeBuilder c, Descs descs, IrType type) {
        ClassDesc box = descs.cls(boxClass(type));
        c.checkcast(box);
        c.getfield(
                box,
                "v",
                descs.type(type instanceof IrType.Prim ? type.descriptor() : "Ljava/lang/Object;"));
        if (JType.isReference(type) && !JType.isObject(type.className())) {
            c.checkcast(descs.cls(type.className()));
        }
    }

    /**
     * From an interface value to the value in its IR type, whatever form it has: strings and struct
     * pointers may stand for themselves or be in a box.
     */
    static void unwrap(CodeBuilder c, Descs descs, IrType type) {
        boolean bare =
                type instanceof IrType.Str
                        || type instanceof IrType.Ref r && !r.className().startsWith("[");
        if (!bare) {
            openBox(c, descs, type);
            return;
        }
        Label boxed = c.newLabel();
        Label end = c.newLabel();
        ClassDesc box = descs.cls("gol/runtime/value/ObjectBox");
        c.dup();
        c.instanceOf(box);
        c.ifne(boxed);
        if (!JType.isObject(type.className())) {
            c.checkcast(descs.cls(type.className()));
        }
        c.goto_(end);
        c.labelBinding(boxed);
        openBox(c, descs, type);
        c.labelBinding(end);
    }

    void call(Ex.CallInterface x) {
        BytecodeEngine.checkParameters(g.function, x.signature().params());
        MethodInterface m = g.engine.methodInterfaces().of(x.id(), x.signature());
        List<MethodInterfaces.Direct> direct = g.engine.methodInterfaces().direct(m);
        boolean spill = !direct.isEmpty() || g.anyNeedsEmptyStack(x.args());
        g.gen(x.receiver());
        if (!spill) {
            adapted(m);
            g.goroutine();
            for (int i = 0; i < x.args().size(); i++) {
                g.gen(x.args().get(i), x.signature().params().get(i));
            }
            g.position(x.pos());
            g.c.invokeinterface(m.desc, m.method, g.descs.method(m.descriptor));
            return;
        }
        int receiver = g.spill(IrType.IFACE);
        int[] slots = g.calls.argumentTemps(x.args(), x.signature().params());
        g.position(x.pos());
        Label end = g.c.newLabel();
        for (MethodInterfaces.Direct d : direct) {
            Label next = g.c.newLabel();
            direct(d, receiver, x.signature().params(), slots, next);
            g.c.goto_(end);
            g.c.labelBinding(next);
        }
        g.c.aload(receiver);
        adapted(m);
        g.goroutine();
        reload(x.signature().params(), slots);
        g.c.invokeinterface(m.desc, m.method, g.descs.method(m.descriptor));
        g.c.labelBinding(end);
    }

    private void reload(List<IrType> params, int[] slots) {
        for (int i = 0; i < slots.length; i++) {
            g.reload(params.get(i), slots[i]);
        }
    }

    /** From an interface value to an object with the method's Java interface. */
    private void adapted(MethodInterface m) {
        Label ok = g.c.newLabel();
        g.c.dup();
        g.c.instanceOf(m.desc);
        g.c.ifne(ok);
        g.constant(new InterfaceSite(m), "gol/compiler/bytecode/InterfaceSite");
        g.c.swap();
        g.invokeVirtual(
                "gol/compiler/bytecode/InterfaceSite",
                "adapt",
                "(Ljava/lang/Object;)Ljava/lang/Object;");
        g.c.labelBinding(ok);
    }

    /** Calls the type's method if the receiver has that type, else jumps. */
    private void direct(
            MethodInterfaces.Direct d, int receiver, List<IrType> params, int[] slots, Label not) {
        IrType self = d.function().params().get(0);
        boolean bare = g.engine.program().isBarePointer(d.type());
        String cls = bare ? self.className() : boxClass(self);
        g.c.aload(receiver);
        g.c.instanceOf(g.cls(cls));
        g.c.ifeq(not);
        if (!bare) {
            g.c.aload(receiver);
            g.c.checkcast(g.cls(cls));
            g.c.getfield(g.cls("gol/runtime/value/Box"), "type", g.descs.rtype);
            typeConstant(d.type());
            g.c.if_acmpne(not);
        }
        g.goroutine();
        g.c.aload(receiver);
        if (bare) {
            g.c.checkcast(g.cls(cls));
        } else {
            openBox(g.c, g.descs, self);
        }
        reload(params, slots);
        g.engine.invoke(g.c, d.function());
    }
}
