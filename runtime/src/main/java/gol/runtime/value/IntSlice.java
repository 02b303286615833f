package gol.runtime.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A slice over {@code int[]}: elements of Go type int32 or uint32. */
public final class IntSlice extends Slice {
    public static final int[] NIL_ARRAY = {};
    public static final IntSlice NIL = new IntSlice(NIL_ARRAY, 0, 0, 0);
    private static final int[] EMPTY_ARRAY = {};

    public final int[] array;

    /** A window that must lie within the array. */
    public IntSlice(int[] array, long off, long len, long cap) {
        super(array.length, off, len, cap);
        this.array = array;
    }

    /** A window that is known to lie within the array. */
    private IntSlice(long off, long len, long cap, int[] array) {
        super(off, len, cap);
        this.array = array;
    }

    /** All of an array, which becomes the backing array. */
    public static IntSlice of(int... array) {
        return new IntSlice(array, 0, array.length, array.length);
    }

    /** {@code make([]T, len, cap)}. */
    public static IntSlice make(long len, long cap) {
        int n = Bounds.make(len, cap, 4);
        return new IntSlice(n == 0 ? EMPTY_ARRAY : new int[n], 0, len, cap);
    }

    /** {@code make([]T, len)}. */
    public static IntSlice make(long len) {
        return make(len, len);
    }

    @Override
    public int[] array() {
        return array;
    }

    // ---- as an element of a slice or array of slices

    @Override
    public Object element() {
        return len == array.length && array != NIL_ARRAY ? array : this;
    }

    /** The slice that such an element is. */
    public static IntSlice ofElement(Object element) {
        return element instanceof int[] a
                ? new IntSlice(0, a.length, a.length, a)
                : (IntSlice) element;
    }

    /**
     * The array of an element that is there and a bare array; else null, whatever the reason: it is
     * asked before anybody knows that the element will be.
     */
    public static int @Nullable [] bareElement(@Nullable ObjectSlice of, long index) {
        return of != null
                        && index >= 0
                        && index < of.len
                        && of.array[(int) (of.off + index)] instanceof int[] a
                ? a
                : null;
    }

    @Override
    public boolean isNil() {
        return array == NIL_ARRAY;
    }

    /** {@code s[i]}. */
    public int get(long index) {
        return array[(int) (off + Index.check(index, len))];
    }

    /** {@code s[i] = v}. */
    public void set(long index, int v) {
        array[(int) (off + Index.check(index, len))] = v;
    }

    @Override
    public IntSlice slice(long lo, long hi) {
        Bounds.slice(lo, hi, cap);
        return new IntSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:]}. */
    public IntSlice sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s[lo:hi:max]}. */
    public IntSlice slice3(long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, cap, true);
        return new IntSlice(off + lo, hi - lo, max - lo, array);
    }

    /** {@code a[lo:hi]} of an array. */
    public static IntSlice ofArray(int[] a, long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, a.length);
        return new IntSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, a.length - lo);
    }

    /** {@code a[lo:hi:max]} of an array. */
    public static IntSlice ofArray3(int[] a, long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, a.length, false);
        return new IntSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, max - lo);
    }

    /** {@code append(s, v)}. */
    public static IntSlice append(IntSlice s, int v) {
        long n = s.len;
        IntSlice r = n < s.cap ? new IntSlice(s.off, n + 1, s.cap, s.array) : s.grown(n + 1);
        r.array[(int) (r.off + n)] = v;
        return r;
    }

    /** {@code append(s, t...)}. */
    public static IntSlice appendAll(IntSlice s, IntSlice t) {
        return appendRange(s, t.array, t.off, t.len);
    }

    /** {@code append(s, a, b, …)}. */
    public static IntSlice appendArray(IntSlice s, int... values) {
        return appendRange(s, values, 0, values.length);
    }

    /** Appends {@code n} elements of an array from {@code off} on. */
    public static IntSlice appendRange(IntSlice s, int[] from, long off, long n) {
        if (n == 0) {
            return s;
        }
        IntSlice r = s.extended(n);
        System.arraycopy(from, (int) off, r.array, (int) (r.off + s.len), (int) n);
        return r;
    }

    /** The slice with {@code n} more elements, of which nothing is said: the caller fills them. */
    public IntSlice extended(long n) {
        return n <= cap - len ? new IntSlice(array, off, len + n, cap) : grown(len + n);
    }

    private IntSlice grown(long newLen) {
        long newCap = Growth.capacity(newLen, cap, 4, false);
        int[] a = new int[(int) newCap];
        System.arraycopy(array, (int) off, a, 0, (int) len);
        return new IntSlice(a, 0, newLen, newCap);
    }

    /** {@code copy(dst, src)}. */
    public static long copy(IntSlice dst, IntSlice src) {
        long n = Math.min(dst.len, src.len);
        System.arraycopy(src.array, (int) src.off, dst.array, (int) dst.off, (int) n);
        return n;
    }

    /** {@code clear(s)}. */
    public void clear() {
        Arrays.fill(array, (int) off, (int) (off + len), 0);
    }

    /** The elements in a new array. */
    public int[] toArray() {
        return Arrays.copyOfRange(array, (int) off, (int) (off + len));
    }

    /** {@code [n]T(s)}: a new array. */
    public int[] toArray(long n) {
        Bounds.toArray(len, n);
        return Arrays.copyOfRange(array, (int) off, (int) (off + n));
    }

    /**
     * {@code (*[n]T)(s)}: the backing array itself, which must be that array exactly; null for a
     * nil slice.
     */
    public int @Nullable [] arrayPointer(long n) {
        Bounds.toArray(len, n);
        if (isNil()) {
            return null;
        }
        if (off == 0 && array.length == n) {
            return array;
        }
        if (n == 0) {
            return new int[0];
        }
        throw Bounds.notWholeArray();
    }
}
