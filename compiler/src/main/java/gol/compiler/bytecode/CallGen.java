package gol.compiler.bytecode;

import gol.compiler.bytecode.Shapes.Shape;
import gol.compiler.ir.Ex;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Local;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;

/** Calls, closures, and the results beyond the first. */
final class CallGen {
    /** So many further results have fields of their own in the goroutine. */
    private static final int FIELDS = 7;

    /** Of them, so many in the goroutine itself, the others in its {@code MoreResults}. */
    private static final int OWN_FIELDS = 2;

    private static final String MORE_RESULTS = "gol/runtime/sched/MoreResults";

    private final MethodGen g;

    CallGen(MethodGen g) {
        this.g = g;
    }

    int[] argumentTemps(List<Ex> args, List<IrType> params) {
        int[] slots = new int[args.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = g.toTemp(args.get(i), params.get(i));
        }
        return slots;
    }

    /** The goroutine, if wanted, and the arguments. */
    private void arguments(List<Ex> args, List<IrType> params, boolean goroutine) {
        if (g.anyNeedsEmptyStack(args)) {
            int[] slots = argumentTemps(args, params);
            if (goroutine) {
                g.goroutine();
            }
            for (int i = 0; i < slots.length; i++) {
                g.reload(params.get(i), slots[i]);
            }
            return;
        }
        if (goroutine) {
            g.goroutine();
        }
        for (int i = 0; i < args.size(); i++) {
            g.gen(args.get(i), params.get(i));
        }
    }

    void function(Ex.CallFunction x) {
        IrFunction f = x.function();
        if (f == g.function && g.recursion != null) {
            recursive(x, g.recursion);
            return;
        }
        arguments(x.args(), f.params(), g.engine.takesGoroutine(f));
        g.position(x.pos());
        g.engine.invoke(g.c, f);
    }

    private void recursive(Ex.CallFunction x, Recursion recursion) {
        List<IrType> types = recursion.function().params();
        List<Local> params = recursion.function().body().params();
        boolean spill = g.anyNeedsEmptyStack(x.args());
        int[] slots = new int[types.size()];
        if (spill) {
            for (int i = 0; i < slots.length; i++) {
                if (!recursion.handedOn().contains(params.get(i))) {
                    slots[i] = g.toTemp(x.args().get(i), types.get(i));
                }
            }
        }
        g.goroutine();
        for (int i = 0; i < slots.length; i++) {
            if (recursion.handedOn().contains(params.get(i))) {
                handOn(Objects.requireNonNull(g.parts(x.args().get(i))));
            } else if (spill) {
                g.reload(types.get(i), slots[i]);
            } else {
                g.gen(x.args().get(i), types.get(i));
            }
        }
        g.position(x.pos());
        recursion.call(g.c);
    }

    private void handOn(SliceParts p) {
        g.c.aload(p.array());
        g.c.lload(p.off());
        g.c.lload(p.len());
        if (p.cap() != SliceParts.NONE) {
            g.c.lload(p.cap());
        }
    }

    void value(Ex.CallValue x) {
        IrSignature s = x.signature();
        BytecodeEngine.checkParameters(g.function, s.params());
        Shape shape = g.engine.shapes().of(s);
        boolean spill = g.anyNeedsEmptyStack(x.args());
        g.gen(x.function());
        int[] slots = new int[0];
        if (spill) {
            int f = g.spill(IrType.FUNC);
            slots = argumentTemps(x.args(), s.params());
            g.c.aload(f);
        }
        if (!x.function().type().equals(IrType.FUNC)) {
            g.c.checkcast(g.descs.func);
        }
        g.c.invokestatic(
                shape.desc(), "of", g.descs.method("(L" + Descs.FUNC + ";)L" + shape.name() + ";"));
        g.goroutine();
        for (int i = 0; i < x.args().size(); i++) {
            if (spill) {
                g.reload(s.params().get(i), slots[i]);
            } else {
                g.gen(x.args().get(i), s.params().get(i));
            }
        }
        g.position(x.pos());
        g.c.invokevirtual(shape.desc(), "call", g.descs.method(shape.callDescriptor()));
        if (!s.results().isEmpty() && JType.isReference(s.results().get(0))) {
            g.coerce("java/lang/Object", s.results().get(0).className());
        }
    }

    void java(Ex.CallJava x) {
        SliceUpdate cut = SliceUpdate.cut(x);
        SliceParts parts = cut == null ? null : g.parts(x.args().get(0));
        if (cut != null && parts != null && parts.cap() != SliceParts.NONE) {
            cut.genValue(g, parts);
            return;
        }
        JavaMethod m = x.method();
        MethodTypeDesc type = g.descs.method(m.descriptor());
        boolean receiver = m.call() != JavaMethod.Invocation.STATIC;
        List<Ex> args = x.args();
        boolean spill = g.anyNeedsEmptyStack(args);
        int[] slots = new int[args.size()];
        if (spill) {
            for (int i = 0; i < slots.length; i++) {
                slots[i] = g.toTemp(args.get(i));
            }
        }
        int param = m.goroutine() ? 1 : 0;
        if (m.goroutine() && !receiver) {
            g.goroutine();
        }
        for (int i = 0; i < args.size(); i++) {
            ClassDesc wanted = receiver && i == 0 ? g.cls(m.owner()) : type.parameterType(param++);
            if (spill) {
                g.reload(args.get(i).type(), slots[i]);
            } else {
                g.gen(args.get(i));
            }
            coerce(args.get(i), wanted);
            if (receiver && i == 0 && m.goroutine()) {
                g.goroutine();
            }
        }
        g.position(x.pos());
        switch (m.call()) {
            case STATIC -> g.c.invokestatic(g.cls(m.owner()), m.name(), type);
            case VIRTUAL -> g.c.invokevirtual(g.cls(m.owner()), m.name(), type);
            case INTERFACE -> g.c.invokeinterface(g.cls(m.owner()), m.name(), type);
        }
        result(x.type(), type.returnType());
    }

    private void coerce(Ex arg, ClassDesc wanted) {
        if (!wanted.isPrimitive() && !(arg instanceof Ex.Null) && arg.type() != Ex.VOID) {
            g.coerce(arg.type().className(), Descs.internalName(wanted));
        }
    }

    private void result(IrType wanted, ClassDesc have) {
        TypeKind kind = TypeKind.from(have);
        if (wanted.equals(Ex.VOID)) {
            switch (kind.slotSize()) {
                case 1 -> g.c.pop();
                case 2 -> g.c.pop2();
                default -> {}
            }
        } else if (JType.isReference(wanted) && kind == TypeKind.REFERENCE) {
            g.coerce(Descs.internalName(have), wanted.className());
        }
    }

    void closure(Ex.Closure x) {
        ClosureClass k = g.engine.shapes().closure(x.function(), x.captured().size());
        if (x.captured().isEmpty()) {
            g.c.getstatic(k.desc(), "it", k.desc());
            return;
        }
        List<IrType> types = x.function().params().subList(0, x.captured().size());
        boolean spill = g.anyNeedsEmptyStack(x.captured());
        int[] slots = spill ? argumentTemps(x.captured(), types) : new int[0];
        g.c.new_(k.desc());
        g.c.dup();
        for (int i = 0; i < types.size(); i++) {
            if (spill) {
                g.reload(types.get(i), slots[i]);
            } else {
                g.gen(x.captured().get(i), types.get(i));
            }
        }
        g.c.invokespecial(k.desc(), "<init>", g.descs.method(k.constructorDescriptor()));
    }

    // ---- results

    private static String field(char letter, int index) {
        return switch (letter) {
            case 'Z', 'I', 'J' -> "l" + index;
            case 'F', 'D' -> "d" + index;
            default -> "o" + index;
        };
    }

    private ClassDesc fieldType(char letter) {
        return switch (letter) {
            case 'Z', 'I', 'J' -> g.descs.type("J");
            case 'F', 'D' -> g.descs.type("D");
            default -> g.descs.object;
        };
    }

    /** Puts the object with result {@code index}'s field on the stack; its class. */
    private ClassDesc resultHolder(int index) {
        g.goroutine();
        if (index <= OWN_FIELDS) {
            return g.descs.goroutine;
        }
        ClassDesc rest = g.descs.cls(MORE_RESULTS);
        g.c.invokevirtual(g.descs.goroutine, "rest", g.descs.method("()L" + MORE_RESULTS + ";"));
        return rest;
    }

    void extraResult(Ex.ExtraResult x) {
        char letter = JType.letter(x.type());
        ClassDesc owner = resultHolder(x.index());
        if (x.index() > FIELDS) {
            g.c.getfield(owner, "more", g.descs.cls("[Ljava/lang/Object;"));
            g.c.loadConstant(x.index() - FIELDS - 1);
            g.c.aaload();
            Boxing.unbox(g.c, g.descs, x.type().descriptor());
            return;
        }
        g.c.getfield(owner, field(letter, x.index()), fieldType(letter));
        switch (letter) {
            case 'Z', 'I' -> g.c.l2i();
            case 'F' -> g.c.d2f();
            case 'L' -> g.coerce("java/lang/Object", x.type().className());
            default -> {}
        }
    }

    /** Puts the value on the stack, above its holder, into the field for result {@code index}. */
    private void putResult(ClassDesc holder, char letter, int index) {
        switch (letter) {
            case 'Z', 'I' -> g.c.i2l();
            case 'F' -> g.c.f2d();
            default -> {}
        }
        g.c.putfield(holder, field(letter, index), fieldType(letter));
    }

    /** A return: all values are evaluated, then the further ones are left in the goroutine. */
    void results(List<Ex> values) {
        List<IrType> types = g.function.results();
        if (values.isEmpty()) {
            g.c.return_();
            return;
        }
        int direct = values.size();
        while (direct > 1 && isSimple(values.get(direct - 1))) {
            direct--;
        }
        boolean allDirect = direct <= 1;
        if (allDirect) {
            g.gen(values.get(0), types.get(0));
        }
        int[] slots = new int[values.size()];
        if (!allDirect) {
            for (int i = 0; i < direct; i++) {
                slots[i] = g.toTemp(values.get(i), types.get(i));
            }
        }
        if (values.size() > FIELDS + 1) {
            ClassDesc owner = resultHolder(FIELDS + 1);
            g.c.loadConstant(values.size() - FIELDS - 1);
            g.c.anewarray(g.descs.object);
            g.c.putfield(owner, "more", g.descs.cls("[Ljava/lang/Object;"));
        }
        for (int i = 1; i < values.size(); i++) {
            ClassDesc holder = resultHolder(i);
            boolean more = i > FIELDS;
            if (more) {
                g.c.getfield(holder, "more", g.descs.cls("[Ljava/lang/Object;"));
                g.c.loadConstant(i - FIELDS - 1);
            }
            if (!allDirect && i < direct) {
                g.reload(types.get(i), slots[i]);
            } else {
                g.gen(values.get(i), types.get(i));
            }
            char letter = JType.letter(types.get(i));
            if (more) {
                Boxing.box(g.c, g.descs, letter);
                g.c.aastore();
            } else {
                putResult(holder, letter, i);
            }
        }
        if (!allDirect) {
            g.reload(types.get(0), slots[0]);
        }
        g.c.return_(JType.kind(types.get(0)));
    }

    /** Whether evaluation neither calls anything nor reads a result field. */
    private static boolean isSimple(Ex x) {
        return switch (x) {
            case Ex.Const _, Ex.StrConst _, Ex.ComplexConst _, Ex.Null _, Ex.GetLocal _ -> true;
            case Ex.TypeConst _, Ex.CurrentGoroutine _ -> true;
            case Ex.Cast c -> isSimple(c.x());
            case Ex.Convert c -> isSimple(c.x());
            case Ex.Zero z -> !z.type().isAggregate();
            default -> false;
        };
    }
}
