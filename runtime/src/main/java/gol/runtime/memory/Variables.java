package gol.runtime.memory;

import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.BoolRef;
import gol.runtime.value.BoolSlice;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.DoubleSlice;
import gol.runtime.value.FloatRef;
import gol.runtime.value.FloatSlice;
import gol.runtime.value.IntRef;
import gol.runtime.value.IntSlice;
import gol.runtime.value.LongRef;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.ShortSlice;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.util.Objects;

/** Raw pointers to parts of variables: the object itself for structs and arrays, else a Ref. */
public final class Variables {
    private Variables() {}

    /** {@code &s.f}, f having that type. */
    public static Object field(Struct s, int i, RType t) {
        if (t.ops().isAggregate()) {
            return Objects.requireNonNull(s.raw(i));
        }
        return switch (t.kind()) {
            case BOOL -> BoolRef.ofField(s, i);
            case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> IntRef.ofField(s, i);
            case INT, INT64, UINT, UINT64, UINTPTR -> LongRef.ofField(s, i);
            case FLOAT32 -> FloatRef.ofField(s, i);
            case FLOAT64 -> DoubleRef.ofField(s, i);
            default -> ObjectRef.ofField(s, i);
        };
    }

    /** {@code &a[i]} of an array of elements of a type; the index is right. */
    public static Object element(Object array, int i, RType t) {
        if (t.ops().isAggregate()) {
            return Objects.requireNonNull(((Object[]) array)[i]);
        }
        return switch (array) {
            case boolean[] a -> BoolRef.ofElement(a, i);
            case byte[] a ->
                    t.kind() == Kind.UINT8
                            ? IntRef.ofElementUint8(a, i)
                            : IntRef.ofElementInt8(a, i);
            case short[] a ->
                    t.kind() == Kind.UINT16
                            ? IntRef.ofElementUint16(a, i)
                            : IntRef.ofElementInt16(a, i);
            case int[] a -> IntRef.ofElement(a, i);
            case long[] a -> LongRef.ofElement(a, i);
            case float[] a -> FloatRef.ofElement(a, i);
            case double[] a -> DoubleRef.ofElement(a, i);
            case Object[] a ->
                    t.kind() == Kind.SLICE
                            ? ObjectRef.ofSliceElement(a, i)
                            : ObjectRef.ofElement(a, i);
            default -> throw new IllegalArgumentException("no array: " + array.getClass());
        };
    }

    /** A slice over an array of the storage that its elements have. */
    public static Slice slice(Object array, long off, long len, long cap) {
        return switch (array) {
            case boolean[] a -> new BoolSlice(a, off, len, cap);
            case byte[] a -> new ByteSlice(a, off, len, cap);
            case short[] a -> new ShortSlice(a, off, len, cap);
            case int[] a -> new IntSlice(a, off, len, cap);
            case long[] a -> new LongSlice(a, off, len, cap);
            case float[] a -> new FloatSlice(a, off, len, cap);
            case double[] a -> new DoubleSlice(a, off, len, cap);
            case Object[] a -> new ObjectSlice(a, off, len, cap);
            default -> throw new IllegalArgumentException("no array: " + array.getClass());
        };
    }
}
