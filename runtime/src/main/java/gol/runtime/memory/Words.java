package gol.runtime.memory;

import gol.runtime.panic.FatalError;
import gol.runtime.panic.Panics;
import gol.runtime.panic.RuntimeError;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.Complex;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.RawBits;
import gol.runtime.value.Ref;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes of variables: little endian, as gc has them on amd64. */
final class Words {
    /** Below it an address is taken for nil's. */
    private static final long FIRST_PAGE = 4096;

    private Words() {}

    /** A part of a variable that is neither struct nor array, and the offset within it. */
    record Leaf(Object holder, int place, RType type, long rest) {
        @Nullable Object raw() {
            return switch (holder) {
                case Struct s -> s.raw(place);
                case Ref r -> r.raw();
                default -> GoArrays.get(type, holder, place);
            };
        }

        void set(@Nullable Object raw) {
            switch (holder) {
                case Struct s -> s.setRaw(place, raw);
                case Ref r -> r.setRaw(raw);
                default -> GoArrays.set(holder, place, raw);
            }
        }
    }

    static boolean isNumber(Kind k) {
        return RawBits.isLong(k);
    }

    /**
     * The variable of a type at a place, as a raw pointer; null where the memory holds something
     * else there.
     */
    static @Nullable Object variable(UnsafePointer u, RType want) {
        Object at = u.base;
        RType type = u.type;
        long offset = u.offset;
        while (at != null) {
            if (at instanceof Struct s) {
                if (offset == 0 && want.isTypeOf(s)) {
                    return s;
                }
                int i = Layout.fieldAt(type, offset);
                if (i < 0) {
                    return null;
                }
                offset -= Layout.offset(type, i);
                RType field = type.fields().get(i).type();
                if (!field.ops().isAggregate()) {
                    return offset == 0 && sameVariable(field, want)
                            ? Variables.field(s, i, want)
                            : null;
                }
                at = s.raw(i);
                type = field.kind() == Kind.ARRAY ? field.elem() : field;
            } else if (at.getClass().isArray()) {
                int n = Array.getLength(at);
                if (want.kind() == Kind.ARRAY
                        && offset == 0
                        && want.length() == n
                        && Layout.sameStorage(type, want.elem())) {
                    return at;
                }
                long size = type.size();
                if (size == 0 || offset < 0 || offset >= size * n) {
                    return null;
                }
                int i = (int) (offset / size);
                offset %= size;
                if (!type.ops().isAggregate()) {
                    return offset == 0
                                    && !want.ops().isAggregate()
                                    && Layout.sameStorage(type, want)
                            ? Variables.element(at, i, want)
                            : null;
                }
                at = ((Object[]) at)[i];
                type = type.kind() == Kind.ARRAY ? type.elem() : type;
            } else {
                return at instanceof Ref && offset == 0 && sameVariable(type, want) ? at : null;
            }
        }
        return null;
    }

    /** Whether a cell or field of one type may be used as one of the other. */
    private static boolean sameVariable(RType have, RType want) {
        if (isNumber(have.kind()) && isNumber(want.kind())) {
            // narrow integers are held extended by their sign
            return have.kind() == want.kind() || have.size() >= 4 && Layout.sameStorage(have, want);
        }
        return Layout.sameStorage(have, want);
    }

    /** What is at a place; null in padding. A place outside of the variable is a fault. */
    static @Nullable Leaf leaf(UnsafePointer u) {
        Object at = u.base;
        RType type = u.type;
        long offset = u.offset;
        if (at == null || offset < 0 || offset >= u.size()) {
            throw fault(u);
        }
        while (true) {
            if (at instanceof Struct s) {
                int i = Layout.fieldAt(type, offset);
                if (i < 0) {
                    return null;
                }
                offset -= Layout.offset(type, i);
                type = type.fields().get(i).type();
                if (!type.ops().isAggregate()) {
                    return new Leaf(s, i, type, offset);
                }
                at = Objects.requireNonNull(s.raw(i));
                type = type.kind() == Kind.ARRAY ? type.elem() : type;
            } else if (at.getClass().isArray()) {
                int i = (int) (offset / type.size());
                offset %= type.size();
                if (!type.ops().isAggregate()) {
                    return new Leaf(at, i, type, offset);
                }
                at = Objects.requireNonNull(((Object[]) at)[i]);
                type = type.kind() == Kind.ARRAY ? type.elem() : type;
            } else if (at instanceof Ref) {
                return new Leaf(at, 0, type, offset);
            } else {
                throw unsupported("looking into an object of the library");
            }
        }
    }

    /** The panic or end of the program for a place where no variable is. */
    static RuntimeException fault(UnsafePointer u) {
        if (u.base == null && u.offset >= 0 && u.offset < FIRST_PAGE) {
            return Panics.of(RuntimeError.nilDereference());
        }
        throw new FatalError("fault");
    }

    static RuntimeException unsupported(String what) {
        return Panics.of(RuntimeError.other("gol: unsafe: " + what + " is not supported"));
    }

    /** Up to eight bytes. */
    static long load(UnsafePointer u, long size) {
        long bits = 0;
        for (long done = 0; done < size; ) {
            UnsafePointer at = u.plus(done);
            Leaf leaf = leaf(at);
            if (leaf == null) {
                done++;
                continue;
            }
            long n = Math.min(size - done, 8 - leaf.rest % 8);
            n = Math.min(n, leaf.type.size() - leaf.rest);
            long part = word(leaf) >>> (8 * (leaf.rest % 8));
            bits |= (part & mask(n)) << (8 * done);
            done += n;
        }
        return bits;
    }

    private static long mask(long bytes) {
        return bytes >= 8 ? -1 : (1L << (8 * bytes)) - 1;
    }

    /** The eight bytes of a leaf in which its offset lies. */
    private static long word(Leaf leaf) {
        Object raw = leaf.raw();
        long index = leaf.rest / 8;
        return switch (leaf.type.kind()) {
            case COMPLEX128 -> {
                Complex c = (Complex) Objects.requireNonNull(raw);
                yield Double.doubleToRawLongBits(index == 0 ? c.re() : c.im());
            }
            case COMPLEX64 -> {
                Complex c = (Complex) Objects.requireNonNull(raw);
                yield Float.floatToRawIntBits((float) c.re()) & 0xffffffffL
                        | (long) Float.floatToRawIntBits((float) c.im()) << 32;
            }
            case STRING ->
                    index == 0
                            ? Unsafe.toNumber(pointer(leaf))
                            : ((GoString) Objects.requireNonNull(raw)).length();
            case SLICE -> {
                Slice s = (Slice) Objects.requireNonNull(raw);
                yield index == 0 ? Unsafe.toNumber(pointer(leaf)) : index == 1 ? s.len : s.cap;
            }
            case PTR, UNSAFE_POINTER, FUNC, MAP, CHAN, INTERFACE -> Unsafe.toNumber(pointer(leaf));
            default -> RawBits.fromRaw(raw);
        };
    }

    /** Sets up to eight bytes. */
    static void store(UnsafePointer u, long size, long bits) {
        for (long done = 0; done < size; ) {
            Leaf leaf = leaf(u.plus(done));
            if (leaf == null) {
                done++;
                continue;
            }
            RType t = leaf.type;
            long n = Math.min(size - done, t.size() - leaf.rest);
            long part = bits >>> (8 * done);
            if (isNumber(t.kind())) {
                long m = mask(n) << (8 * leaf.rest);
                long whole = RawBits.fromRaw(leaf.raw()) & ~m | part << (8 * leaf.rest) & m;
                leaf.set(RawBits.toRaw(t.kind(), extended(t.kind(), whole)));
            } else if (n == 8 && (t.kind() == Kind.PTR || t.kind() == Kind.UNSAFE_POINTER)) {
                Object p = Unsafe.ofNumber(part);
                leaf.set(t.kind() == Kind.PTR ? Unsafe.to(p, t) : p);
            } else {
                throw unsupported("writing into a part of a " + t.name());
            }
            done += n;
        }
    }

    /** The bits of a raw value of a kind, of which more may be set than it has. */
    static long extended(Kind k, long bits) {
        return switch (k) {
            case BOOL -> bits & 1;
            case INT8 -> (byte) bits;
            case UINT8 -> bits & 0xff;
            case INT16 -> (short) bits;
            case UINT16 -> bits & 0xffff;
            default -> bits;
        };
    }

    /** The pointer that a place holds, as unsafe.Pointer; numbers are taken for addresses. */
    static @Nullable Object pointer(UnsafePointer u) {
        Leaf leaf = leaf(u);
        return leaf == null ? null : pointer(leaf);
    }

    private static @Nullable Object pointer(Leaf leaf) {
        Object raw = leaf.raw();
        RType t = leaf.type;
        if (leaf.rest == 0) {
            switch (t.kind()) {
                case STRING -> {
                    return Unsafe.stringData((GoString) Objects.requireNonNull(raw));
                }
                case SLICE -> {
                    return Unsafe.sliceData((Slice) Objects.requireNonNull(raw), t.elem());
                }
                case PTR -> {
                    return raw == null ? null : Unsafe.of(raw, t.elem());
                }
                case UNSAFE_POINTER -> {
                    return raw;
                }
                case FUNC, MAP, CHAN -> {
                    return raw == null ? null : new UnsafePointer(raw, RType.UNSAFE_POINTER, 0);
                }
                case INTERFACE -> {
                    Object type = Interfaces.typeOf(raw);
                    return type == null ? null : new UnsafePointer(type, RType.UNSAFE_POINTER, 0);
                }
                default -> {}
            }
        }
        if (t.kind() == Kind.INTERFACE) {
            return raw == null ? null : new UnsafePointer(raw, RType.UNSAFE_POINTER, 0);
        }
        if (isNumber(t.kind()) || leaf.rest > 0) {
            return Unsafe.ofNumber(word(leaf));
        }
        throw unsupported("taking a " + t.name() + " for a pointer");
    }
}
