package gol.runtime.value;

import gol.runtime.type.Ops;
import gol.runtime.type.RType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A slice over {@code Object[]}: all elements that are neither bool nor integer nor float.
 * Operations that make or copy elements take the element type.
 *
 * <p>Elements up to {@code len} are never null where the type's zero is not null; between {@code
 * len} and {@code cap} an array that append has grown may still hold null for a zero value, and a
 * slice expression that reaches there fills them. Elements that are structs or arrays keep their
 * object while the backing array lives (pointers lead to it): stores overwrite it, growth copies
 * it.
 */
public final class ObjectSlice extends Slice {
    public static final @Nullable Object[] NIL_ARRAY = {};
    public static final ObjectSlice NIL = new ObjectSlice(NIL_ARRAY, 0, 0, 0);
    private static final @Nullable Object[] EMPTY_ARRAY = {};
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);

    public final @Nullable Object[] array;

    /** A window that must lie within the array. */
    public ObjectSlice(@Nullable Object[] array, long off, long len, long cap) {
        super(array.length, off, len, cap);
        this.array = array;
    }

    /** A window that is known to lie within the array. */
    private ObjectSlice(long off, long len, long cap, @Nullable Object[] array) {
        super(off, len, cap);
        this.array = array;
    }

    /** All of an array, which becomes the backing array. */
    public static ObjectSlice of(@Nullable Object... array) {
        return new ObjectSlice(array, 0, array.length, array.length);
    }

    /** {@code make([]T, len, cap)}. */
    public static ObjectSlice make(long len, long cap, RType elem) {
        int n = Bounds.make(len, cap, 8);
        return new ObjectSlice(n == 0 ? EMPTY_ARRAY : GoArrays.zeroObjects(elem, n), 0, len, cap);
    }

    /** {@code make([]T, len)}. */
    public static ObjectSlice make(long len, RType elem) {
        return make(len, len, elem);
    }

    @Override
    public @Nullable Object[] array() {
        return array;
    }

    @Override
    public boolean isNil() {
        return array == NIL_ARRAY;
    }

    /** {@code s[i]}. */
    public @Nullable Object get(long index) {
        return array[(int) (off + Index.check(index, len))];
    }

    /** {@code s[i] = v} of elements that are no aggregates. */
    public void set(long index, @Nullable Object v) {
        array[(int) (off + Index.check(index, len))] = v;
    }

    /** {@code s[lo:hi]} where the type's zero is null, or hi is at most len. */
    @Override
    public ObjectSlice slice(long lo, long hi) {
        Bounds.slice(lo, hi, cap);
        return new ObjectSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:hi]}. */
    public ObjectSlice slice(long lo, long hi, RType elem) {
        Bounds.slice(lo, hi, cap);
        if (hi > len) {
            fill(hi, elem);
        }
        return new ObjectSlice(off + lo, hi - lo, cap - lo, array);
    }

    /** {@code s[lo:]}. */
    public ObjectSlice sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s[lo:hi:max]}. */
    public ObjectSlice slice3(long lo, long hi, long max, RType elem) {
        Bounds.slice3(lo, hi, max, cap, true);
        if (hi > len) {
            fill(hi, elem);
        }
        return new ObjectSlice(off + lo, hi - lo, max - lo, array);
    }

    private void fill(long hi, RType elem) {
        if (elem.ops().isAggregate() || elem.zero() != null) {
            for (int i = (int) (off + len), end = (int) (off + hi); i < end; i++) {
                if (array[i] == null) {
                    ELEMENT.compareAndSet(array, i, (Object) null, elem.zero());
                }
            }
        }
    }

    /** {@code a[lo:hi]} of an array. */
    public static ObjectSlice ofArray(@Nullable Object[] a, long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, a.length);
        return new ObjectSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, a.length - lo);
    }

    /** {@code a[lo:hi:max]} of an array. */
    public static ObjectSlice ofArray3(@Nullable Object[] a, long lo, long hi, long max) {
        Bounds.slice3(lo, hi, max, a.length, false);
        return new ObjectSlice(a == NIL_ARRAY ? EMPTY_ARRAY : a, lo, hi - lo, max - lo);
    }

    /** {@code append(s, v)}; an aggregate is given away by the caller. */
    public static ObjectSlice append(ObjectSlice s, @Nullable Object v, RType elem) {
        long n = s.len;
        if (n < s.cap) {
            int i = (int) (s.off + n);
            Object old = s.array[i];
            if (old != null && elem.ops().isAggregate()) {
                elem.ops().assign(old, java.util.Objects.requireNonNull(v));
            } else {
                s.array[i] = v;
            }
            return new ObjectSlice(s.off, n + 1, s.cap, s.array);
        }
        ObjectSlice r = s.grown(n + 1, elem);
        r.array[(int) (r.off + n)] = v;
        return r;
    }

    /** {@code append(s, t...)}: aggregates are copied. */
    public static ObjectSlice appendAll(ObjectSlice s, ObjectSlice t, RType elem) {
        return appendRange(s, t.array, t.off, t.len, elem);
    }

    /** {@code append(s, a, b, …)}; aggregates are given away by the caller. */
    public static ObjectSlice appendArray(ObjectSlice s, @Nullable Object[] values, RType elem) {
        if (values.length == 0) {
            return s;
        }
        if (s.cap - s.len < values.length) {
            ObjectSlice r = s.grown(s.len + values.length, elem);
            System.arraycopy(values, 0, r.array, (int) (r.off + s.len), values.length);
            return r;
        }
        ObjectSlice r = s;
        for (Object v : values) {
            r = append(r, v, elem);
        }
        return r;
    }

    /** Appends {@code n} elements of an array from {@code off} on: aggregates are copied. */
    public static ObjectSlice appendRange(
            ObjectSlice s, @Nullable Object[] from, long off, long n, RType elem) {
        if (n == 0) {
            return s;
        }
        ObjectSlice r =
                n <= s.cap - s.len
                        ? new ObjectSlice(s.array, s.off, s.len + n, s.cap)
                        : s.grown(s.len + n, elem);
        move(from, (int) off, r.array, (int) (r.off + s.len), (int) n, elem);
        return r;
    }

    private ObjectSlice grown(long newLen, RType elem) {
        Ops ops = elem.ops();
        long newCap = Growth.capacity(newLen, cap, ops.size(), ops.hasPointers());
        Object[] a = new Object[(int) newCap];
        System.arraycopy(array, (int) off, a, 0, (int) len);
        if (ops.isAggregate()) {
            for (int i = 0; i < len; i++) {
                a[i] = ops.copy(a[i]);
            }
        }
        return new ObjectSlice(a, 0, newLen, newCap);
    }

    private static void move(
            @Nullable Object[] from, int i, @Nullable Object[] to, int j, int n, RType elem) {
        Ops ops = elem.ops();
        if (!ops.isAggregate()) {
            System.arraycopy(from, i, to, j, n);
            return;
        }
        boolean backwards = from == to && i < j;
        for (int k = 0; k < n; k++) {
            int at = backwards ? n - 1 - k : k;
            Object source = from[i + at];
            Object old = to[j + at];
            if (source == null) {
                to[j + at] = elem.zero();
            } else if (old == null) {
                to[j + at] = ops.copy(source);
            } else if (old != source) {
                ops.assign(old, source);
            }
        }
    }

    /** {@code copy(dst, src)}. */
    public static long copy(ObjectSlice dst, ObjectSlice src, RType elem) {
        long n = Math.min(dst.len, src.len);
        move(src.array, (int) src.off, dst.array, (int) dst.off, (int) n, elem);
        return n;
    }

    /** {@code clear(s)}. */
    public void clear(RType elem) {
        Ops ops = elem.ops();
        for (int i = (int) off, end = (int) (off + len); i < end; i++) {
            Object old = array[i];
            if (old != null && ops.isAggregate()) {
                ops.assign(old, java.util.Objects.requireNonNull(elem.zero()));
            } else {
                array[i] = elem.zero();
            }
        }
    }

    /** The elements themselves in a new array. */
    public @Nullable Object[] toArray() {
        return Arrays.copyOfRange(array, (int) off, (int) (off + len));
    }

    /** {@code [n]T(s)}: a new array, aggregates copied. */
    public Object[] toArray(long n, RType elem) {
        Bounds.toArray(len, n);
        return GoArrays.copyObjects(elem, Arrays.copyOfRange(array, (int) off, (int) (off + n)));
    }

    /**
     * {@code (*[n]T)(s)}: the backing array itself, which must be that array exactly; null for a
     * nil slice.
     */
    public @Nullable Object @Nullable [] arrayPointer(long n) {
        Bounds.toArray(len, n);
        if (isNil()) {
            return null;
        }
        if (off == 0 && array.length == n) {
            return array;
        }
        if (n == 0) {
            return new Object[0];
        }
        throw Bounds.notWholeArray();
    }
}
