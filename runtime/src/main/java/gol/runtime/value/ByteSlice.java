package gol.runtime.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A slice over {@code byte[]}: elements of Go type int8 or uint8. */
public final class ByteSlice extends Slice {
    public static final byte[] NIL_ARRAY = {};
    public static final ByteSlice NIL = new ByteSlice(NIL_ARRAY, 0, 0, 0);
    private static final byte[] EMPTY_ARRAY = {};

    public final byte[] array;

    /** A window that must lie within the array. */
    public ByteSlice(byte[] array, long off, long len, long cap) {
        super(array.length, off, len, cap);
        this.array = array;
    }

    /** A window that is known to lie within the array. */
    private ByteSlice(long off, long len, long cap, byte[] array) {
        super(off, len, cap);
        this.array = array;
    }

    /** All of an array, which becomes the backing array. */
    public static ByteSlice of(byte... array) {
        return new ByteSlice(array, 0, array.length, array.length);
    }

    /** {@code make([]T, len, cap)}. */
    public static ByteSlice make(long len, long cap) {
        int n = Bounds.make(len, cap, 1);
        return new ByteSlice(n == 0 ? EMPTY_ARRAY : new byte[n], 0, len, cap);
    }

    /** {@code make([]T, len)}. */
    public static ByteSlice make(long len) {
        return make(len, len);
    }

    @Override
    public byte[] array() {
        return array;
    }

    // ---- as an element of a slice or array of slices

    @Override
    public Object element() {
        return len == array.length && array != NIL_ARRAY ? array : this;
    }

    /** The slice that such an element is. */
    public static ByteSlice ofElement(Object element) {
        return element instanceof byte[] a
                ? new ByteSlice(0, a.length, a.length, a)
                : (ByteSlice) element;
    }

    /**
     * The array of an element that is there and a bare array; else null, whatever the reason: it is
     * asked before anybody knows that the element will be.
     */
    public static byte @Nullable [] bareElement(@Nullable ObjectSlice of, long index) {
        return of != null
                        && index >= 0
                        && index < of.len
                        && of.array[(int) (of.off + index)] instanceof byte[] a
                ? a
                : null;
    }

    @Override
    public boolean isNil() {
        return array == NIL_ARRAY;
    }

    /** {@code s[i]} as the bits are; see {@link #getUnsigned}. */
    public byte get(long index) {
        return array[(int) (off + Index.check(index, len))];
    }

    /** {@code s[i]} of an unsigned element. */
    public int getUnsigned(long index) {
        return array[(int) (off + Index.check(index, len))] & 0xff;
    }

    /** {@code s[i] = v}. */
    public void set(long index, byte v) {
        array[(int) (off + Index.check(index, len))] = v;
    }

    @Override
    public ByteSlice slice(long lo, long hi) {
        Bounds.slice(lo, hi, cap);
        return new ByteSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:]}. */
    public ByteSlice sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s[lo:hi:max]}. */
    public ByteSlice slice3(long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, cap, true);
        return new ByteSlice(off + lo, hi - lo, max - lo, array);
    }

    /** {@code a[lo:hi]} of an array. */
    public static ByteSlice ofArray(byte[] a, long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, a.length);
        return new ByteSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, a.length - lo);
    }

    /** {@code a[lo:hi:max]} of an array. */
    public static ByteSlice ofArray3(byte[] a, long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, a.length, false);
        return new ByteSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, max - lo);
    }

    /** {@code append(s, v)}. */
    public static ByteSlice append(ByteSlice s, byte v) {
        long n = s.len;
        ByteSlice r = n < s.cap ? new ByteSlice(s.off, n + 1, s.cap, s.array) : s.grown(n + 1);
        r.array[(int) (r.off + n)] = v;
        return r;
    }

    /** {@code append(s, t...)}. */
    public static ByteSlice appendAll(ByteSlice s, ByteSlice t) {
        return appendRange(s, t.array, t.off, t.len);
    }

    /** {@code append(s, a, b, …)}. */
    public static ByteSlice appendArray(ByteSlice s, byte... values) {
        return appendRange(s, values, 0, values.length);
    }

    /** Appends {@code n} elements of an array from {@code off} on. */
    public static ByteSlice appendRange(ByteSlice s, byte[] from, long off, long n) {
        if (n == 0) {
            return s;
        }
        ByteSlice r = s.extended(n);
        System.arraycopy(from, (int) off, r.array, (int) (r.off + s.len), (int) n);
        return r;
    }

    /** {@code append(s, t...)} of a string. */
    public static ByteSlice appendString(ByteSlice s, GoString t) {
        if (t.length() == 0) {
            return s;
        }
        ByteSlice r = s.extended(t.length());
        t.copyTo(r.array, (int) (r.off + s.len));
        return r;
    }

    /** {@code copy(dst, src)} from a string. */
    public static long copyString(ByteSlice dst, GoString src) {
        long n = Math.min(dst.len, src.length());
        System.arraycopy(src.bytes(), src.offset(), dst.array, (int) dst.off, (int) n);
        return n;
    }

    /** The slice with {@code n} more elements, of which nothing is said: the caller fills them. */
    public ByteSlice extended(long n) {
        return n <= cap - len ? new ByteSlice(array, off, len + n, cap) : grown(len + n);
    }

    private ByteSlice grown(long newLen) {
        long newCap = Growth.capacity(newLen, cap, 1, false);
        byte[] a = new byte[(int) newCap];
        System.arraycopy(array, (int) off, a, 0, (int) len);
        return new ByteSlice(a, 0, newLen, newCap);
    }

    /** {@code copy(dst, src)}. */
    public static long copy(ByteSlice dst, ByteSlice src) {
        long n = Math.min(dst.len, src.len);
        System.arraycopy(src.array, (int) src.off, dst.array, (int) dst.off, (int) n);
        return n;
    }

    /** {@code clear(s)}. */
    public void clear() {
        Arrays.fill(array, (int) off, (int) (off + len), (byte) 0);
    }

    /** The elements in a new array. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, (int) off, (int) (off + len));
    }

    /** {@code [n]T(s)}: a new array. */
    public byte[] toArray(long n) {
        Bounds.toArray(len, n);
        return Arrays.copyOfRange(array, (int) off, (int) (off + n));
    }

    /**
     * {@code (*[n]T)(s)}: the backing array itself, which must be that array exactly; null for a
     * nil slice.
     */
    public byte @Nullable [] arrayPointer(long n) {
        Bounds.toArray(len, n);
        if (isNil()) {
            return null;
        }
        if (off == 0 && array.length == n) {
            return array;
        }
        if (n == 0) {
            return new byte[0];
        }
        throw Bounds.notWholeArray();
    }
}
