package gol.compiler.bytecode;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.St;
import gol.compiler.ir.Storage;
import java.lang.classfile.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Elements of slices. The index is checked against the slice's length. The JVM would check it
 * again, against the array's; an element is reached without that, through {@link
 * gol.runtime.value.Memory}, but where the JIT moves both checks out of a loop and more than those
 * ({@link LoopFacts}).
 */
final class SliceGen {
    private static final String MEMORY = "gol/runtime/value/Memory";
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";

    private final MethodGen g;

    SliceGen(MethodGen g) {
        this.g = g;
    }

    /** A slice whose parts can be pushed again and again: a header in a slot, or parts. */
    private record Held(int header, @Nullable SliceParts parts) {}

    /** The slice, in the local's own slots where the index and value cannot change it. */
    private Held hold(Ex slice, Ex index, @Nullable Ex value) {
        if (slice instanceof Ex.GetLocal l
                && AccessGen.isPure(index)
                && (value == null || AccessGen.isPure(value))) {
            SliceParts parts = g.parts(slice);
            return new Held(parts == null ? g.slot(l.local()) : -1, parts);
        }
        if (RowGen.isElement(slice)) {
            return new Held(-1, g.rows.open(slice));
        }
        SliceParts parts = g.parts(slice);
        if (parts == null) {
            return new Held(g.toTemp(slice), null);
        }
        int array = g.temp(TypeKind.REFERENCE);
        int off = g.temp(TypeKind.LONG);
        int len = g.temp(TypeKind.LONG);
        g.c.aload(parts.array());
        g.c.astore(array);
        g.c.lload(parts.off());
        g.c.lstore(off);
        g.c.lload(parts.len());
        g.c.lstore(len);
        return new Held(-1, new SliceParts(array, off, len, len));
    }

    private void pushArray(Held h, Storage s) {
        if (h.parts() != null) {
            g.c.aload(h.parts().array());
            return;
        }
        g.c.aload(h.header());
        g.c.getfield(g.cls(s.sliceClass()), "array", g.descs.type(s.arrayDescriptor()));
    }

    private void pushOff(Held h, Storage s) {
        if (h.parts() != null) {
            g.c.lload(h.parts().off());
            return;
        }
        g.c.aload(h.header());
        g.c.getfield(g.cls(s.sliceClass()), "off", g.descs.type("J"));
    }

    private void pushLen(Held h, Storage s) {
        if (h.parts() != null) {
            g.c.lload(h.parts().len());
            return;
        }
        g.c.aload(h.header());
        g.c.getfield(g.cls(s.sliceClass()), "len", g.descs.type("J"));
    }

    private boolean isDirect(Ex slice, Ex index, Storage s) {
        return g.engine.directAccess()
                && (g.loop == null || !g.loop.isBetterPlain(slice, AccessGen.intIndex(index), s));
    }

    /** Pushes array and checked int index. */
    private void plainElement(Held slice, Storage s, Ex index, int indexSlot) {
        Ex narrow = AccessGen.intIndex(index);
        boolean isInt = AccessGen.isIntIndex(narrow);
        pushArray(slice, s);
        pushOff(slice, s);
        if (isInt) {
            g.c.l2i();
        }
        checkedIndex(slice, s, narrow, indexSlot);
        if (isInt) {
            g.c.iadd();
        } else {
            g.c.ladd();
            g.c.l2i();
        }
    }

    /** Pushes what {@link #UNSAFE} wants: itself, the array and the place in it. */
    private void directElement(Held slice, Storage s, Ex index, int indexSlot) {
        Ex narrow = AccessGen.intIndex(index);
        g.c.getstatic(g.cls(MEMORY), "UNSAFE", g.cls(UNSAFE));
        pushArray(slice, s);
        // so that the JIT knows that it is no address outside the heap
        g.c.dup();
        g.c.arraylength();
        g.c.pop();
        pushOff(slice, s);
        checkedIndex(slice, s, narrow, indexSlot);
        if (AccessGen.isIntIndex(narrow)) {
            g.c.i2l();
        }
        g.c.ladd();
        if (s == Storage.OBJECT) {
            g.c.getstatic(g.cls(MEMORY), "OBJECT_SHIFT", g.descs.type("I"));
            g.c.lshl();
        } else if (shift(s) > 0) {
            g.c.loadConstant(shift(s));
            g.c.lshl();
        }
        g.c.getstatic(g.cls(MEMORY), s.name() + "_BASE", g.descs.type("J"));
        g.c.ladd();
    }

    /** How far apart elements are that are no references, as a power of two. */
    private static int shift(Storage s) {
        return switch (s) {
            case BOOL, BYTE -> 0;
            case SHORT -> 1;
            case INT, FLOAT -> 2;
            case LONG, DOUBLE -> 3;
            case OBJECT -> throw new IllegalArgumentException("differs");
        };
    }

    private void checkedIndex(Held slice, Storage s, Ex narrow, int indexSlot) {
        if (indexSlot >= 0) {
            g.reload(narrow.type(), indexSlot);
        } else {
            g.gen(narrow);
        }
        pushLen(slice, s);
        if (AccessGen.isIntIndex(narrow)) {
            g.c.l2i();
            g.accesses.check("I");
        } else {
            g.accesses.check("J");
        }
    }

    /** Evaluates the index where it must not stand between what is on the stack; else -1. */
    private int heldIndex(Ex index) {
        return g.needsEmptyStack(index) ? g.toTemp(AccessGen.intIndex(index)) : -1;
    }

    void get(Ex.GetSlice x) {
        getStored(x);
        g.accesses.loaded(x.type());
    }

    /** The element as the array holds it. */
    void getStored(Ex.GetSlice x) {
        Storage s = x.type().storage();
        Held slice = hold(x.slice(), x.index(), null);
        int i = heldIndex(x.index());
        if (!isDirect(x.slice(), x.index(), s)) {
            plainElement(slice, s, x.index(), i);
            AccessGen.loadStored(g.c, s);
            return;
        }
        directElement(slice, s, x.index(), i);
        g.invokeVirtual(UNSAFE, "get" + suffix(s), "(Ljava/lang/Object;J)" + s.elementDescriptor());
    }

    void set(St.SetSlice s) {
        IrType t = s.value().type();
        Storage storage = t.storage();
        Held slice = hold(s.slice(), s.index(), s.value());
        boolean pure = AccessGen.isPure(s.value());
        int i = pure ? heldIndex(s.index()) : g.toTemp(AccessGen.intIndex(s.index()));
        int v = pure ? -1 : g.accesses.storedToTemp(s.value());
        g.position(s.pos());
        boolean direct = isDirect(s.slice(), s.index(), storage);
        if (direct) {
            directElement(slice, storage, s.index(), i);
        } else {
            plainElement(slice, storage, s.index(), i);
        }
        if (pure) {
            g.rows.genStored(s.value());
        } else {
            g.reload(t, v);
        }
        if (direct) {
            g.invokeVirtual(
                    UNSAFE,
                    "put" + suffix(storage),
                    "(Ljava/lang/Object;J" + storage.elementDescriptor() + ")V");
        } else {
            AccessGen.storeElement(g.c, storage);
        }
    }

    private static String suffix(Storage s) {
        return switch (s) {
            case BOOL -> "Boolean";
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case INT -> "Int";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            case OBJECT -> "Reference";
        };
    }
}
