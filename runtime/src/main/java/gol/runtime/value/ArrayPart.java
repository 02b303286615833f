package gol.runtime.value;

import gol.runtime.type.RType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pointer to an array that is a part of a slice's array (spec: Conversions from slice to array
 * pointer). A pointer to a whole array is the Java array itself: of the types of which a program
 * keeps pointers made from slices, raw pointers are either, and are followed through this class.
 */
public final class ArrayPart extends Ref {
    private final Slice part;
    private final RType elem;

    /**
     * @param part the array's elements
     */
    public ArrayPart(Slice part, RType elem) {
        this.part = part;
        this.elem = elem;
    }

    // ---- pointers of such types

    /** {@code (*[n]T)(s)}. */
    public static @Nullable Object of(Slice s, long n, RType elem) {
        Bounds.toArray(s.len, n);
        if (s.isNil()) {
            return null;
        }
        Object array = s.array();
        return s.off == 0 && java.lang.reflect.Array.getLength(array) == n
                ? array
                : new ArrayPart(s.slice(0, n), elem);
    }

    /** The elements of the array that a pointer leads to. */
    public static Slice elements(@Nullable Object p) {
        return switch (Objects.requireNonNull(p)) {
            case ArrayPart a -> a.part;
            case boolean[] a -> BoolSlice.ofArray(a, 0, a.length);
            case byte[] a -> ByteSlice.ofArray(a, 0, a.length);
            case short[] a -> ShortSlice.ofArray(a, 0, a.length);
            case int[] a -> IntSlice.ofArray(a, 0, a.length);
            case long[] a -> LongSlice.ofArray(a, 0, a.length);
            case float[] a -> FloatSlice.ofArray(a, 0, a.length);
            case double[] a -> DoubleSlice.ofArray(a, 0, a.length);
            case Object[] a -> ObjectSlice.ofArray(a, 0, a.length);
            default -> throw new IllegalArgumentException("no pointer to an array: " + p);
        };
    }

    /** {@link #elements} of an array of bytes, as compiled code has them most. */
    public static ByteSlice bytes(@Nullable Object p) {
        if (p instanceof ArrayPart a) {
            return (ByteSlice) a.part;
        }
        byte[] whole = (byte[]) Objects.requireNonNull(p);
        return ByteSlice.ofArray(whole, 0, whole.length);
    }

    /** {@code p[lo:hi]}. */
    public static Slice slice(@Nullable Object p, long lo, long hi) {
        Slice all = elements(p);
        Bounds.sliceOfLength(lo, hi, all.len);
        return window(all, lo, hi - lo, all.len - lo);
    }

    /** {@code p[lo:hi:max]}. */
    public static Slice slice3(@Nullable Object p, long lo, long hi, long max) {
        Slice all = elements(p);
        Bounds.slice3(lo, hi, max, all.len, false);
        return window(all, lo, hi - lo, max - lo);
    }

    private static Slice window(Slice s, long lo, long len, long cap) {
        long off = s.off + lo;
        return switch (s) {
            case BoolSlice b -> new BoolSlice(b.array, off, len, cap);
            case ByteSlice b -> new ByteSlice(b.array, off, len, cap);
            case ShortSlice b -> new ShortSlice(b.array, off, len, cap);
            case IntSlice b -> new IntSlice(b.array, off, len, cap);
            case LongSlice b -> new LongSlice(b.array, off, len, cap);
            case FloatSlice b -> new FloatSlice(b.array, off, len, cap);
            case DoubleSlice b -> new DoubleSlice(b.array, off, len, cap);
            case ObjectSlice b -> new ObjectSlice(b.array, off, len, cap);
            default -> throw new IllegalArgumentException("no slice: " + s);
        };
    }

    /** {@code *p}: a copy of the array. */
    public static Object load(@Nullable Object p, RType elem) {
        return GoArrays.part(elements(p), elem);
    }

    /** {@code *p = array}. */
    public static void store(@Nullable Object p, Object array, RType elem) {
        GoArrays.overwritePart(elements(p), array, elem);
    }

    // ---- a pointer to a part

    /** The elements of the array. */
    public Slice elements() {
        return part;
    }

    /** A copy of the array. */
    @Override
    public Object raw() {
        return GoArrays.part(part, elem);
    }

    @Override
    public void setRaw(@Nullable Object array) {
        GoArrays.overwritePart(part, Objects.requireNonNull(array), elem);
    }

    @Override
    public boolean same(@Nullable Object other) {
        return this == other
                || other instanceof ArrayPart a
                        && a.part.array() == part.array()
                        && a.part.off == part.off;
    }

    @Override
    public int identity() {
        return System.identityHashCode(part.array()) + (int) part.off;
    }

    @Override
    public Object holder() {
        return part.array();
    }

    @Override
    public int place() {
        return (int) part.off;
    }
}
