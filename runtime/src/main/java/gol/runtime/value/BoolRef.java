package gol.runtime.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A pointer to a variable held as {@code boolean}; this class itself is the variable, a plain cell.
 */
public class BoolRef extends Ref {
    private static final VarHandle V = handle();

    /** The variable's value, in the plain cell only. */
    public boolean v;

    /** A new variable with the zero value. */
    public BoolRef() {}

    public BoolRef(boolean v) {
        this.v = v;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(BoolRef.class, "v", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public boolean get() {
        return v;
    }

    public void set(boolean x) {
        v = x;
    }

    /** An atomic load. */
    public boolean getVolatile() {
        return (boolean) V.getVolatile(this);
    }

    /** An atomic store. */
    public void setVolatile(boolean x) {
        V.setVolatile(this, x);
    }

    public boolean compareAndSet(boolean old, boolean x) {
        return V.compareAndSet(this, old, x);
    }

    public boolean getAndSet(boolean x) {
        return (boolean) V.getAndSet(this, x);
    }

    @Override
    public Object raw() {
        return get();
    }

    @SuppressWarnings("NullAway") // the caller passes a value of the type
    @Override
    public void setRaw(@org.jspecify.annotations.Nullable Object x) {
        set((Boolean) x);
    }

    /** {@code &s.f}: a field of a struct, held as {@code boolean}. */
    public static BoolRef ofField(Struct s, int field) {
        return new Field(java.util.Objects.requireNonNull(s), field);
    }

    private static final class Field extends BoolRef {
        private final Struct s;
        private final int field;
        private final VarHandle h;

        Field(Struct s, int field) {
            this.s = s;
            this.field = field;
            this.h = FieldHandles.of(s, field);
        }

        @Override
        public boolean get() {
            return (boolean) h.get(s);
        }

        @Override
        public void set(boolean x) {
            h.set(s, x);
        }

        @Override
        public boolean getVolatile() {
            return (boolean) h.getVolatile(s);
        }

        @Override
        public void setVolatile(boolean x) {
            h.setVolatile(s, x);
        }

        @Override
        public boolean compareAndSet(boolean old, boolean x) {
            return h.compareAndSet(s, old, x);
        }

        @Override
        public boolean getAndSet(boolean x) {
            return (boolean) h.getAndSet(s, x);
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
    public static BoolRef ofElement(boolean[] array, long index) {
        return new Element(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice; the index is checked. */
    public static BoolRef ofElement(BoolSlice s, long index) {
        return new Element(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class Element extends BoolRef {
        private static final VarHandle H = MethodHandles.arrayElementVarHandle(boolean[].class);
        private final boolean[] array;
        private final int index;

        Element(boolean[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public boolean get() {
            return array[index];
        }

        @Override
        public void set(boolean x) {
            array[index] = x;
        }

        @Override
        public boolean getVolatile() {
            return (boolean) H.getVolatile(array, index);
        }

        @Override
        public void setVolatile(boolean x) {
            H.setVolatile(array, index, x);
        }

        @Override
        public boolean compareAndSet(boolean old, boolean x) {
            return H.compareAndSet(array, index, old, x);
        }

        @Override
        public boolean getAndSet(boolean x) {
            return (boolean) H.getAndSet(array, index, x);
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
