package gol.runtime.memory;

import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.Ref;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pointers to variables of a type in memory that holds another: each load puts the bytes together,
 * each store takes them apart. Atomic operations exclude each other, not plain ones.
 */
final class Views {
    private static final Object LOCK = new Object();

    private Views() {}

    /** A pointer to a place as one to a variable of a type that is neither struct nor array. */
    static Ref of(UnsafePointer at, RType type) {
        return switch (type.kind()) {
            case BOOL -> new OfBool(at, type);
            case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> new OfInt(at, type);
            case INT, INT64, UINT, UINT64, UINTPTR -> new OfLong(at, type);
            case FLOAT32 -> new OfFloat(at, type);
            case FLOAT64 -> new OfDouble(at, type);
            default -> new OfObject(at, type);
        };
    }

    private static Object value(UnsafePointer at, RType type) {
        return Objects.requireNonNull(Unsafe.load(at, type));
    }

    private static final class OfBool extends BoolRef implements View {
        private final UnsafePointer at;
        private final RType type;

        OfBool(UnsafePointer at, RType type) {
            this.at = at;
            this.type = type;
        }

        @Override
        public UnsafePointer at() {
            return at;
        }

        @Override
        public boolean get() {
            return (Boolean) value(at, type);
        }

        @Override
        public void set(boolean x) {
            Unsafe.store(at, type, x);
        }

        @Override
        public boolean getVolatile() {
            synchronized (LOCK) {
                return get();
            }
        }

        @Override
        public void setVolatile(boolean x) {
            synchronized (LOCK) {
                set(x);
            }
        }

        @Override
        public boolean compareAndSet(boolean old, boolean x) {
            synchronized (LOCK) {
                if (get() != old) {
                    return false;
                }
                set(x);
                return true;
            }
        }

        @Override
        public boolean getAndSet(boolean x) {
            synchronized (LOCK) {
                boolean old = get();
                set(x);
                return old;
            }
        }

        @Override
        public boolean same(@Nullable Object other) {
            return at.same(other);
        }

        @Override
        public int identity() {
            return at.identity();
        }
    }

    private static final class OfInt extends IntRef implements View {
        private final UnsafePointer at;
        private final RType type;

        OfInt(UnsafePointer at, RType type) {
            this.at = at;
            this.type = type;
        }

        @Override
        public UnsafePointer at() {
            return at;
        }

        @Override
        public int get() {
            return (Integer) value(at, type);
        }

        @Override
        public void set(int x) {
            Unsafe.store(at, type, x);
        }

        @Override
        public int getVolatile() {
            synchronized (LOCK) {
                return get();
            }
        }

        @Override
        public void setVolatile(int x) {
            synchronized (LOCK) {
                set(x);
            }
        }

        @Override
        public boolean compareAndSet(int old, int x) {
            synchronized (LOCK) {
                if (get() != old) {
                    return false;
                }
                set(x);
                return true;
            }
        }

        @Override
        public int getAndSet(int x) {
            synchronized (LOCK) {
                int old = get();
                set(x);
                return old;
            }
        }

        @Override
        public int getAndAdd(int x) {
            synchronized (LOCK) {
                int old = get();
                set(old + x);
                return old;
            }
        }

        @Override
        public int getAndBitwiseAnd(int x) {
            synchronized (LOCK) {
                int old = get();
                set(old & x);
                return old;
            }
        }

        @Override
        public int getAndBitwiseOr(int x) {
            synchronized (LOCK) {
                int old = get();
                set(old | x);
                return old;
            }
        }

        @Override
        public boolean same(@Nullable Object other) {
            return at.same(other);
        }

        @Override
        public int identity() {
            return at.identity();
        }
    }

    private static final class OfLong extends LongRef implements View {
        private final UnsafePointer at;
        private final RType type;

        OfLong(UnsafePointer at, RType type) {
            this.at = at;
            this.type = type;
        }

        @Override
        public UnsafePointer at() {
            return at;
        }

        @Override
        public long get() {
            return (Long) value(at, type);
        }

        @Override
        public void set(long x) {
            Unsafe.store(at, type, x);
        }

        @Override
        public long getVolatile() {
            synchronized (LOCK) {
                return get();
            }
        }

        @Override
        public void setVolatile(long x) {
            synchronized (LOCK) {
                set(x);
            }
        }

        @Override
        public boolean compareAndSet(long old, long x) {
            synchronized (LOCK) {
                if (get() != old) {
                    return false;
                }
                set(x);
                return true;
            }
        }

        @Override
        public long getAndSet(long x) {
            synchronized (LOCK) {
                long old = get();
                set(x);
                return old;
            }
        }

        @Override
        public long getAndAdd(long x) {
            synchronized (LOCK) {
                long old = get();
                set(old + x);
                return old;
            }
        }

        @Override
        public long getAndBitwiseAnd(long x) {
            synchronized (LOCK) {
                long old = get();
                set(old & x);
                return old;
            }
        }

        @Override
        public long getAndBitwiseOr(long x) {
            synchronized (LOCK) {
                long old = get();
                set(old | x);
                return old;
            }
        }

        @Override
        public boolean same(@Nullable Object other) {
            return at.same(other);
        }

        @Override
        public int identity() {
            return at.identity();
        }
    }

    private static final class OfFloat extends FloatRef implements View {
        private final UnsafePointer at;
        private final RType type;

        OfFloat(UnsafePointer at, RType type) {
            this.at = at;
            this.type = type;
        }

        @Override
        public UnsafePointer at() {
            return at;
        }

        @Override
        public float get() {
            return (Float) value(at, type);
        }

        @Override
        public void set(float x) {
            Unsafe.store(at, type, x);
        }

        @Override
        public float getVolatile() {
            synchronized (LOCK) {
                return get();
            }
        }

        @Override
        public void setVolatile(float x) {
            synchronized (LOCK) {
                set(x);
            }
        }

        @Override
        public boolean same(@Nullable Object other) {
            return at.same(other);
        }

        @Override
        public int identity() {
            return at.identity();
        }
    }

    private static final class OfDouble extends DoubleRef implements View {
        private final UnsafePointer at;
        private final RType type;

        OfDouble(UnsafePointer at, RType type) {
            this.at = at;
            this.type = type;
        }

        @Override
        public UnsafePointer at() {
            return at;
        }

        @Override
        public double get() {
            return (Double) value(at, type);
        }

        @Override
        public void set(double x) {
            Unsafe.store(at, type, x);
        }

        @Override
        public double getVolatile() {
            synchronized (LOCK) {
                return get();
            }
        }

        @Override
        public void setVolatile(double x) {
            synchronized (LOCK) {
                set(x);
            }
        }

        @Override
        public boolean same(@Nullable Object other) {
            return at.same(other);
        }

        @Override
        public int identity() {
            return at.identity();
        }
    }

    private static final class OfObject extends ObjectRef implements View {
        private final UnsafePointer at;
        private final RType type;

        OfObject(UnsafePointer at, RType type) {
            this.at = at;
            this.type = type;
        }

        @Override
        public UnsafePointer at() {
            return at;
        }

        @Override
        public @Nullable Object get() {
            return Unsafe.load(at, type);
        }

        @Override
        public void set(@Nullable Object x) {
            Unsafe.store(at, type, x);
        }

        @Override
        public @Nullable Object getVolatile() {
            synchronized (LOCK) {
                return get();
            }
        }

        @Override
        public void setVolatile(@Nullable Object x) {
            synchronized (LOCK) {
                set(x);
            }
        }

        @Override
        public boolean compareAndSet(@Nullable Object old, @Nullable Object x) {
            synchronized (LOCK) {
                if (!samePointer(get(), old)) {
                    return false;
                }
                set(x);
                return true;
            }
        }

        @Override
        public @Nullable Object getAndSet(@Nullable Object x) {
            synchronized (LOCK) {
                @Nullable Object old = get();
                set(x);
                return old;
            }
        }

        private boolean samePointer(@Nullable Object a, @Nullable Object b) {
            return type.kind() == Kind.UNSAFE_POINTER ? Unsafe.equal(a, b) : Ref.equal(a, b);
        }

        @Override
        public boolean same(@Nullable Object other) {
            return at.same(other);
        }

        @Override
        public int identity() {
            return at.identity();
        }
    }
}
