package gol.runtime.value;

import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Operations on Go arrays, which are Java arrays: zero, copy, comparison. {@code elem} is the
 * element type.
 */
public final class GoArrays {
    private GoArrays() {}

    /** A new array of {@code n} zero values. */
    public static Object zero(RType elem, int n) {
        return switch (elem.kind()) {
            case BOOL -> new boolean[n];
            case INT8, UINT8 -> new byte[n];
            case INT16, UINT16 -> new short[n];
            case INT32, UINT32 -> new int[n];
            case INT, INT64, UINT, UINT64, UINTPTR -> new long[n];
            case FLOAT32 -> new float[n];
            case FLOAT64 -> new double[n];
            default -> zeroObjects(elem, n);
        };
    }

    /** A new array of {@code n} zero values of a type that is stored as reference. */
    public static Object[] zeroObjects(RType elem, int n) {
        Object[] a = new Object[n];
        fillZero(elem, a, 0, n);
        return a;
    }

    static void fillZero(RType elem, @Nullable Object[] a, int from, int to) {
        if (from == to) {
            return;
        }
        Object z = elem.zero();
        if (elem.ops().isAggregate()) {
            a[from] = z;
            for (int i = from + 1; i < to; i++) {
                a[i] = elem.ops().copy(z);
            }
        } else if (z != null) {
            Arrays.fill(a, from, to, z);
        }
    }

    /** A copy, with copies of elements that are aggregates. */
    public static Object copy(RType elem, Object array) {
        return switch (array) {
            case long[] a -> a.clone();
            case byte[] a -> a.clone();
            case int[] a -> a.clone();
            case double[] a -> a.clone();
            case boolean[] a -> a.clone();
            case short[] a -> a.clone();
            case float[] a -> a.clone();
            case Object[] a -> copyObjects(elem, a);
            default -> throw new IllegalArgumentException("no array: " + array.getClass());
        };
    }

    /** A copy of an array of references, with copies of elements that are aggregates. */
    public static Object[] copyObjects(RType elem, Object[] a) {
        Object[] c = a.clone();
        if (elem.ops().isAggregate()) {
            for (int i = 0; i < c.length; i++) {
                c[i] = elem.copy(c[i]);
            }
        }
        return c;
    }

    /** Overwrites the content of {@code target} with that of {@code source}, of the same length. */
    public static void assign(RType elem, Object target, Object source) {
        if (target == source) {
            return;
        }
        if (target instanceof Object[] t && elem.ops().isAggregate()) {
            Object[] s = (Object[]) source;
            for (int i = 0; i < t.length; i++) {
                elem.ops().assign(t[i], s[i]);
            }
            return;
        }
        System.arraycopy(source, 0, target, 0, java.lang.reflect.Array.getLength(target));
    }

    /** {@code a == b}. */
    public static boolean equal(RType elem, Object a, Object b) {
        return switch (a) {
            case long[] x -> Arrays.equals(x, (long[]) b);
            case byte[] x -> Arrays.equals(x, (byte[]) b);
            case int[] x -> Arrays.equals(x, (int[]) b);
            case boolean[] x -> Arrays.equals(x, (boolean[]) b);
            case short[] x -> Arrays.equals(x, (short[]) b);
            case double[] x -> equal(x, (double[]) b);
            case float[] x -> equal(x, (float[]) b);
            case Object[] x -> equalObjects(elem, x, (Object[]) b);
            default -> throw new IllegalArgumentException("no array: " + a.getClass());
        };
    }

    /** {@code a == b} of float64 arrays. */
    public static boolean equal(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@code a == b} of float32 arrays. */
    public static boolean equal(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@code a == b} of arrays of references. */
    public static boolean equalObjects(RType elem, Object[] a, Object[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!elem.equal(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    /** An element, raw; {@code i} is not checked in Go's words. */
    public static @Nullable Object get(RType elem, Object array, int i) {
        return switch (array) {
            case long[] a -> a[i];
            case Object[] a -> elem.kind() == Kind.SLICE ? Slice.ofElement(a[i]) : a[i];
            case byte[] a -> elem.kind().isUnsigned() ? a[i] & 0xff : (int) a[i];
            case int[] a -> a[i];
            case double[] a -> a[i];
            case boolean[] a -> a[i];
            case short[] a -> elem.kind().isUnsigned() ? a[i] & 0xffff : (int) a[i];
            case float[] a -> a[i];
            default -> throw new IllegalArgumentException("no array: " + array.getClass());
        };
    }

    /** Sets an element, raw; an aggregate is stored itself. */
    public static void set(Object array, int i, @Nullable Object raw) {
        switch (array) {
            case byte[] a -> a[i] = ((Number) java.util.Objects.requireNonNull(raw)).byteValue();
            case short[] a -> a[i] = ((Number) java.util.Objects.requireNonNull(raw)).shortValue();
            case Object[] a -> a[i] = raw instanceof Slice s ? s.element() : raw;
            default -> java.lang.reflect.Array.set(array, i, raw);
        }
    }

    /** {@code *(*[n]T)(s) = a}: sets a slice's first elements, of which there must be enough. */
    public static void overwritePart(Slice s, Object array, RType elem) {
        int n = java.lang.reflect.Array.getLength(array);
        Bounds.toArray(s.len, n);
        if (array instanceof Object[] from && elem.ops().isAggregate()) {
            Object[] to = (Object[]) s.array();
            Object[] values = new Object[n]; // the array may be a part of the slice's elements
            for (int i = 0; i < n; i++) {
                values[i] = elem.copy(from[i]);
            }
            for (int i = 0; i < n; i++) {
                elem.ops()
                        .assign(
                                java.util.Objects.requireNonNull(to[(int) s.off + i]),
                                java.util.Objects.requireNonNull(values[i]));
            }
        } else {
            System.arraycopy(array, 0, s.array(), (int) s.off, n);
        }
    }

    /** A new array of a slice's elements, aggregates copied. */
    static Object part(Slice s, RType elem) {
        return switch (s) {
            case BoolSlice b -> b.toArray();
            case ByteSlice b -> b.toArray();
            case ShortSlice b -> b.toArray();
            case IntSlice b -> b.toArray();
            case LongSlice b -> b.toArray();
            case FloatSlice b -> b.toArray();
            case DoubleSlice b -> b.toArray();
            case ObjectSlice b -> copyObjects(elem, b.toArray());
            default -> throw new IllegalArgumentException("no slice: " + s);
        };
    }
}
