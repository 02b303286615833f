package gol.runtime.value;

import gol.runtime.type.Kind;

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

    /** An element as a Java box; {@code unsigned} says how bytes, shorts are extended. */
    public abstract Object boxed(long index, boolean unsigned);

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
