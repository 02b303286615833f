package gol.stdlib.sort;

import gol.runtime.panic.Panics;
import gol.runtime.panic.RuntimeError;
import gol.runtime.type.Ops;
import gol.runtime.type.RType;
import gol.runtime.value.BoolSlice;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.DoubleSlice;
import gol.runtime.value.FloatSlice;
import gol.runtime.value.IntSlice;
import gol.runtime.value.Interfaces;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.ShortSlice;
import gol.runtime.value.Slice;
import org.jspecify.annotations.Nullable;

/** Length and exchange of elements for a slice of any type. */
public final class Natives {
    private Natives() {}

    public static long length(@Nullable Object x) {
        return slice(x).len;
    }

    private static Slice slice(@Nullable Object x) {
        if (Interfaces.raw(x) instanceof Slice s) {
            return s;
        }
        RType type = Interfaces.typeOf(x);
        throw Panics.of(
                RuntimeError.plain(
                        "reflect: call of Swapper on "
                                + (type == null ? "zero" : type.kind().text())
                                + " Value"));
    }

    /** Exchanges two elements. */
    public static void swapElements(@Nullable Object x, long i, long j) {
        Slice s = slice(x);
        int a = (int) (s.off + java.util.Objects.checkIndex(i, s.len));
        int b = (int) (s.off + java.util.Objects.checkIndex(j, s.len));
        switch (s) {
            case LongSlice t -> {
                long v = t.array[a];
                t.array[a] = t.array[b];
                t.array[b] = v;
            }
            case ObjectSlice t -> swapObjects(t, a, b, Interfaces.typeOf(x));
            case IntSlice t -> {
                int v = t.array[a];
                t.array[a] = t.array[b];
                t.array[b] = v;
            }
            case DoubleSlice t -> {
                double v = t.array[a];
                t.array[a] = t.array[b];
                t.array[b] = v;
            }
            case ByteSlice t -> {
                byte v = t.array[a];
                t.array[a] = t.array[b];
                t.array[b] = v;
            }
            case ShortSlice t -> {
                short v = t.array[a];
                t.array[a] = t.array[b];
                t.array[b] = v;
            }
            case FloatSlice t -> {
                float v = t.array[a];
                t.array[a] = t.array[b];
                t.array[b] = v;
            }
            case BoolSlice t -> {
                boolean v = t.array[a];
                t.array[a] = t.array[b];
                t.array[b] = v;
            }
            default -> throw new IllegalStateException("unknown slice " + s.getClass());
        }
    }

    /** An element that is an aggregate keeps its object, since pointers may lead to it. */
    private static void swapObjects(ObjectSlice t, int a, int b, @Nullable RType type) {
        Object first = t.array[a];
        if (type != null && type.elem().ops().isAggregate() && first != null) {
            Object copy = type.elem().copy(first);
            Object second = java.util.Objects.requireNonNull(t.array[b]);
            Ops ops = type.elem().ops();
            ops.assign(first, second);
            ops.assign(second, java.util.Objects.requireNonNull(copy));
        } else {
            t.array[a] = t.array[b];
            t.array[b] = first;
        }
    }
}
