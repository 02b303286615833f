package gol.runtime.value;

import gol.runtime.type.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A slice header: a window of {@code len} elements on a Java array that starts at {@code off} and
 * may grow to {@code cap}, all of it within the array. Immutable; the fields are long because the
 * JIT then drops the bounds checks of long loops.
 *
 * <p>A slice is nil exactly when its array is its class's {@code NIL_ARRAY}, which no other slice
 * uses.
 */
public abstract class Slice {
    public final long off;
    public final long len;
    public final long cap;

    /**
     * A header for an array of {@code room} elements.
     *
     * @throws IllegalArgumentException if the window does not lie within the array: generated code
     *     relies on it ({@link Memory})
     */
    Slice(int room, long off, long len, long cap) {
        long left = room - off;
        if ((off | len | cap | (cap - len) | left | (left - cap)) < 0) {
            throw new IllegalArgumentException("slice outside its array");
        }
        this.off = off;
        this.len = len;
        this.cap = cap;
    }

    /** A header whose window is known to lie within the array: within that of another slice. */
    Slice(long off, long len, long cap) {
        this.off = off;
        this.len = len;
        this.cap = cap;
    }

    /** The backing array. */
    public abstract Object array();

    /** Whether it is the nil slice. */
    public abstract boolean isNil();

    /**
     * What an array of slices holds of this one: where it covers a primitive array whole, that
     * array itself, so that nothing lies between one element and the numbers in it; else the
     * header. An element may be a header all the same: who reads one goes through {@link
     * #ofElement}.
     */
    public Object element() {
        return this;
    }

    /** The slice that an element of an array of slices is; null for one not made yet. */
    public static @Nullable Slice ofElement(@Nullable Object element) {
        return switch (element) {
            case byte[] a -> ByteSlice.ofElement(a);
            case long[] a -> LongSlice.ofElement(a);
            case double[] a -> DoubleSlice.ofElement(a);
            case int[] a -> IntSlice.ofElement(a);
            case short[] a -> ShortSlice.ofElement(a);
            case float[] a -> FloatSlice.ofElement(a);
            case boolean[] a -> BoolSlice.ofElement(a);
            case null, default -> (Slice) element;
        };
    }

    /** {@code s[lo:hi]}. */
    public abstract Slice slice(long lo, long hi);

    /** The nil slice for elements of a kind. */
    public static Slice nil(Kind elem) {
        return switch (elem) {
            case BOOL -> BoolSlice.NIL;
            case INT8, UINT8 -> ByteSlice.NIL;
            case INT16, UINT16 -> ShortSlice.NIL;
            case INT32, UINT32 -> IntSlice.NIL;
            case INT, INT64, UINT, UINT64, UINTPTR -> LongSlice.NIL;
            case FLOAT32 -> FloatSlice.NIL;
            case FLOAT64 -> DoubleSlice.NIL;
            default -> ObjectSlice.NIL;
        };
    }
}
