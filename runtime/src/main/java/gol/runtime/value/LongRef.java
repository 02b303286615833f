package gol.runtime.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A pointer to a variable held as {@code long}; this class itself is the variable, a plain cell.
 */
public class LongRef extends Ref {
    private static final VarHandle V = handle();

    /** The variable's value, in the plain cell only. */
    public long v;

    /** A new variable with the zero value. */
    public LongRef() {}

    public LongRef(long v) {
        this.v = v;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(LongRef.class, "v", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public long get() {
        return v;
    }

    public void set(long x) {
        v = x;
    }

    /** An atomic load. */
    public long getVolatile() {
        return (long) V.getVolatile(this);
    }

    /** An atomic store. */
    public void setVolatile(long x) {
        V.setVolatile(this, x);
    }

    public boolean compareAndSet(long old, long x) {
        return V.compareAndSet(this, old, x);
    }

    public long getAndSet(long x) {
        return (long) V.getAndSet(this, x);
    }

    public long getAndAdd(long delta) {
        return (long) V.getAndAdd(this, delta);
    }

    public long getAndBitwiseAnd(long mask) {
        return (long) V.getAndBitwiseAnd(this, mask);
    }

    public long getAndBitwiseOr(long mask) {
        return (long) V.getAndBitwiseOr(this, mask);
    }

    @Override
    public Object raw() {
        return get();
    }

    @SuppressWarnings("NullAway") // the caller passes a value of the type
    @Override
    public void setRaw(@org.jspecify.annotations.Nullable Object x) {
        set((Long) x);
    }

    /** {@code &s.f}: a field of a struct, held as {@code long}. */
    public static LongRef ofField(Struct s, int field) {
        return new Field(java.util.Objects.requireNonNull(s), field);
    }

    private static final class Field extends LongRef {
        private final Struct s;
        private final int field;
        private final VarHandle h;

        Field(Struct s, int field) {
            this.s = s;
            this.field = field;
            this.h = FieldHandles.of(s, field);
        }

        @Override
        public long get() {
            return (long) h.get(s);
        }

        @Override
        public void set(long x) {
            h.set(s, x);
        }

        @Override
        public long getVolatile() {
            return (long) h.getVolatile(s);
        }

        @Override
        public void setVolatile(long x) {
            h.setVolatile(s, x);
        }

        @Override
        public boolean compareAndSet(long old, long x) {
            return h.compareAndSet(s, old, x);
        }

        @Override
        public long getAndSet(long x) {
            return (long) h.getAndSet(s, x);
        }

        @Override
        public long getAndAdd(long delta) {
            return (long) h.getAndAdd(s, delta);
        }

        @Override
        public long getAndBitwiseAnd(long mask) {
            return (long) h.getAndBitwiseAnd(s, mask);
        }

        @Override
        public long getAndBitwiseOr(long mask) {
            return (long) h.getAndBitwiseOr(s, mask);
        }

        @Override
        public boolean same(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Field f && f.s == s && f.field == field;
        }

        @Override
        public Object holder() {
            return s;
        }

        @Override
        public int place() {
            return field;
        }

        @Override
        public int identity() {
            return System.identityHashCode(s) * 31 + field;
        }
    }

    /** {@code &a[i]} of an array; the index is checked. */
    public static LongRef ofElement(long[] array, long index) {
        return new Element(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice; the index is checked. */
    public static LongRef ofElement(LongSlice s, long index) {
        return new Element(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class Element extends LongRef {
        private static final VarHandle H = MethodHandles.arrayElementVarHandle(long[].class);
        private final long[] array;
        private final int index;

        Element(long[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public long get() {
            return array[index];
        }

        @Override
        public void set(long x) {
            array[index] = x;
        }

        @Override
        public long getVolatile() {
            return (long) H.getVolatile(array, index);
        }

        @Override
        public void setVolatile(long x) {
            H.setVolatile(array, index, x);
        }

        @Override
        public boolean compareAndSet(long old, long x) {
            return H.compareAndSet(array, index, old, x);
        }

        @Override
        public long getAndSet(long x) {
            return (long) H.getAndSet(array, index, x);
        }

        @Override
        public long getAndAdd(long delta) {
            return (long) H.getAndAdd(array, index, delta);
        }

        @Override
        public long getAndBitwiseAnd(long mask) {
            return (long) H.getAndBitwiseAnd(array, index, mask);
        }

        @Override
        public long getAndBitwiseOr(long mask) {
            return (long) H.getAndBitwiseOr(array, index, mask);
        }

        @Override
        public boolean same(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof Element e && e.array == array && e.index == index;
        }

        @Override
        public Object holder() {
            return array;
        }

        @Override
        public int place() {
            return index;
        }

        @Override
        public int identity() {
            return System.identityHashCode(array) * 31 + index;
        }
    }
}
