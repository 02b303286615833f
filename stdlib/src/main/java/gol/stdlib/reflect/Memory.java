package gol.stdlib.reflect;

import gol.runtime.memory.Variables;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.ArrayPart;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoString;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.Ref;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Variables of any type, reached by raw pointers: the object itself for structs and arrays, a
 * {@link Ref} for all else.
 */
public final class Memory {
    private Memory() {}

    /**
     * What a pointer to a variable of the type leads to, raw; an aggregate is the live object, but
     * for an array that is a part of another one a copy.
     */
    public static @Nullable Object load(RType t, Object pointer) {
        return t.ops().isAggregate() && !(pointer instanceof ArrayPart)
                ? pointer
                : ((Ref) pointer).raw();
    }

    /** Assigns to the variable that a pointer leads to; an aggregate's content is copied. */
    public static void store(RType t, Object pointer, @Nullable Object raw) {
        if (t.ops().isAggregate() && !(pointer instanceof ArrayPart)) {
            t.ops().assign(pointer, Objects.requireNonNull(t.copy(raw)));
        } else {
            ((Ref) pointer).setRaw(raw);
        }
    }

    /** A pointer to a new variable with the zero value. */
    public static Object allocate(RType t) {
        return cell(t, t.zero());
    }

    /** A pointer to a new variable with a value, which an aggregate itself becomes. */
    public static Object cell(RType t, @Nullable Object raw) {
        if (t.ops().isAggregate()) {
            return Objects.requireNonNull(raw);
        }
        Ref r =
                switch (t.kind()) {
                    case BOOL -> new BoolRef();
                    case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> new IntRef();
                    case INT, INT64, UINT, UINT64, UINTPTR -> new LongRef();
                    case FLOAT32 -> new FloatRef();
                    case FLOAT64 -> new DoubleRef();
                    default -> new ObjectRef();
                };
        r.setRaw(raw);
        return r;
    }

    /** {@code &s.f}. */
    public static Object field(Struct s, int i, RType t) {
        return Variables.field(s, i, t);
    }

    /** {@code &p[i]} of a pointer to an array; the index is right. */
    public static Object element(Object array, int i, RType t) {
        if (array instanceof ArrayPart part) {
            Slice s = part.elements();
            return Variables.element(s.array(), (int) s.off + i, t);
        }
        return Variables.element(array, i, t);
    }

    /** A slice over the array that a pointer leads to. */
    public static Slice slice(Object array, long off, long len, long cap) {
        if (array instanceof ArrayPart part) {
            Slice s = part.elements();
            return Variables.slice(s.array(), s.off + off, len, cap);
        }
        return Variables.slice(array, off, len, cap);
    }

    /** A new array of the storage of a type, without the zero values that are not 0 or null. */
    public static Object newArray(RType t, int n) {
        return switch (t.kind()) {
            case BOOL -> new boolean[n];
            case INT8, UINT8 -> new byte[n];
            case INT16, UINT16 -> new short[n];
            case INT32, UINT32 -> new int[n];
            case INT, INT64, UINT, UINT64, UINTPTR -> new long[n];
            case FLOAT32 -> new float[n];
            case FLOAT64 -> new double[n];
            default -> new Object[n];
        };
    }

    /** Puts zero values where an array of references still has null for them. */
    public static void fill(RType t, Object array, int from, int to) {
        if (array instanceof Object[] a && (t.ops().isAggregate() || t.zero() != null)) {
            for (int i = from; i < to; i++) {
                if (a[i] == null) {
                    a[i] = t.zero();
                }
            }
        }
    }

    /** An interface value of a raw one, with copies of aggregates. */
    public static @Nullable Object box(RType t, @Nullable Object raw) {
        return t.isInterface() ? raw : t.newBox(t.copy(raw));
    }

    /** An integer of any width, sign- or zero-extended by its kind. */
    public static long integer(Kind k, @Nullable Object raw) {
        long v = ((Number) Objects.requireNonNull(raw)).longValue();
        return k == Kind.UINT32 ? v & 0xffffffffL : v;
    }

    /** A raw value of an integer kind, cut to its width. */
    public static Object integerRaw(Kind k, long v) {
        return switch (k) {
            case INT8 -> (int) (byte) v;
            case UINT8 -> (int) v & 0xff;
            case INT16 -> (int) (short) v;
            case UINT16 -> (int) v & 0xffff;
            case INT32, UINT32 -> (int) v;
            default -> v;
        };
    }

    /** Whether it is the type's zero value. */
    public static boolean isZero(RType t, @Nullable Object raw) {
        return switch (t.kind()) {
            case BOOL -> !(Boolean) Objects.requireNonNull(raw);
            case STRING -> ((GoString) Objects.requireNonNull(raw)).isEmpty();
            case FLOAT32 -> Float.floatToRawIntBits((Float) Objects.requireNonNull(raw)) == 0;
            case FLOAT64 -> Double.doubleToRawLongBits((Double) Objects.requireNonNull(raw)) == 0;
            case COMPLEX64, COMPLEX128 -> t.equal(raw, t.zero());
            case SLICE -> ((Slice) Objects.requireNonNull(raw)).isNil();
            case ARRAY -> {
                for (int i = 0; i < t.length(); i++) {
                    if (!isZero(t.elem(), GoArrays.get(t.elem(), Objects.requireNonNull(raw), i))) {
                        yield false;
                    }
                }
                yield true;
            }
            case STRUCT -> {
                for (int i = 0; i < t.fields().size(); i++) {
                    if (!isZero(
                            t.fields().get(i).type(),
                            ((Struct) Objects.requireNonNull(raw)).raw(i))) {
                        yield false;
                    }
                }
                yield true;
            }
            case INTERFACE, MAP, PTR, CHAN, FUNC, UNSAFE_POINTER -> raw == null;
            default -> ((Number) Objects.requireNonNull(raw)).longValue() == 0;
        };
    }
}
