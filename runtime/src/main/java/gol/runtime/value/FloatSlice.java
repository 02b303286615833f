package gol.runtime.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A slice over {@code float[]}: elements of Go type float32. */
public final class FloatSlice extends Slice {
    public static final float[] NIL_ARRAY = {};
    public static final FloatSlice NIL = new FloatSlice(NIL_ARRAY, 0, 0, 0);
    private static final float[] EMPTY_ARRAY = {};

    public final float[] array;

    /** A window that must lie within the array. */
    public FloatSlice(float[] array, long off, long len, long cap) {
        super(array.length, off, len, cap);
        this.array = array;
    }

    /** A window that is known to lie within the array. */
    private FloatSlice(long off, long len, long cap, float[] array) {
        super(off, len, cap);
        this.array = array;
    }

    /** All of an array, which becomes the backing array. */
    public static FloatSlice of(float... array) {
        return new FloatSlice(array, 0, array.length, array.length);
    }

    /** {@code make([]T, len, cap)}. */
    public static FloatSlice make(long len, long cap) {
        int n = Bounds.make(len, cap, 4);
        return new FloatSlice(n == 0 ? EMPTY_ARRAY : new float[n], 0, len, cap);
    }

    /** {@code make([]T, len)}. */
    public static FloatSlice make(long len) {
        return make(len, len);
    }

    @Override
    public float[] array() {
        return array;
    }

    // ---- as an element of a slice or array of slices

    @Override
    public Object element() {
        return len == array.length && array != NIL_ARRAY ? array : this;
    }

    /** The slice that such an element is. */
    public static FloatSlice ofElement(Object element) {
        return element instanceof float[] a
                ? new FloatSlice(0, a.length, a.length, a)
                : (FloatSlice) element;
    }

    /**
     * The array of an element that is there and a bare array; else null, whatever the reason: it is
     * asked before anybody knows that the element will be.
     */
    public static float @Nullable [] bareElement(@Nullable ObjectSlice of, long index) {
        return of != null
                        && index >= 0
                        && index < of.len
                        && of.array[(int) (of.off + index)] instanceof float[] a
                ? a
                : null;
    }

    @Override
    public boolean isNil() {
        return array == NIL_ARRAY;
    }

    /** {@code s[i]}. */
    public float get(long index) {
        return array[(int) (off + Index.check(index, len))];
    }

    /** {@code s[i] = v}. */
    public void set(long index, float v) {
        array[(int) (off + Index.check(index, len))] = v;
    }

    @Override
    public FloatSlice slice(long lo, long hi) {
        Bounds.slice(lo, hi, cap);
        return new FloatSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:]}. */
    public FloatSlice sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s[lo:hi:max]}. */
    public FloatSlice slice3(long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, cap, true);
        return new FloatSlice(off + lo, hi - lo, max - lo, array);
    }

    /** {@code a[lo:hi]} of an array. */
    public static FloatSlice ofArray(float[] a, long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, a.length);
        return new FloatSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, a.length - lo);
    }

    /** {@code a[lo:hi:max]} of an array. */
    public static FloatSlice ofArray3(float[] a, long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, a.length, false);
        return new FloatSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, max - lo);
    }

    /** {@code append(s, v)}. */
    public static FloatSlice append(FloatSlice s, float v) {
        long n = s.len;
        FloatSlice r = n < s.cap ? new FloatSlice(s.off, n + 1, s.cap, s.array) : s.grown(n + 1);
        r.array[(int) (r.off + n)] = v;
        return r;
    }

    /** {@code append(s, t...)}. */
    public static FloatSlice appendAll(FloatSlice s, FloatSlice t) {
        return appendRange(s, t.array, t.off, t.len);
    }

    /** {@code append(s, a, b, …)}. */
    public static FloatSlice appendArray(FloatSlice s, float... values) {
        return appendRange(s, values, 0, values.length);
    }

    /** Appends {@code n} elements of an array from {@code off} on. */
    public static FloatSlice appendRange(FloatSlice s, float[] from, long off, long n) {
        if (n == 0) {
            return s;
        }
        FloatSlice r = s.extended(n);
        System.arraycopy(from, (int) off, r.array, (int) (r.off + s.len), (int) n);
        return r;
    }

    /** The slice with {@code n} more elements, of which nothing is said: the caller fills them. */
    public FloatSlice extended(long n) {
        return n <= cap - len ? new FloatSlice(array, off, len + n, cap) : grown(len + n);
    }

    private FloatSlice grown(long newLen) {
        long newCap = Growth.capacity(newLen, cap, 4, false);
        float[] a = new float[(int) newCap];
        System.arraycopy(array, (int) off, a, 0, (int) len);
        return new FloatSlice(a, 0, newLen, newCap);
    }

    /** {@code copy(dst, src)}. */
    public static long copy(FloatSlice dst, FloatSlice src) {
        long n = Math.min(dst.len, src.len);
        System.arraycopy(src.array, (int) src.off, dst.array, (int) dst.off, (int) n);
        return n;
    }

    /** {@code clear(s)}. */
    public void clear() {
        Arrays.fill(array, (int) off, (int) (off + len), 0f);
    }

    /** The elements in a new array. */
    public float[] toArray() {
        return Arrays.copyOfRange(array, (int) off, (int) (off + len));
    }

    /** {@code [n]T(s)}: a new array. */
    public float[] toArray(long n) {
        Bounds.toArray(len, n);
        return Arrays.copyOfRange(array, (int) off, (int) (off + n));
    }

    /**
     * {@code (*[n]T)(s)}: the backing array itself, which must be that array exactly; null for a
     * nil slice.
     */
    public float @Nullable [] arrayPointer(long n) {
        Bounds.toArray(len, n);
        if (isNil()) {
            return null;
        }
        if (off == 0 && array.length == n) {
            return array;
        }
        if (n == 0) {
            return new float[0];
        }
        throw Bounds.notWholeArray();
    }
}
