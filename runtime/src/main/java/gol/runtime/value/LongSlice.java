package gol.runtime.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A slice over {@code long[]}: elements of Go type int, uint and the other 64-bit integers. */
public final class LongSlice extends Slice {
    public static final long[] NIL_ARRAY = {};
    public static final LongSlice NIL = new LongSlice(NIL_ARRAY, 0, 0, 0);
    private static final long[] EMPTY_ARRAY = {};

    public final long[] array;

    /** A window that must lie within the array. */
    public LongSlice(long[] array, long off, long len, long cap) {
        super(array.length, off, len, cap);
        this.array = array;
    }

    /** A window that is known to lie within the array. */
    private LongSlice(long off, long len, long cap, long[] array) {
        super(off, len, cap);
        this.array = array;
    }

    /** All of an array, which becomes the backing array. */
    public static LongSlice of(long... array) {
        return new LongSlice(array, 0, array.length, array.length);
    }

    /** {@code make([]T, len, cap)}. */
    public static LongSlice make(long len, long cap) {
        int n = Bounds.make(len, cap, 8);
        return new LongSlice(n == 0 ? EMPTY_ARRAY : new long[n], 0, len, cap);
    }

    /** {@code make([]T, len)}. */
    public static LongSlice make(long len) {
        return make(len, len);
    }

    @Override
    public long[] array() {
        return array;
    }

    // ---- as an element of a slice or array of slices

    @Override
    public Object element() {
        return len == array.length && array != NIL_ARRAY ? array : this;
    }

    /** The slice that such an element is. */
    public static LongSlice ofElement(Object element) {
        return element instanceof long[] a
                ? new LongSlice(0, a.length, a.length, a)
                : (LongSlice) element;
    }

    /**
     * The array of an element that is there and a bare array; else null, whatever the reason: it is
     * asked before anybody knows that the element will be.
     */
    public static long @Nullable [] bareElement(@Nullable ObjectSlice of, long index) {
        return of != null
                        && index >= 0
                        && index < of.len
                        && of.array[(int) (of.off + index)] instanceof long[] a
                ? a
                : null;
    }

    @Override
    public boolean isNil() {
        return array == NIL_ARRAY;
    }

    /** {@code s[i]}. */
    public long get(long index) {
        return array[(int) (off + Index.check(index, len))];
    }

    /** {@code s[i] = v}. */
    public void set(long index, long v) {
        array[(int) (off + Index.check(index, len))] = v;
    }

    @Override
    public LongSlice slice(long lo, long hi) {
        Bounds.slice(lo, hi, cap);
        return new LongSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:]}. */
    public LongSlice sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s[lo:hi:max]}. */
    public LongSlice slice3(long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, cap, true);
        return new LongSlice(off + lo, hi - lo, max - lo, array);
    }

    /** {@code a[lo:hi]} of an array. */
    public static LongSlice ofArray(long[] a, long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, a.length);
        return new LongSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, a.length - lo);
    }

    /** {@code a[lo:hi:max]} of an array. */
    public static LongSlice ofArray3(long[] a, long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, a.length, false);
        return new LongSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, max - lo);
    }

    /** {@code append(s, v)}. */
    public static LongSlice append(LongSlice s, long v) {
        long n = s.len;
        LongSlice r = n < s.cap ? new LongSlice(s.off, n + 1, s.cap, s.array) : s.grown(n + 1);
        r.array[(int) (r.off + n)] = v;
        return r;
    }

    /** {@code append(s, t...)}. */
    public static LongSlice appendAll(LongSlice s, LongSlice t) {
        return appendRange(s, t.array, t.off, t.len);
    }

    /** {@code append(s, a, b, …)}. */
    public static LongSlice appendArray(LongSlice s, long... values) {
        return appendRange(s, values, 0, values.length);
    }

    /** Appends {@code n} elements of an array from {@code off} on. */
    public static LongSlice appendRange(LongSlice s, long[] from, long off, long n) {
        if (n == 0) {
            return s;
        }
        LongSlice r = s.extended(n);
        System.arraycopy(from, (int) off, r.array, (int) (r.off + s.len), (int) n);
        return r;
    }

    /** The slice with {@code n} more elements, of which nothing is said: the caller fills them. */
    public LongSlice extended(long n) {
        return n <= cap - len ? new LongSlice(array, off, len + n, cap) : grown(len + n);
    }

    private LongSlice grown(long newLen) {
        long newCap = Growth.capacity(newLen, cap, 8, false);
        long[] a = new long[(int) newCap];
        System.arraycopy(array, (int) off, a, 0, (int) len);
        return new LongSlice(a, 0, newLen, newCap);
    }

    /** {@code copy(dst, src)}. */
    public static long copy(LongSlice dst, LongSlice src) {
        long n = Math.min(dst.len, src.len);
        System.arraycopy(src.array, (int) src.off, dst.array, (int) dst.off, (int) n);
        return n;
    }

    /** {@code clear(s)}. */
    public void clear() {
        Arrays.fill(array, (int) off, (int) (off + len), 0L);
    }

    /** The elements in a new array. */
    public long[] toArray() {
        return Arrays.copyOfRange(array, (int) off, (int) (off + len));
    }

    /** {@code [n]T(s)}: a new array. */
    public long[] toArray(long n) {
        Bounds.toArray(len, n);
        return Arrays.copyOfRange(array, (int) off, (int) (off + n));
    }

    /**
     * {@code (*[n]T)(s)}: the backing array itself, which must be that array exactly; null for a
     * nil slice.
     */
    public long @Nullable [] arrayPointer(long n) {
        Bounds.toArray(len, n);
        if (isNil()) {
            return null;
        }
        if (off == 0 && array.length == n) {
            return array;
        }
        if (n == 0) {
            return new long[0];
        }
        throw Bounds.notWholeArray();
    }
}
