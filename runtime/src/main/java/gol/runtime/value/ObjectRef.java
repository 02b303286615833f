package gol.runtime.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A pointer to a variable held as a reference; this class itself is the variable, a plain cell. */
public class ObjectRef extends Ref {
    private static final VarHandle V = handle();

    /** The variable's value, in the plain cell only. */
    public @Nullable Object v;

    /** A new variable with the zero value. */
    public ObjectRef() {}

    public ObjectRef(@Nullable Object v) {
        this.v = v;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(ObjectRef.class, "v", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public @Nullable Object get() {
        return v;
    }

    public void set(@Nullable Object x) {
        v = x;
    }

    /** An atomic load. */
    public @Nullable Object getVolatile() {
        return V.getVolatile(this);
    }

    /** An atomic store. */
    public void setVolatile(@Nullable Object x) {
        V.setVolatile(this, x);
    }

    public boolean compareAndSet(@Nullable Object old, @Nullable Object x) {
        return V.compareAndSet(this, old, x);
    }

    public @Nullable Object getAndSet(@Nullable Object x) {
        return V.getAndSet(this, x);
    }

    @Override
    public @Nullable Object raw() {
        return get();
    }

    @Override
    public void setRaw(@Nullable Object x) {
        set(x);
    }

    /** {@code &s.f}: a field of a struct, held as a reference. */
    public static ObjectRef ofField(Struct s, int field) {
        return new Field(java.util.Objects.requireNonNull(s), field);
    }

    private static final class Field extends ObjectRef {
        private final Struct s;
        private final int field;
        private final VarHandle h;

        Field(Struct s, int field) {
            this.s = s;
            this.field = field;
            this.h = FieldHandles.of(s, field);
        }

        @Override
        public @Nullable Object get() {
            return h.get(s);
        }

        @Override
        public void set(@Nullable Object x) {
            h.set(s, x);
        }

        @Override
        public @Nullable Object getVolatile() {
            return h.getVolatile(s);
        }

        @Override
        public void setVolatile(@Nullable Object x) {
            h.setVolatile(s, x);
        }

        @Override
        public boolean compareAndSet(@Nullable Object old, @Nullable Object x) {
            return h.compareAndSet(s, old, x);
        }

        @Override
        public @Nullable Object getAndSet(@Nullable Object x) {
            return h.getAndSet(s, x);
        }

        @Override
        public boolean same(@Nullable Object other) {
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
    public static ObjectRef ofElement(@Nullable Object[] array, long index) {
        return new Element(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice; the index is checked. */
    public static ObjectRef ofElement(ObjectSlice s, long index) {
        return new Element(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    /** {@code &a[i]} of an array of slices; the index is checked. */
    public static ObjectRef ofSliceElement(@Nullable Object[] array, long index) {
        return new SliceElement(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice of slices; the index is checked. */
    public static ObjectRef ofSliceElement(ObjectSlice s, long index) {
        return new SliceElement(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    /** An element that may be held as a bare array. */
    private static final class SliceElement extends Element {
        SliceElement(@Nullable Object[] array, int index) {
            super(array, index);
        }

        @Override
        public @Nullable Object get() {
            return Slice.ofElement(super.get());
        }

        @Override
        public void set(@Nullable Object x) {
            super.set(x instanceof Slice s ? s.element() : x);
        }

        @Override
        public @Nullable Object getVolatile() {
            return Slice.ofElement(super.getVolatile());
        }

        @Override
        public @Nullable Object getAndSet(@Nullable Object x) {
            return Slice.ofElement(super.getAndSet(x));
        }
    }

    private static class Element extends ObjectRef {
        private static final VarHandle H = MethodHandles.arrayElementVarHandle(Object[].class);
        private final @Nullable Object[] array;
        private final int index;

        Element(@Nullable Object[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public @Nullable Object get() {
            return array[index];
        }

        @Override
        public void set(@Nullable Object x) {
            array[index] = x;
        }

        @Override
        public @Nullable Object getVolatile() {
            return H.getVolatile(array, index);
        }

        @Override
        public void setVolatile(@Nullable Object x) {
            H.setVolatile(array, index, x);
        }

        @Override
        public boolean compareAndSet(@Nullable Object old, @Nullable Object x) {
            return H.compareAndSet(array, index, old, x);
        }

        @Override
        public @Nullable Object getAndSet(@Nullable Object x) {
            return H.getAndSet(array, index, x);
        }

        @Override
        public boolean same(@Nullable Object other) {
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
