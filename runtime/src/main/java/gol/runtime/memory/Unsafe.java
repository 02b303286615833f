package gol.runtime.memory;

import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.ArrayPart;
import gol.runtime.value.Bounds;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoString;
import gol.runtime.value.Index;
import gol.runtime.value.IntRef;
import gol.runtime.value.RawBits;
import gol.runtime.value.Ref;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operations of package unsafe, as compiled code calls them (spec: Package unsafe).
 *
 * <p>An unsafe.Pointer is null, a typed pointer that says by itself where it leads (a struct, a
 * Java array of primitives, a pointer to a part of one of these), or an {@link UnsafePointer}.
 * Pointers come back as typed ones where the memory holds a variable that can be used as that type;
 * where it holds other numbers they become views that put the bytes together ({@link Views}). There
 * are no views as struct or array: such conversions are a panic, unless the pointer is followed at
 * once.
 */
public final class Unsafe {
    private static final long LARGEST = 1L << 47;

    private Unsafe() {}

    /** {@code unsafe.Pointer(p)} of a pointer to a variable of a type. */
    public static @Nullable Object of(@Nullable Object p, RType pointee) {
        if (p == null || p instanceof Struct) {
            return p;
        }
        boolean telling =
                p instanceof Ref r
                        ? r.holder() != null && !(r.holder() instanceof Object[])
                        : p.getClass().isArray() && !(p instanceof Object[]);
        return telling ? p : UnsafePointer.of(p, pointee);
    }

    /** {@code unsafe.Pointer(&s[i])}, or of an array, with the array to go on in. */
    public static Object element(Object holder, long i, RType elem) {
        if (holder instanceof ArrayPart part) {
            return element(part.elements(), i, elem);
        }
        if (holder instanceof Slice s) {
            return new UnsafePointer(
                    s.array(), elem, (s.off + Index.check(i, s.len)) * elem.size());
        }
        long n = Array.getLength(holder);
        return new UnsafePointer(holder, elem, Index.check(i, n) * elem.size());
    }

    /** {@code p + n * size}: a part of what a pointer leads to; the index is checked. */
    public static Object part(@Nullable Object p, long i, long length, long size) {
        return add(Objects.requireNonNull(p), Index.check(i, length) * size);
    }

    /** {@code unsafe.Add(p, n)}; p is not nil in correct programs. */
    public static Object add(@Nullable Object p, long n) {
        return p == null ? ofAddress(n) : UnsafePointer.of(p, RType.UNSAFE_POINTER).plus(n);
    }

    /** {@code uintptr(p)}. */
    public static long toNumber(@Nullable Object p) {
        return p == null ? 0 : UnsafePointer.of(p, RType.UNSAFE_POINTER).number();
    }

    /** {@code unsafe.Pointer(n)}. */
    public static @Nullable Object ofNumber(long n) {
        return n == 0 ? null : ofAddress(n);
    }

    private static Object ofAddress(long n) {
        return Addresses.pointer(n);
    }

    /** {@code p == q} of two unsafe.Pointers. */
    public static boolean equal(@Nullable Object p, @Nullable Object q) {
        if (p == q || p == null || q == null) {
            return p == q;
        }
        UnsafePointer a = UnsafePointer.of(p, RType.UNSAFE_POINTER);
        UnsafePointer b = UnsafePointer.of(q, RType.UNSAFE_POINTER);
        return a.base == b.base && a.offset == b.offset;
    }

    /** A hash that fits {@link #equal}. */
    public static long hash(@Nullable Object p) {
        return p == null ? 0 : UnsafePointer.of(p, RType.UNSAFE_POINTER).identity();
    }

    /** {@code (*T)(p)}; {@code pointer} is *T. */
    public static @Nullable Object to(@Nullable Object p, RType pointer) {
        RType want = pointer.elem();
        if (p == null || p instanceof Struct s && want.isTypeOf(s)) {
            return p;
        }
        UnsafePointer u = UnsafePointer.of(p, want);
        Object variable = Words.variable(u, want);
        if (variable != null) {
            return variable;
        }
        if (!want.ops().isAggregate()) {
            return Views.of(u, want);
        }
        if (isHeader(want)) {
            return load(u, want);
        }
        throw Words.unsupported(
                "a pointer to "
                        + (u.base == null ? "no variable" : u.type.name())
                        + " as "
                        + pointer.name());
    }

    /**
     * {@link #to} of a pointer to an array that may be a part of another, as {@link ArrayPart} has
     * it; of a longer array than there is the part that there is.
     */
    public static @Nullable Object toArray(@Nullable Object p, RType pointer) {
        RType array = pointer.elem();
        if (p == null) {
            return null;
        }
        Object whole = Words.variable(UnsafePointer.of(p, array), array);
        return whole != null
                ? whole
                : new ArrayPart(array(p, array.length(), array.elem()), array.elem());
    }

    /** reflect's descriptions of strings and slices: what they are copied to can only be read. */
    private static boolean isHeader(RType t) {
        return t.pkgPath().equals("reflect")
                && (t.name().equals("reflect.SliceHeader")
                        || t.name().equals("reflect.StringHeader"));
    }

    /** {@code *(*T)(p)}: what is there as a value of a type, raw; a new object for aggregates. */
    public static @Nullable Object load(@Nullable Object p, RType t) {
        UnsafePointer u = UnsafePointer.of(Objects.requireNonNull(p), t);
        Object variable = Words.variable(u, t);
        if (variable != null) {
            return t.copy(t.ops().isAggregate() ? variable : ((Ref) variable).raw());
        }
        Kind k = t.kind();
        if (RawBits.isLong(k)) {
            return RawBits.toRaw(k, Words.extended(k, Words.load(u, t.size())));
        }
        switch (k) {
            case STRUCT -> {
                Struct s = (Struct) Objects.requireNonNull(t.zero());
                for (int i = 0; i < t.fields().size(); i++) {
                    if (t.fields().get(i).type().size() > 0) {
                        s.setRaw(i, load(u.plus(Layout.offset(t, i)), t.fields().get(i).type()));
                    }
                }
                return s;
            }
            case ARRAY -> {
                Object array = Objects.requireNonNull(t.zero());
                for (int i = 0; i < t.length() && t.elem().size() > 0; i++) {
                    GoArrays.set(array, i, load(u.plus(i * t.elem().size()), t.elem()));
                }
                return array;
            }
            case COMPLEX64, COMPLEX128 -> {
                RType part = k == Kind.COMPLEX64 ? RType.FLOAT32 : RType.FLOAT64;
                return gol.runtime.value.Complex.of(
                        ((Number) Objects.requireNonNull(load(u, part))).doubleValue(),
                        ((Number) Objects.requireNonNull(load(u.plus(part.size()), part)))
                                .doubleValue());
            }
            case PTR -> {
                return to(Words.pointer(u), t);
            }
            case UNSAFE_POINTER -> {
                return Words.pointer(u);
            }
            case STRING -> {
                return string(Words.pointer(u), Words.load(u.plus(8), 8));
            }
            case SLICE -> {
                long length = Words.load(u.plus(8), 8);
                // the header may be a string's, which has no capacity
                long cap = u.offset + 24 <= u.size() ? Words.load(u.plus(16), 8) : length;
                return slice(Words.pointer(u), Math.max(cap, length), t.elem()).slice(0, length);
            }
            default -> throw Words.unsupported("making a " + t.name() + " of other memory");
        }
    }

    /** {@code *(*T)(p) = v} of a type that is neither struct nor array. */
    static void store(UnsafePointer u, RType t, @Nullable Object raw) {
        if (RawBits.isLong(t.kind())) {
            Words.store(u, t.size(), RawBits.fromRaw(raw));
        } else if (t.kind() == Kind.PTR || t.kind() == Kind.UNSAFE_POINTER) {
            Words.store(u, 8, toNumber(t.kind() == Kind.PTR ? of(raw, t.elem()) : raw));
        } else {
            throw Words.unsupported("writing a " + t.name() + " into other memory");
        }
    }

    // ---- slices and strings

    /** {@code unsafe.Slice(p, n)}; p is an unsafe.Pointer to the first element. */
    public static Slice slice(@Nullable Object p, long n, RType elem) {
        if (n < 0 || elem.size() > 0 && n > LARGEST / elem.size()) {
            throw Bounds.runtimeError("unsafe.Slice: len out of range");
        }
        if (p == null) {
            if (n > 0) {
                throw Bounds.runtimeError("unsafe.Slice: ptr is nil and len is not zero");
            }
            return Slice.nil(elem.kind());
        }
        UnsafePointer u = UnsafePointer.of(p, elem);
        Object base = u.base;
        if (base instanceof Struct && n == 1 && Words.variable(u, elem) instanceof Struct s) {
            return Variables.slice(new Object[] {s}, 0, 1, 1); // the element is the struct itself
        }
        if (n == 0 && (base == null || !base.getClass().isArray())) {
            return Slice.nil(elem.kind()).slice(0, 0);
        }
        if (base == null) {
            if (u.offset < 0) { // the end of the address space
                throw Bounds.runtimeError("unsafe.Slice: len out of range");
            }
            throw Words.unsupported("a slice of no variable");
        }
        return window(u, n, elem, true);
    }

    /** {@code (*[n]T)(p)[:]} of what there is, which may be less than n elements. */
    public static Slice array(@Nullable Object p, long n, RType elem) {
        return window(UnsafePointer.of(Objects.requireNonNull(p), elem), n, elem, false);
    }

    private static Slice window(UnsafePointer u, long n, RType elem, boolean whole) {
        UnsafePointer at = innermost(u, elem);
        Object base = at.base;
        if (base != null && base.getClass().isArray() && Layout.sameStorage(at.type, elem)) {
            long size = Math.max(elem.size(), 1);
            long off = at.offset / size;
            long there = Array.getLength(base) - off;
            if (at.offset % size == 0 && off >= 0 && (n <= there || !whole && there >= 0)) {
                long length = Math.min(n, there);
                return Variables.slice(base, off, length, length);
            }
        }
        throw Words.unsupported("a slice of " + n + " elements in " + u.type.name());
    }

    /** The array of elements of the type in which a place lies. */
    private static UnsafePointer innermost(UnsafePointer u, RType elem) {
        Object at = u.base;
        RType type = u.type;
        long offset = u.offset;
        while (at != null) {
            RType next;
            if (at instanceof Struct s) {
                int i = Layout.fieldAt(type, offset);
                if (i < 0) {
                    break;
                }
                offset -= Layout.offset(type, i);
                next = type.fields().get(i).type();
                at = next.ops().isAggregate() ? s.raw(i) : null;
            } else if (at instanceof Object[] a && !Layout.sameStorage(type, elem)) {
                long i = offset / Math.max(type.size(), 1);
                if (i < 0 || i >= a.length || !type.ops().isAggregate()) {
                    break;
                }
                offset -= i * type.size();
                next = type;
                at = a[(int) i];
            } else {
                return new UnsafePointer(at, type, offset);
            }
            type = next.kind() == Kind.ARRAY ? next.elem() : next;
        }
        return u;
    }

    /** {@code unsafe.SliceData(s)} as unsafe.Pointer. */
    public static @Nullable Object sliceData(Slice s, RType elem) {
        if (s.isNil()) {
            return null;
        }
        // without capacity it points to what was sliced, not behind it
        return new UnsafePointer(s.array(), elem, s.cap == 0 ? 0 : s.off * elem.size());
    }

    /** The same where the type of elements is not at hand. */
    public static @Nullable Object sliceData(Slice s) {
        return sliceData(s, Layout.element(s.array()));
    }

    /** {@code unsafe.SliceData(s)}. */
    public static @Nullable Object sliceStart(Slice s, RType elem) {
        if (s.isNil()) {
            return null;
        }
        if (s.off < Array.getLength(s.array())) {
            return Variables.element(s.array(), (int) s.off, elem);
        }
        UnsafePointer end = new UnsafePointer(s.array(), elem, s.off * elem.size());
        return elem.ops().isAggregate() ? elem.zero() : Views.of(end, elem);
    }

    /** {@code unsafe.String(p, n)}; p is an unsafe.Pointer to the first byte. */
    public static GoString string(@Nullable Object p, long n) {
        if (n < 0 || n > LARGEST) {
            throw Bounds.runtimeError("unsafe.String: len out of range");
        }
        if (p == null) {
            if (n > 0) {
                throw Bounds.runtimeError("unsafe.String: ptr is nil and len is not zero");
            }
            return GoString.EMPTY;
        }
        UnsafePointer u = UnsafePointer.of(p, RType.UINT8);
        if (u.base instanceof byte[] a && u.offset >= 0 && u.offset + n <= a.length) {
            return GoString.wrap(a, (int) u.offset, (int) n);
        }
        if (n > u.size()) {
            throw u.base == null && u.offset < 0
                    ? Bounds.runtimeError("unsafe.String: len out of range")
                    : Words.fault(u);
        }
        byte[] bytes = new byte[(int) n];
        for (int i = 0; i < n; i++) {
            bytes[i] = (byte) Words.load(u.plus(i), 1);
        }
        return GoString.wrap(bytes, 0, bytes.length);
    }

    /** {@code unsafe.StringData(s)} as unsafe.Pointer. */
    static @Nullable Object stringData(GoString s) {
        return s.isEmpty() ? null : new UnsafePointer(s.bytes(), RType.UINT8, s.offset());
    }

    /** {@code unsafe.StringData(s)}. */
    public static @Nullable IntRef stringStart(GoString s) {
        return s.isEmpty() ? null : IntRef.ofElementUint8(s.bytes(), s.offset());
    }
}
