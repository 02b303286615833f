package gol.runtime.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A slice over {@code double[]}: elements of Go type float64. */
public final class DoubleSlice extends Slice {
    public static final double[] NIL_ARRAY = {};
    public static final DoubleSlice NIL = new DoubleSlice(NIL_ARRAY, 0, 0, 0);
    private static final double[] EMPTY_ARRAY = {};

    public final double[] array;

    /** A window that must lie within the array. */
    public DoubleSlice(double[] array, long off, long len, long cap) {
        super(array.length, off, len, cap);
        this.array = array;
    }

    /** A window that is known to lie within the array. */
    private DoubleSlice(long off, long len, long cap, double[] array) {
        super(off, len, cap);
        this.array = array;
    }

    /** All of an array, which becomes the backing array. */
    public static DoubleSlice of(double... array) {
        return new DoubleSlice(array, 0, array.length, array.length);
    }

    /** {@code make([]T, len, cap)}. */
    public static DoubleSlice make(long len, long cap) {
        int n = Bounds.make(len, cap, 8);
        return new DoubleSlice(n == 0 ? EMPTY_ARRAY : new double[n], 0, len, cap);
    }

    /** {@code make([]T, len)}. */
    public static DoubleSlice make(long len) {
        return make(len, len);
    }

    @Override
    public double[] array() {
        return array;
    }

    // ---- as an element of a slice or array of slices

    @Override
    public Object element() {
        return len == array.length && array != NIL_ARRAY ? array : this;
    }

    /** The slice that such an element is. */
    public static DoubleSlice ofElement(Object element) {
        return element instanceof double[] a
                ? new DoubleSlice(0, a.length, a.length, a)
                : (DoubleSlice) element;
    }

    /**
     * The array of an element that is there and a bare array; else null, whatever the reason: it is
     * asked before anybody knows that the element will be.
     */
    public static double @Nullable [] bareElement(@Nullable ObjectSlice of, long index) {
        return of != null
                        && index >= 0
                        && index < of.len
                        && of.array[(int) (of.off + index)] instanceof double[] a
                ? a
                : null;
    }

    @Override
    public boolean isNil() {
        return array == NIL_ARRAY;
    }

    /** {@code s[i]}. */
    public double get(long index) {
        return array[(int) (off + Index.check(index, len))];
    }

    /** {@code s[i] = v}. */
    public void set(long index, double v) {
        array[(int) (off + Index.check(index, len))] = v;
    }

    @Override
    public DoubleSlice slice(long lo, long hi) {
        Bounds.slice(lo, hi, cap);
        return new DoubleSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:]}. */
    public DoubleSlice sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s[lo:hi:max]}. */
    public DoubleSlice slice3(long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, cap, true);
        return new DoubleSlice(off + lo, hi - lo, max - lo, array);
    }

    /** {@code a[lo:hi]} of an array. */
    public static DoubleSlice ofArray(double[] a, long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, a.length);
        return new DoubleSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, a.length - lo);
    }

    /** {@code a[lo:hi:max]} of an array. */
    public static DoubleSlice ofArray3(double[] a, long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, a.length, false);
        return new DoubleSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, max - lo);
    }

    /** {@code append(s, v)}. */
    public static DoubleSlice append(DoubleSlice s, double v) {
        long n = s.len;
        DoubleSlice r = n < s.cap ? new DoubleSlice(s.off, n + 1, s.cap, s.array) : s.grown(n + 1);
        r.array[(int) (r.off + n)] = v;
        return r;
    }

    /** {@code append(s, t...)}. */
    public static DoubleSlice appendAll(DoubleSlice s, DoubleSlice t) {
        return appendRange(s, t.array, t.off, t.len);
    }

    /** {@code append(s, a, b, …)}. */
    public static DoubleSlice appendArray(DoubleSlice s, double... values) {
        return appendRange(s, values, 0, values.length);
    }

    /** Appends {@code n} elements of an array from {@code off} on. */
    public static DoubleSlice appendRange(DoubleSlice s, double[] from, long off, long n) {
        if (n == 0) {
            return s;
        }
        DoubleSlice r = s.extended(n);
        System.arraycopy(from, (int) off, r.array, (int) (r.off + s.len), (int) n);
        return r;
    }

    /** The slice with {@code n} more elements, of which nothing is said: the caller fills them. */
    public DoubleSlice extended(long n) {
        return n <= cap - len ? new DoubleSlice(array, off, len + n, cap) : grown(len + n);
    }

    private DoubleSlice grown(long newLen) {
        long newCap = Growth.capacity(newLen, cap, 8, false);
        double[] a = new double[(int) newCap];
        System.arraycopy(array, (int) off, a, 0, (int) len);
        return new DoubleSlice(a, 0, newLen, newCap);
    }

    /** {@code copy(dst, src)}. */
    public static long copy(DoubleSlice dst, DoubleSlice src) {
        long n = Math.min(dst.len, src.len);
        System.arraycopy(src.array, (int) src.off, dst.array, (int) dst.off, (int) n);
        return n;
    }

    /** {@code clear(s)}. */
    public void clear() {
        Arrays.fill(array, (int) off, (int) (off + len), 0d);
    }

    /** The elements in a new array. */
    public double[] toArray() {
        return Arrays.copyOfRange(array, (int) off, (int) (off + len));
    }

    /** {@code [n]T(s)}: a new array. */
    public double[] toArray(long n) {
        Bounds.toArray(len, n);
        return Arrays.copyOfRange(array, (int) off, (int) (off + n));
    }

    /**
     * {@code (*[n]T)(s)}: the backing array itself, which must be that array exactly; null for a
     * nil slice.
     */
    public double @Nullable [] arrayPointer(long n) {
        Bounds.toArray(len, n);
        if (isNil()) {
            return null;
        }
        if (off == 0 && array.length == n) {
            return array;
        }
        if (n == 0) {
            return new double[0];
        }
        throw Bounds.notWholeArray();
    }
}
