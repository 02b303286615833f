package gol.runtime.type;

import gol.runtime.memory.Unsafe;
import gol.runtime.value.BoolBox;
import gol.runtime.value.Complex;
import gol.runtime.value.DoubleBox;
import gol.runtime.value.FloatBox;
import gol.runtime.value.GoString;
import gol.runtime.value.Hashing;
import gol.runtime.value.IntBox;
import gol.runtime.value.Interfaces;
import gol.runtime.value.LongBox;
import gol.runtime.value.ObjectBox;
import gol.runtime.value.Ref;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is done with raw values of a type: zero, copy, comparison, hash, box; the twin of the
 * algorithms that Go's runtime keeps with a type. One object per type, found through {@link
 * RType#ops}.
 */
public abstract class Ops {
    final RType type;

    Ops(RType type) {
        this.type = type;
    }

    static Ops of(RType t) {
        return switch (t.kind()) {
            case INVALID -> throw new IllegalStateException("incomplete type " + t.name());
            case BOOL -> new Plain(t, Boolean.FALSE);
            case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> new Plain(t, 0);
            case INT, INT64, UINT, UINT64, UINTPTR -> new Plain(t, 0L);
            case FLOAT32 -> new Plain(t, 0f);
            case FLOAT64 -> new Plain(t, 0d);
            case COMPLEX64, COMPLEX128 -> new Plain(t, Complex.ZERO);
            case STRING -> new Plain(t, GoString.EMPTY);
            case ARRAY -> new ArrayOps(t);
            case STRUCT -> new StructOps(t);
            case SLICE -> new References(t, Slice.nil(t.elem().kind()), false, 24);
            case FUNC, MAP -> new References(t, null, false, 8);
            case CHAN, PTR -> new References(t, null, true, 8);
            case UNSAFE_POINTER -> new UnsafePointers(t);
            case INTERFACE -> new InterfaceOps(t);
        };
    }

    /** The zero value; a new object where values are aggregates. */
    public abstract @Nullable Object zero();

    /** The value itself, or a copy of an aggregate. */
    public @Nullable Object copy(@Nullable Object raw) {
        return raw;
    }

    /** Overwrites an aggregate in place; only where {@link #isAggregate}. */
    public void assign(Object target, Object source) {
        throw new IllegalStateException("no aggregate: " + type);
    }

    /** Whether values are structs or arrays: objects with a content that assignment copies. */
    public boolean isAggregate() {
        return false;
    }

    public abstract boolean comparable();

    public abstract boolean equal(@Nullable Object a, @Nullable Object b);

    public abstract long hash(@Nullable Object raw, long seed);

    /** The value as interface value; the caller gives an aggregate away. */
    public abstract @Nullable Object box(@Nullable Object raw);

    public abstract long size();

    public abstract long align();

    /** Whether gc would scan values: one half of what decides a slice's growth. */
    public abstract boolean hasPointers();

    /** Bool, numbers, complex, strings. */
    private static final class Plain extends Ops {
        private final Object zero;

        Plain(RType t, Object zero) {
            super(t);
            this.zero = zero;
        }

        @Override
        public Object zero() {
            return zero;
        }

        @Override
        public boolean comparable() {
            return true;
        }

        @Override
        public boolean equal(@Nullable Object a, @Nullable Object b) {
            if (a instanceof Double x && b instanceof Double y) {
                return x.doubleValue() == y.doubleValue();
            }
            if (a instanceof Float x && b instanceof Float y) {
                return x.floatValue() == y.floatValue();
            }
            return Objects.equals(a, b);
        }

        @Override
        public long hash(@Nullable Object raw, long seed) {
            return Hashing.mix(seed ^ Hashing.ofPlain(raw));
        }

        @Override
        public @Nullable Object box(@Nullable Object raw) {
            Object v = Objects.requireNonNull(raw);
            return switch (type.kind()) {
                case BOOL -> BoolBox.of(type, (Boolean) v);
                case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> IntBox.of(type, (Integer) v);
                case INT, INT64, UINT, UINT64, UINTPTR -> LongBox.of(type, (Long) v);
                case FLOAT32 -> FloatBox.of(type, (Float) v);
                case FLOAT64 -> DoubleBox.of(type, (Double) v);
                case STRING -> type == RType.STRING ? v : new ObjectBox(type, v);
                default -> new ObjectBox(type, v);
            };
        }

        @Override
        public long size() {
            return type.kind().size();
        }

        @Override
        public long align() {
            return switch (type.kind()) {
                case STRING, COMPLEX128 -> 8;
                case COMPLEX64 -> 4;
                default -> type.kind().size();
            };
        }

        @Override
        public boolean hasPointers() {
            return type.kind() == Kind.STRING;
        }
    }

    /** Two of them may lead to one place by different ways. */
    private static final class UnsafePointers extends References {
        UnsafePointers(RType t) {
            super(t, null, true, 8);
        }

        @Override
        public boolean equal(@Nullable Object a, @Nullable Object b) {
            return Unsafe.equal(a, b);
        }

        @Override
        public long hash(@Nullable Object raw, long seed) {
            return Hashing.mix(seed ^ Unsafe.hash(raw));
        }
    }

    /** Pointers, channels, maps, functions, slices. */
    private static class References extends Ops {
        private final @Nullable Object zero;
        private final boolean comparable;
        private final int size;

        References(RType t, @Nullable Object zero, boolean comparable, int size) {
            super(t);
            this.zero = zero;
            this.comparable = comparable;
            this.size = size;
        }

        @Override
        public @Nullable Object zero() {
            return zero;
        }

        @Override
        public boolean comparable() {
            return comparable;
        }

        @Override
        public boolean equal(@Nullable Object a, @Nullable Object b) {
            if (!comparable) {
                throw Interfaces.uncomparable(type);
            }
            return a == b || (a instanceof Ref r && r.same(b));
        }

        @Override
        public long hash(@Nullable Object raw, long seed) {
            if (!comparable) {
                throw Interfaces.unhashable(type);
            }
            return Hashing.mix(seed ^ Hashing.ofIdentity(raw));
        }

        @Override
        public @Nullable Object box(@Nullable Object raw) {
            if (raw instanceof Struct s && type.isStructPointer() && s.goType() == type.elem()) {
                return raw;
            }
            return new ObjectBox(type, raw);
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public long align() {
            return 8;
        }

        @Override
        public boolean hasPointers() {
            return true;
        }
    }

    private static final class InterfaceOps extends Ops {
        InterfaceOps(RType t) {
            super(t);
        }

        @Override
        public @Nullable Object zero() {
            return null;
        }

        @Override
        public boolean comparable() {
            return true;
        }

        @Override
        public boolean equal(@Nullable Object a, @Nullable Object b) {
            return Interfaces.equal(a, b);
        }

        @Override
        public long hash(@Nullable Object raw, long seed) {
            return Interfaces.hash(raw, seed);
        }

        @Override
        public @Nullable Object box(@Nullable Object raw) {
            return raw;
        }

        @Override
        public long size() {
            return 16;
        }

        @Override
        public long align() {
            return 8;
        }

        @Override
        public boolean hasPointers() {
            return true;
        }
    }

    private static final class StructOps extends Ops {
        private final boolean comparable;

        StructOps(RType t) {
            super(t);
            boolean all = true;
            for (RField f : t.fields()) {
                all &= f.type().comparable();
            }
            comparable = all;
        }

        @Override
        public Object zero() {
            return type.newStruct();
        }

        @Override
        public @Nullable Object copy(@Nullable Object raw) {
            return ((Struct) Objects.requireNonNull(raw)).copy();
        }

        @Override
        public void assign(Object target, Object source) {
            ((Struct) target).assign((Struct) source);
        }

        @Override
        public boolean isAggregate() {
            return true;
        }

        @Override
        public boolean comparable() {
            return comparable;
        }

        @Override
        public boolean equal(@Nullable Object a, @Nullable Object b) {
            if (!comparable()) {
                throw Interfaces.uncomparable(type);
            }
            return ((Struct) Objects.requireNonNull(a)).equalTo((Struct) Objects.requireNonNull(b));
        }

        @Override
        public long hash(@Nullable Object raw, long seed) {
            if (!comparable()) {
                throw Interfaces.unhashable(type);
            }
            return ((Struct) Objects.requireNonNull(raw)).hashGo(seed);
        }

        @Override
        public Object box(@Nullable Object raw) {
            return new ObjectBox(type, raw);
        }

        @Override
        public long size() {
            long off = 0;
            long lastSize = 1;
            for (RField f : type.fields()) {
                long a = f.type().ops().align();
                off = (off + a - 1) / a * a;
                lastSize = f.type().size();
                off += lastSize;
            }
            if (lastSize == 0 && off > 0) {
                off++;
            }
            long a = align();
            return (off + a - 1) / a * a;
        }

        @Override
        public long align() {
            long max = 1;
            for (RField f : type.fields()) {
                max = Math.max(max, f.type().ops().align());
            }
            return max;
        }

        @Override
        public boolean hasPointers() {
            for (RField f : type.fields()) {
                if (f.type().ops().hasPointers()) {
                    return true;
                }
            }
            return false;
        }
    }
}
