package gol.runtime.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A slice over {@code boolean[]}: elements of Go type bool. */
public final class BoolSlice extends Slice {
    public static final boolean[] NIL_ARRAY = {};
    public static final BoolSlice NIL = new BoolSlice(NIL_ARRAY, 0, 0, 0);
    private static final boolean[] EMPTY_ARRAY = {};

    public final boolean[] array;

    /** A window that must lie within the array. */
    public BoolSlice(boolean[] array, long off, long len, long cap) {
        super(array.length, off, len, cap);
        this.array = array;
    }

    /** A window that is known to lie within the array. */
    private BoolSlice(long off, long len, long cap, boolean[] array) {
        super(off, len, cap);
        this.array = array;
    }

    /** All of an array, which becomes the backing array. */
    public static BoolSlice of(boolean... array) {
        return new BoolSlice(array, 0, array.length, array.length);
    }

    /** {@code make([]T, len, cap)}. */
    public static BoolSlice make(long len, long cap) {
        int n = Bounds.make(len, cap, 1);
        return new BoolSlice(n == 0 ? EMPTY_ARRAY : new boolean[n], 0, len, cap);
    }

    /** {@code make([]T, len)}. */
    public static BoolSlice make(long len) {
        return make(len, len);
    }

    @Override
    public boolean[] array() {
        return array;
    }

    // ---- as an element of a slice or array of slices

    @Override
    public Object element() {
        return len == array.length && array != NIL_ARRAY ? array : this;
    }

    /** The slice that such an element is. */
    public static BoolSlice ofElement(Object element) {
        return element instanceof boolean[] a
                ? new BoolSlice(0, a.length, a.length, a)
                : (BoolSlice) element;
    }

    /**
     * The array of an element that is there and a bare array; else null, whatever the reason: it is
     * asked before anybody knows that the element will be.
     */
    public static boolean @Nullable [] bareElement(@Nullable ObjectSlice of, long index) {
        return of != null
                        && index >= 0
                        && index < of.len
                        && of.array[(int) (of.off + index)] instanceof boolean[] a
                ? a
                : null;
    }

    @Override
    public boolean isNil() {
        return array == NIL_ARRAY;
    }

    /** {@code s[i]}. */
    public boolean get(long index) {
        return array[(int) (off + Index.check(index, len))];
    }

    /** {@code s[i] = v}. */
    public void set(long index, boolean v) {
        array[(int) (off + Index.check(index, len))] = v;
    }

    @Override
    public BoolSlice slice(long lo, long hi) {
        Bounds.slice(lo, hi, cap);
        return new BoolSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:]}. */
    public BoolSlice sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s[lo:hi:max]}. */
    public BoolSlice slice3(long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, cap, true);
        return new BoolSlice(off + lo, hi - lo, max - lo, array);
    }

    /** {@code a[lo:hi]} of an array. */
    public static BoolSlice ofArray(boolean[] a, long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, a.length);
        return new BoolSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, a.length - lo);
    }

    /** {@code a[lo:hi:max]} of an array. */
    public static BoolSlice ofArray3(boolean[] a, long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, a.length, false);
        return new BoolSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, max - lo);
    }

    /** {@code append(s, v)}. */
    public static BoolSlice append(BoolSlice s, boolean v) {
        long n = s.len;
        BoolSlice r = n < s.cap ? new BoolSlice(s.off, n + 1, s.cap, s.array) : s.grown(n + 1);
        r.array[(int) (r.off + n)] = v;
        return r;
    }

    /** {@code append(s, t...)}. */
    public static BoolSlice appendAll(BoolSlice s, BoolSlice t) {
        return appendRange(s, t.array, t.off, t.len);
    }

    /** {@code append(s, a, b, …)}. */
    public static BoolSlice appendArray(BoolSlice s, boolean... values) {
        return appendRange(s, values, 0, values.length);
    }

    /** Appends {@code n} elements of an array from {@code off} on. */
    public static BoolSlice appendRange(BoolSlice s, boolean[] from, long off, long n) {
        if (n == 0) {
            return s;
        }
        BoolSlice r = s.extended(n);
        System.arraycopy(from, (int) off, r.array, (int) (r.off + s.len), (int) n);
        return r;
    }

    /** The slice with {@code n} more elements, of which nothing is said: the caller fills them. */
    public BoolSlice extended(long n) {
        return n <= cap - len ? new BoolSlice(array, off, len + n, cap) : grown(len + n);
    }

    private BoolSlice grown(long newLen) {
        long newCap = Growth.capacity(newLen, cap, 1, false);
        boolean[] a = new boolean[(int) newCap];
        System.arraycopy(array, (int) off, a, 0, (int) len);
        return new BoolSlice(a, 0, newLen, newCap);
    }

    /** {@code copy(dst, src)}. */
    public static long copy(BoolSlice dst, BoolSlice src) {
        long n = Math.min(dst.len, src.len);
        System.arraycopy(src.array, (int) src.off, dst.array, (int) dst.off, (int) n);
        return n;
    }

    /** {@code clear(s)}. */
    public void clear() {
        Arrays.fill(array, (int) off, (int) (off + len), false);
    }

    /** The elements in a new array. */
    public boolean[] toArray() {
        return Arrays.copyOfRange(array, (int) off, (int) (off + len));
    }

    /** {@code [n]T(s)}: a new array. */
    public boolean[] toArray(long n) {
        Bounds.toArray(len, n);
        return Arrays.copyOfRange(array, (int) off, (int) (off + n));
    }

    /**
     * {@code (*[n]T)(s)}: the backing array itself, which must be that array exactly; null for a
     * nil slice.
     */
    public boolean @Nullable [] arrayPointer(long n) {
        Bounds.toArray(len, n);
        if (isNil()) {
            return null;
        }
        if (off == 0 && array.length == n) {
            return array;
        }
        if (n == 0) {
            return new boolean[0];
        }
        throw Bounds.notWholeArray();
    }
}
