package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.Local;
import gol.compiler.ir.St;
import gol.compiler.ir.Storage;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code s = append(s, v)}, {@code s = s[lo:hi]} and {@code s = s[lo:]} of a local that is kept in
 * parts ({@link SliceParts}): no header is made but where the array must grow. And {@code s[lo:hi]}
 * of such a local as a value: one header is made, none of the local itself.
 *
 * @param call the runtime's method, which does the same with headers
 * @param operands its arguments behind the slice
 */
record SliceUpdate(
        Local local, IrType.SliceOf type, Kind kind, Ex.CallJava call, List<Ex> operands) {
    /** What is done. */
    enum Kind {
        APPEND,
        SLICE,
        SLICE_FROM
    }

    private static final String BOUNDS = "gol/runtime/value/Bounds";

    /** The statement as an update, or null. */
    static @Nullable SliceUpdate of(St.SetLocal s) {
        if (!(s.local().type() instanceof IrType.SliceOf type)
                || !(s.value() instanceof Ex.CallJava call)
                || call.args().isEmpty()
                || !(call.args().get(0) instanceof Ex.GetLocal(Local first))
                || first != s.local()) {
            return null;
        }
        Kind kind = kind(call.method(), type.elem().storage());
        return kind == null
                ? null
                : new SliceUpdate(
                        first, type, kind, call, call.args().subList(1, call.args().size()));
    }

    /** The call as one that cuts a local and otherwise changes nothing, or null. */
    static @Nullable SliceUpdate cut(Ex.CallJava call) {
        if (call.args().isEmpty()
                || !(call.args().get(0) instanceof Ex.GetLocal(Local local))
                || !(local.type() instanceof IrType.SliceOf type)) {
            return null;
        }
        Kind kind = kind(call.method(), type.elem().storage());
        List<Ex> operands = call.args().subList(1, call.args().size());
        return kind == null || kind == Kind.APPEND || !operands.stream().allMatch(AccessGen::isPure)
                ? null
                : new SliceUpdate(local, type, kind, call, operands);
    }

    private static @Nullable Kind kind(JavaMethod m, Storage storage) {
        boolean own = m.owner().equals(storage.sliceClass());
        return switch (m.name()) {
            case "append" ->
                    own || m.owner().equals("gol/runtime/ops/Elements") ? Kind.APPEND : null;
            case "slice" -> own ? Kind.SLICE : null;
            case "sliceFrom" -> own ? Kind.SLICE_FROM : null;
            default -> null;
        };
    }

    private int[] temps(MethodGen g) {
        int[] temps = new int[operands.size()];
        for (int i = 0; i < temps.length; i++) {
            temps[i] = g.toTemp(operands.get(i));
        }
        return temps;
    }

    void gen(MethodGen g, SliceParts p) {
        int[] temps = temps(g);
        g.position(call.pos());
        Label slow = g.c.newLabel();
        Label end = g.c.newLabel();
        if (kind == Kind.APPEND) {
            append(g, p, temps[0], slow);
        } else {
            cut(g, p, p, temps, slow);
        }
        g.c.goto_(end);
        g.c.labelBinding(slow);
        viaHeader(g, temps);
        g.store(local);
        g.c.labelBinding(end);
        g.newBlock();
    }

    /** Pushes the header of what is cut out. */
    void genValue(MethodGen g, SliceParts p) {
        int[] temps = temps(g);
        g.position(call.pos());
        if (type.elem().storage() == Storage.OBJECT && kind == Kind.SLICE) {
            Label slow = g.c.newLabel();
            Label end = g.c.newLabel();
            SliceParts r = cutParts(g, p, temps, slow);
            g.header(type, r);
            g.c.goto_(end);
            g.c.labelBinding(slow);
            viaHeader(g, temps);
            g.c.labelBinding(end);
            g.newBlock();
        } else {
            g.header(type, cutParts(g, p, temps, null));
        }
    }

    private SliceParts cutParts(MethodGen g, SliceParts p, int[] temps, @Nullable Label slow) {
        SliceParts r =
                new SliceParts(
                        p.array(),
                        g.temp(TypeKind.LONG),
                        g.temp(TypeKind.LONG),
                        g.temp(TypeKind.LONG));
        cut(g, p, r, temps, slow);
        return r;
    }

    /** The runtime's own way. */
    private void viaHeader(MethodGen g, int[] temps) {
        g.load(local);
        for (int i = 0; i < temps.length; i++) {
            g.reload(operands.get(i).type(), temps[i]);
        }
        JavaMethod m = call.method();
        if (m.call() == JavaMethod.Invocation.STATIC) {
            g.invokeStatic(m.owner(), m.name(), m.descriptor());
        } else {
            g.invokeVirtual(m.owner(), m.name(), m.descriptor());
        }
    }

    private void append(MethodGen g, SliceParts p, int value, Label slow) {
        g.c.lload(p.len());
        g.c.lload(p.cap());
        g.c.lcmp();
        g.c.branch(Opcode.IFGE, slow);
        Storage storage = type.elem().storage();
        g.c.aload(p.array());
        g.c.lload(p.off());
        g.c.lload(p.len());
        g.c.ladd();
        g.c.l2i();
        if (type.elem().isAggregate()) {
            // an object that is there already is overwritten: pointers lead to it
            int i = g.temp(TypeKind.INT);
            g.c.istore(i);
            g.c.iload(i);
            g.c.aaload();
            g.c.branch(Opcode.IFNONNULL, slow);
            g.c.aload(p.array());
            g.c.iload(i);
        }
        g.reload(operands.get(0).type(), value);
        AccessGen.storeElement(g.c, storage);
        g.c.lload(p.len());
        g.c.lconst_1();
        g.c.ladd();
        g.c.lstore(p.len());
    }

    /**
     * Sets {@code to}'s numbers to those of a part of {@code p}.
     *
     * @param slow where to go if elements must be made first, which only slices of objects ask for
     */
    private void cut(MethodGen g, SliceParts p, SliceParts to, int[] temps, @Nullable Label slow) {
        int low = temps[0];
        int high = kind == Kind.SLICE_FROM ? p.len() : temps[1];
        if (kind == Kind.SLICE && type.elem().storage() == Storage.OBJECT) {
            // beyond the length there may be zero values that are not made yet
            g.c.lload(high);
            g.c.lload(p.len());
            g.c.lcmp();
            g.c.branch(Opcode.IFGT, Objects.requireNonNull(slow));
        }
        g.c.lload(low);
        g.c.lload(high);
        g.c.lload(p.cap());
        g.invokeStatic(BOUNDS, "slice", "(JJJ)V");
        g.c.lload(high);
        g.c.lload(low);
        g.c.lsub();
        g.nonNegative();
        g.c.lstore(to.len());
        g.c.lload(p.off());
        g.c.lload(low);
        g.c.ladd();
        g.c.lstore(to.off());
        g.c.lload(p.cap());
        g.c.lload(low);
        g.c.lsub();
        g.c.lstore(to.cap());
    }
}
