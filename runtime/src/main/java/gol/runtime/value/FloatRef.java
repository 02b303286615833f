package gol.runtime.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A pointer to a variable held as {@code float}; this class itself is the variable, a plain cell.
 */
public class FloatRef extends Ref {
    private static final VarHandle V = handle();

    /** The variable's value, in the plain cell only. */
    public float v;

    /** A new variable with the zero value. */
    public FloatRef() {}

    public FloatRef(float v) {
        this.v = v;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(FloatRef.class, "v", float.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public float get() {
        return v;
    }

    public void set(float x) {
        v = x;
    }

    /** An atomic load. */
    public float getVolatile() {
        return (float) V.getVolatile(this);
    }

    /** An atomic store. */
    public void setVolatile(float x) {
        V.setVolatile(this, x);
    }

    public boolean compareAndSet(float old, float x) {
        return V.compareAndSet(this, old, x);
    }

    public float getAndSet(float x) {
        return (float) V.getAndSet(this, x);
    }

    @Override
    public Object raw() {
        return get();
    }

    @SuppressWarnings("NullAway") // the caller passes a value of the type
    @Override
    public void setRaw(@org.jspecify.annotations.Nullable Object x) {
        set((Float) x);
    }

    /** {@code &s.f}: a field of a struct, held as {@code float}. */
    public static FloatRef ofField(Struct s, int field) {
        return new Field(java.util.Objects.requireNonNull(s), field);
    }

    private static final class Field extends FloatRef {
        private final Struct s;
        private final int field;
        private final VarHandle h;

        Field(Struct s, int field) {
            this.s = s;
            this.field = field;
            this.h = FieldHandles.of(s, field);
        }

        @Override
        public float get() {
            return (float) h.get(s);
        }

        @Override
        public void set(float x) {
            h.set(s, x);
        }

        @Override
        public float getVolatile() {
            return (float) h.getVolatile(s);
        }

        @Override
        public void setVolatile(float x) {
            h.setVolatile(s, x);
        }

        @Override
        public boolean compareAndSet(float old, float x) {
            return h.compareAndSet(s, old, x);
        }

        @Override
        public float getAndSet(float x) {
            return (float) h.getAndSet(s, x);
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
    public static FloatRef ofElement(float[] array, long index) {
        return new Element(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice; the index is checked. */
    public static FloatRef ofElement(FloatSlice s, long index) {
        return new Element(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class Element extends FloatRef {
        private static final VarHandle H = MethodHandles.arrayElementVarHandle(float[].class);
        private final float[] array;
        private final int index;

        Element(float[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public float get() {
            return array[index];
        }

        @Override
        public void set(float x) {
            array[index] = x;
        }

        @Override
        public float getVolatile() {
            return (float) H.getVolatile(array, index);
        }

        @Override
        public void setVolatile(float x) {
            H.setVolatile(array, index, x);
        }

        @Override
        public boolean compareAndSet(float old, float x) {
            return H.compareAndSet(array, index, old, x);
        }

        @Override
        public float getAndSet(float x) {
            return (float) H.getAndSet(array, index, x);
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
