package gol.runtime.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A pointer to a variable held as {@code int}; this class itself is the variable, a plain cell. */
public class IntRef extends Ref {
    private static final VarHandle V = handle();

    /** The variable's value, in the plain cell only. */
    public int v;

    /** A new variable with the zero value. */
    public IntRef() {}

    public IntRef(int v) {
        this.v = v;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(IntRef.class, "v", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public int get() {
        return v;
    }

    public void set(int x) {
        v = x;
    }

    /** An atomic load. */
    public int getVolatile() {
        return (int) V.getVolatile(this);
    }

    /** An atomic store. */
    public void setVolatile(int x) {
        V.setVolatile(this, x);
    }

    public boolean compareAndSet(int old, int x) {
        return V.compareAndSet(this, old, x);
    }

    public int getAndSet(int x) {
        return (int) V.getAndSet(this, x);
    }

    public int getAndAdd(int delta) {
        return (int) V.getAndAdd(this, delta);
    }

    public int getAndBitwiseAnd(int mask) {
        return (int) V.getAndBitwiseAnd(this, mask);
    }

    public int getAndBitwiseOr(int mask) {
        return (int) V.getAndBitwiseOr(this, mask);
    }

    @Override
    public Object raw() {
        return get();
    }

    @SuppressWarnings("NullAway") // the caller passes a value of the type
    @Override
    public void setRaw(@org.jspecify.annotations.Nullable Object x) {
        set((Integer) x);
    }

    /** {@code &s.f}: a field of a struct, held as {@code int}. */
    public static IntRef ofField(Struct s, int field) {
        return new Field(java.util.Objects.requireNonNull(s), field);
    }

    private static final class Field extends IntRef {
        private final Struct s;
        private final int field;
        private final VarHandle h;

        Field(Struct s, int field) {
            this.s = s;
            this.field = field;
            this.h = FieldHandles.of(s, field);
        }

        @Override
        public int get() {
            return (int) h.get(s);
        }

        @Override
        public void set(int x) {
            h.set(s, x);
        }

        @Override
        public int getVolatile() {
            return (int) h.getVolatile(s);
        }

        @Override
        public void setVolatile(int x) {
            h.setVolatile(s, x);
        }

        @Override
        public boolean compareAndSet(int old, int x) {
            return h.compareAndSet(s, old, x);
        }

        @Override
        public int getAndSet(int x) {
            return (int) h.getAndSet(s, x);
        }

        @Override
        public int getAndAdd(int delta) {
            return (int) h.getAndAdd(s, delta);
        }

        @Override
        public int getAndBitwiseAnd(int mask) {
            return (int) h.getAndBitwiseAnd(s, mask);
        }

        @Override
        public int getAndBitwiseOr(int mask) {
            return (int) h.getAndBitwiseOr(s, mask);
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
    public static IntRef ofElement(int[] array, long index) {
        return new Element(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice; the index is checked. */
    public static IntRef ofElement(IntSlice s, long index) {
        return new Element(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class Element extends IntRef {
        private static final VarHandle H = MethodHandles.arrayElementVarHandle(int[].class);
        private final int[] array;
        private final int index;

        Element(int[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int get() {
            return array[index];
        }

        @Override
        public void set(int x) {
            array[index] = x;
        }

        @Override
        public int getVolatile() {
            return (int) H.getVolatile(array, index);
        }

        @Override
        public void setVolatile(int x) {
            H.setVolatile(array, index, x);
        }

        @Override
        public boolean compareAndSet(int old, int x) {
            return H.compareAndSet(array, index, old, x);
        }

        @Override
        public int getAndSet(int x) {
            return (int) H.getAndSet(array, index, x);
        }

        @Override
        public int getAndAdd(int delta) {
            return (int) H.getAndAdd(array, index, delta);
        }

        @Override
        public int getAndBitwiseAnd(int mask) {
            return (int) H.getAndBitwiseAnd(array, index, mask);
        }

        @Override
        public int getAndBitwiseOr(int mask) {
            return (int) H.getAndBitwiseOr(array, index, mask);
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

    /** {@code &a[i]} of an array of int8; the index is checked. */
    public static IntRef ofElementInt8(byte[] array, long index) {
        return new ElementInt8(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice of int8; the index is checked. */
    public static IntRef ofElementInt8(ByteSlice s, long index) {
        return new ElementInt8(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class ElementInt8 extends IntRef {
        private final byte[] array;
        private final int index;

        ElementInt8(byte[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int get() {
            return array[index];
        }

        @Override
        public void set(int x) {
            array[index] = (byte) x;
        }

        @Override
        public boolean same(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof ElementInt8 e && e.array == array && e.index == index;
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

    /** {@code &a[i]} of an array of uint8; the index is checked. */
    public static IntRef ofElementUint8(byte[] array, long index) {
        return new ElementUint8(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice of uint8; the index is checked. */
    public static IntRef ofElementUint8(ByteSlice s, long index) {
        return new ElementUint8(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class ElementUint8 extends IntRef {
        private final byte[] array;
        private final int index;

        ElementUint8(byte[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int get() {
            return array[index] & 0xff;
        }

        @Override
        public void set(int x) {
            array[index] = (byte) x;
        }

        @Override
        public boolean same(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof ElementUint8 e && e.array == array && e.index == index;
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

    /** {@code &a[i]} of an array of int16; the index is checked. */
    public static IntRef ofElementInt16(short[] array, long index) {
        return new ElementInt16(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice of int16; the index is checked. */
    public static IntRef ofElementInt16(ShortSlice s, long index) {
        return new ElementInt16(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class ElementInt16 extends IntRef {
        private final short[] array;
        private final int index;

        ElementInt16(short[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int get() {
            return array[index];
        }

        @Override
        public void set(int x) {
            array[index] = (short) x;
        }

        @Override
        public boolean same(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof ElementInt16 e && e.array == array && e.index == index;
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

    /** {@code &a[i]} of an array of uint16; the index is checked. */
    public static IntRef ofElementUint16(short[] array, long index) {
        return new ElementUint16(array, (int) Index.check(index, array.length));
    }

    /** {@code &s[i]} of a slice of uint16; the index is checked. */
    public static IntRef ofElementUint16(ShortSlice s, long index) {
        return new ElementUint16(s.array, (int) (s.off + Index.check(index, s.len)));
    }

    private static final class ElementUint16 extends IntRef {
        private final short[] array;
        private final int index;

        ElementUint16(short[] array, int index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int get() {
            return array[index] & 0xffff;
        }

        @Override
        public void set(int x) {
            array[index] = (short) x;
        }

        @Override
        public boolean same(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof ElementUint16 e && e.array == array && e.index == index;
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
