package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Local;
import gol.compiler.ir.Storage;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Elements that are slices of primitives: arrays hold the bare array of a slice that covers it
 * whole ({@code gol.runtime.value.Slice.element}). Of {@code m[i][j]} and {@code len(m[i])} the
 * element's parts are taken, whichever it is, and no header is made.
 *
 * <p>In an innermost loop that leaves {@code m[i]} alone ({@link LoopFacts#rows}) its bare array is
 * looked at once, before the loop, whether or not the loop will ask for it: the JIT would leave the
 * load in the loop, with the checks that guard it.
 */
final class RowGen {
    /** So many rows of one loop are held in slots. */
    private static final int HELD = 4;

    private final MethodGen g;

    /** The slots that hold a bare array, or null, in the innermost loop. */
    private Map<Ex, Integer> held = Map.of();

    RowGen(MethodGen g) {
        this.g = g;
    }

    /** Whether an expression is an element that may be a bare array. */
    static boolean isElement(Ex x) {
        return x.type().isBareElement() && (x instanceof Ex.GetSlice || x instanceof Ex.GetElement);
    }

    private static Storage storage(IrType slice) {
        return ((IrType.SliceOf) slice).elem().storage();
    }

    // ---- values

    /** Makes the slice of the element on the stack. */
    void toSlice(IrType type) {
        String cls = storage(type).sliceClass();
        g.invokeStatic(cls, "ofElement", "(Ljava/lang/Object;)L" + cls + ";");
    }

    /** Evaluates what is stored as an element of an array or slice. */
    void genStored(Ex x) {
        if (isElement(x)) {
            genElement(x);
            return;
        }
        g.gen(x);
        if (x.type().isBareElement() && !(x instanceof Ex.Zero)) {
            String cls = storage(x.type()).sliceClass();
            g.invokeVirtual(cls, "element", "()Ljava/lang/Object;");
        }
    }

    private void genElement(Ex x) {
        if (x instanceof Ex.GetSlice e) {
            g.slices.getStored(e);
        } else if (x instanceof Ex.GetElement e) {
            g.accesses.getStored(e);
        } else {
            throw new IllegalArgumentException("no element: " + x);
        }
    }

    // ---- parts

    /**
     * The parts of a local that is kept in parts, or of an element, which is evaluated; or null.
     */
    @Nullable SliceParts parts(Ex x) {
        return isElement(x) ? open(x) : g.parts(x);
    }

    /** Evaluates an element to its parts. */
    SliceParts open(Ex x) {
        Storage s = storage(x.type());
        SliceParts p =
                new SliceParts(
                        g.temp(TypeKind.REFERENCE),
                        g.temp(TypeKind.LONG),
                        g.temp(TypeKind.LONG),
                        g.temp(TypeKind.LONG));
        Label bare = g.c.newLabel();
        Label header = g.c.newLabel();
        Label end = g.c.newLabel();
        Integer slot = held.isEmpty() ? null : held.get(x);
        if (slot != null) {
            g.c.aload(slot);
            g.c.dup();
            g.c.astore(p.array());
            g.c.ifnonnull(bare);
        }
        int element = g.temp(TypeKind.REFERENCE);
        genElement(x);
        g.c.dup();
        g.c.astore(element);
        g.c.instanceOf(g.descs.type(s.arrayDescriptor()));
        g.c.ifeq(header);
        g.c.aload(element);
        g.c.checkcast(g.descs.type(s.arrayDescriptor()));
        g.c.astore(p.array());
        g.c.labelBinding(bare);
        g.c.lconst_0();
        g.c.lstore(p.off());
        g.c.aload(p.array());
        g.c.arraylength();
        g.c.i2l();
        g.c.dup2();
        g.c.lstore(p.len());
        g.c.lstore(p.cap());
        g.c.goto_(end);
        g.c.labelBinding(header);
        g.c.aload(element);
        g.c.checkcast(g.cls(s.sliceClass()));
        g.open(x.type(), p);
        g.c.labelBinding(end);
        return p;
    }

    // ---- loops

    /** Looks at the rows of a loop that is about to begin; gives what {@link #leave} wants. */
    Map<Ex, Integer> enter(LoopFacts loop) {
        Map<Ex, Integer> around = held;
        held = Map.of();
        for (Ex.GetSlice row : loop.rows()) {
            if (held.size() < HELD && isKnown(row.slice()) && isKnown(row.index())) {
                if (held.isEmpty()) {
                    held = new HashMap<>();
                }
                if (!held.containsKey(row)) {
                    held.put(row, look(row));
                }
            }
        }
        return around;
    }

    void leave(Map<Ex, Integer> around) {
        held = around;
    }

    private boolean isKnown(Ex x) {
        Local local = LoopFacts.localIn(x);
        return local == null || g.isSet(local) && !g.analysis.inParts(local);
    }

    private int look(Ex.GetSlice row) {
        Storage s = storage(row.type());
        int slot = g.temp(TypeKind.REFERENCE);
        g.gen(row.slice());
        g.gen(row.index());
        if (AccessGen.isIntIndex(row.index())) {
            g.c.i2l();
        }
        g.invokeStatic(
                s.sliceClass(),
                "bareElement",
                "(L" + Storage.OBJECT.sliceClass() + ";J)" + s.arrayDescriptor());
        g.c.astore(slot);
        return slot;
    }
}
