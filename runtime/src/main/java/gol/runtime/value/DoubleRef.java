package gol.runtime.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A pointer to a variable held as {@code double}; this class itself is the variable, a plain cell.
 */
public class DoubleRef extends Ref {
    private static final VarHandle V = handle();

    /** The variable's value, in the plain cell only. */
    public double v;

    /** A new variable with the zero value. */
    public DoubleRef() {}

    public DoubleRef(double v) {
        this.v = v;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(DoubleRef.class, "v", double.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public double get() {
        return v;
    }

    public void set(double x) {
        v = x;
    }

    /** An atomic load. */
    public double getVolatile() {
        return (double) V.getVolatile(this);
    }

    /** An atomic store. */
    public void setVolatile(double x) {
        V.setVolatile(this, x);
    }

    public boolean compareAndSet(double old, double x) {
        return V.compareAndSet(this, old, x);
    }

    public double getAndSet(double x) {
        return (double) V.getAndSet(this, x);
    }

    @Override
    public Object raw() {
        return get();
    }

    @SuppressWarnings("NullAway") // the caller passes a value of the type
    @Override
    public void setRaw(@org.jspecify.annotations.Nullable Object x) {
        set((Double) x);
    }

    /** {@code &s.f}: a field of a struct, held as {@code double}. */
    public static DoubleRef ofField(Struct s, int field) {
        return new Field(java.util.Objects.requireNonNull(s), field);
    }

    private static final class Field extends DoubleRef {
        private final Struct s;
        private final int field;
        private final VarHandle h;

        Field(Struct s, int field) {
            this.s = s;
            this.field = field;
            this.h = FieldHandles.of(s, field);
        }

        @Override
        public double get() {
            return (double) h.get(s);
        }

        @Override
        public void set(double x) {
            h.set(s, x);
        }

        @Override
        public double getVolatile() {
            return (double) h.getVolatile(s);
        }

        @Override
        public void setVolatile(double x) {
            h.setVolatile(s, x);
        }

        @Override
        public boolean compareAndSet(double old, double x) {
            return h.compareAndSet(s, old, x);
        }

        @Override
        public double getAndSet(double x) {
            return (double) h.getAndSet(s, x);
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
    public static DoubleRef ofElement(double[] array, long index) {
        return new Element(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice; the index is checked. */
    public static DoubleRef ofElement(DoubleSlice s, long index) {
        return new Element(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class Element extends DoubleRef {
        private static final VarHandle H = MethodHandles.arrayElementVarHandle(double[].class);
        private final double[] array;
        private final int index;

        Element(double[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public double get() {
            return array[index];
        }

        @Override
        public void set(double x) {
            array[index] = x;
        }

        @Override
        public double getVolatile() {
            return (double) H.getVolatile(array, index);
        }

        @Override
        public void setVolatile(double x) {
            H.setVolatile(array, index, x);
        }

        @Override
        public boolean compareAndSet(double old, double x) {
            return H.compareAndSet(array, index, old, x);
        }

        @Override
        public double getAndSet(double x) {
            return (double) H.getAndSet(array, index, x);
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
