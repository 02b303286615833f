package gol.runtime.memory;

import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.ArrayPart;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.Ref;
import gol.runtime.value.Struct;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * An unsafe.Pointer that no typed pointer can stand for: an offset in bytes within a variable, or a
 * number that is no address of one.
 */
public final class UnsafePointer extends Ref {
    /** A struct, a Java array or a plain cell; null for a mere number. */
    final @Nullable Object base;

    /** The variable's type, of the elements where it is an array. */
    final RType type;

    /** May be outside of the variable, as in Go between two steps of arithmetic. */
    final long offset;

    UnsafePointer(@Nullable Object base, RType type, long offset) {
        this.base = base;
        this.type = type;
        this.offset = offset;
    }

    /** Where a pointer leads; {@code pointee} is what is known of the variable's type. */
    static UnsafePointer of(Object p, RType pointee) {
        return switch (p) {
            case UnsafePointer u -> u;
            case Struct s -> new UnsafePointer(s, s.goType(), 0);
            case Ref r -> ofRef(r, pointee);
            default ->
                    p.getClass().isArray()
                            ? new UnsafePointer(p, elementType(p, pointee), 0)
                            : new UnsafePointer(p, RType.UNSAFE_POINTER, 0);
        };
    }

    private static RType elementType(Object array, RType pointee) {
        return pointee.kind() == Kind.ARRAY ? pointee.elem() : Layout.element(array);
    }

    private static UnsafePointer ofRef(Ref r, RType pointee) {
        if (r instanceof View v) {
            return v.at();
        }
        Object holder = r.holder();
        if (holder == null) {
            return new UnsafePointer(r, pointee == RType.UNSAFE_POINTER ? cellType(r) : pointee, 0);
        }
        if (holder instanceof Struct s) {
            return new UnsafePointer(s, s.goType(), Layout.offset(s.goType(), r.place()));
        }
        RType elem =
                !(holder instanceof Object[])
                        ? Layout.element(holder)
                        : r instanceof ArrayPart && pointee.kind() == Kind.ARRAY
                                ? pointee.elem()
                                : pointee;
        return new UnsafePointer(holder, elem, elem.size() * r.place());
    }

    /** A cell's type as far as its class tells it. */
    private static RType cellType(Ref cell) {
        return switch (cell) {
            case BoolRef _ -> RType.BOOL;
            case LongRef _ -> RType.INT64;
            case IntRef _ -> RType.INT32;
            case FloatRef _ -> RType.FLOAT32;
            case DoubleRef _ -> RType.FLOAT64;
            default -> RType.UNSAFE_POINTER;
        };
    }

    UnsafePointer plus(long n) {
        return new UnsafePointer(base, type, offset + n);
    }

    /** The variable's size in bytes. */
    long size() {
        if (base == null) {
            return 0;
        }
        return base.getClass().isArray() ? type.size() * Array.getLength(base) : type.size();
    }

    long number() {
        return base == null ? offset : Addresses.of(base, type, size()) + offset;
    }

    @Override
    public @Nullable Object raw() {
        throw new UnsupportedOperationException("an unsafe.Pointer is not followed");
    }

    @Override
    public void setRaw(@Nullable Object x) {
        throw new UnsupportedOperationException("an unsafe.Pointer is not followed");
    }

    @Override
    public boolean same(@Nullable Object other) {
        if (other == null) {
            return false;
        }
        UnsafePointer u = of(other, type);
        return u.base == base && u.offset == offset;
    }

    @Override
    public int identity() {
        return System.identityHashCode(base) + Long.hashCode(offset);
    }
}
