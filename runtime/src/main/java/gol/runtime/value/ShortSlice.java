package gol.runtime.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A slice over {@code short[]}: elements of Go type int16 or uint16. */
public final class ShortSlice extends Slice {
    public static final short[] NIL_ARRAY = {};
    public static final ShortSlice NIL = new ShortSlice(NIL_ARRAY, 0, 0, 0);
    private static final short[] EMPTY_ARRAY = {};

    public final short[] array;

    /** A window that must lie within the array. */
    public ShortSlice(short[] array, long off, long len, long cap) {
        super(array.length, off, len, cap);
        this.array = array;
    }

    /** A window that is known to lie within the array. */
    private ShortSlice(long off, long len, long cap, short[] array) {
        super(off, len, cap);
        this.array = array;
    }

    /** All of an array, which becomes the backing array. */
    public static ShortSlice of(short... array) {
        return new ShortSlice(array, 0, array.length, array.length);
    }

    /** {@code make([]T, len, cap)}. */
    public static ShortSlice make(long len, long cap) {
        int n = Bounds.make(len, cap, 2);
        return new ShortSlice(n == 0 ? EMPTY_ARRAY : new short[n], 0, len, cap);
    }

    /** {@code make([]T, len)}. */
    public static ShortSlice make(long len) {
        return make(len, len);
    }

    @Override
    public short[] array() {
        return array;
    }

    // ---- as an element of a slice or array of slices

    @Override
    public Object element() {
        return len == array.length && array != NIL_ARRAY ? array : this;
    }

    /** The slice that such an element is. */
    public static ShortSlice ofElement(Object element) {
        return element instanceof short[] a
                ? new ShortSlice(0, a.length, a.length, a)
                : (ShortSlice) element;
    }

    /**
     * The array of an element that is there and a bare array; else null, whatever the reason: it is
     * asked before anybody knows that the element will be.
     */
    public static short @Nullable [] bareElement(@Nullable ObjectSlice of, long index) {
        return of != null
                        && index >= 0
                        && index < of.len
                        && of.array[(int) (of.off + index)] instanceof short[] a
                ? a
                : null;
    }

    @Override
    public boolean isNil() {
        return array == NIL_ARRAY;
    }

    /** {@code s[i]} as the bits are; see {@link #getUnsigned}. */
    public short get(long index) {
        return array[(int) (off + Index.check(index, len))];
    }

    /** {@code s[i]} of an unsigned element. */
    public int getUnsigned(long index) {
        return array[(int) (off + Index.check(index, len))] & 0xffff;
    }

    /** {@code s[i] = v}. */
    public void set(long index, short v) {
        array[(int) (off + Index.check(index, len))] = v;
    }

    @Override
    public ShortSlice slice(long lo, long hi) {
        Bounds.slice(lo, hi, cap);
        return new ShortSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:]}. */
    public ShortSlice sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s[lo:hi:max]}. */
    public ShortSlice slice3(long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, cap, true);
        return new ShortSlice(off + lo, hi - lo, max - lo, array);
    }

    /** {@code a[lo:hi]} of an array. */
    public static ShortSlice ofArray(short[] a, long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, a.length);
        return new ShortSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, a.length - lo);
    }

    /** {@code a[lo:hi:max]} of an array. */
    public static ShortSlice ofArray3(short[] a, long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, a.length, false);
        return new ShortSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, max - lo);
    }

    /** {@code append(s, v)}. */
    public static ShortSlice append(ShortSlice s, short v) {
        long n = s.len;
        ShortSlice r = n < s.cap ? new ShortSlice(s.off, n + 1, s.cap, s.array) : s.grown(n + 1);
        r.array[(int) (r.off + n)] = v;
        return r;
    }

    /** {@code append(s, t...)}. */
    public static ShortSlice appendAll(ShortSlice s, ShortSlice t) {
        return appendRange(s, t.array, t.off, t.len);
    }

    /** {@code append(s, a, b, …)}. */
    public static ShortSlice appendArray(ShortSlice s, short... values) {
        return appendRange(s, values, 0, values.length);
    }

    /** Appends {@code n} elements of an array from {@code off} on. */
    public static ShortSlice appendRange(ShortSlice s, short[] from, long off, long n) {
        if (n == 0) {
            return s;
        }
        ShortSlice r = s.extended(n);
        System.arraycopy(from, (int) off, r.array, (int) (r.off + s.len), (int) n);
        return r;
    }

    /** The slice with {@code n} more elements, of which nothing is said: the caller fills them. */
    public ShortSlice extended(long n) {
        return n <= cap - len ? new ShortSlice(array, off, len + n, cap) : grown(len + n);
    }

    private ShortSlice grown(long newLen) {
        long newCap = Growth.capacity(newLen, cap, 2, false);
        short[] a = new short[(int) newCap];
        System.arraycopy(array, (int) off, a, 0, (int) len);
        return new ShortSlice(a, 0, newLen, newCap);
    }

    /** {@code copy(dst, src)}. */
    public static long copy(ShortSlice dst, ShortSlice src) {
        long n = Math.min(dst.len, src.len);
        System.arraycopy(src.array, (int) src.off, dst.array, (int) dst.off, (int) n);
        return n;
    }

    /** {@code clear(s)}. */
    public void clear() {
        Arrays.fill(array, (int) off, (int) (off + len), (short) 0);
    }

    /** The elements in a new array. */
    public short[] toArray() {
        return Arrays.copyOfRange(array, (int) off, (int) (off + len));
    }

    /** {@code [n]T(s)}: a new array. */
    public short[] toArray(long n) {
        Bounds.toArray(len, n);
        return Arrays.copyOfRange(array, (int) off, (int) (off + n));
    }

    /**
     * {@code (*[n]T)(s)}: the backing array itself, which must be that array exactly; null for a
     * nil slice.
     */
    public short @Nullable [] arrayPointer(long n) {
        Bounds.toArray(len, n);
        if (isNil()) {
            return null;
        }
        if (off == 0 && array.length == n) {
            return array;
        }
        if (n == 0) {
            return new short[0];
        }
        throw Bounds.notWholeArray();
    }
}
