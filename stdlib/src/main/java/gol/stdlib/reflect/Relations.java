package gol.stdlib.reflect;

import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.Complex;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoString;
import gol.runtime.value.IntSlice;
import gol.runtime.value.Numbers;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which types' values may become which others, and how. */
final class Relations {
    private Relations() {}

    static boolean assignable(RType from, RType to) {
        if (from == to) {
            return true;
        }
        if (to.isInterface()) {
            return from.implementsType(to);
        }
        if (from.isNamed() && to.isNamed()) {
            return false;
        }
        if (from.kind() == Kind.CHAN
                && to.kind() == Kind.CHAN
                && from.dir() == RType.ChanDir.BOTH
                && from.elem() == to.elem()) {
            return true;
        }
        return sameUnderlying(from, to, true);
    }

    static boolean sameUnderlying(RType a, RType b, boolean tags) {
        if (a == b) {
            return true;
        }
        if (a.kind() != b.kind()) {
            return false;
        }
        return switch (a.kind()) {
            case ARRAY -> a.length() == b.length() && same(a.elem(), b.elem(), tags);
            case CHAN -> a.dir() == b.dir() && same(a.elem(), b.elem(), tags);
            case FUNC ->
                    a.isVariadic() == b.isVariadic()
                            && a.params().equals(b.params())
                            && a.results().equals(b.results());
            case INTERFACE -> methodKeys(a).equals(methodKeys(b));
            case MAP -> same(a.key(), b.key(), tags) && same(a.elem(), b.elem(), tags);
            case PTR, SLICE -> same(a.elem(), b.elem(), tags);
            case STRUCT -> sameFields(a.fields(), b.fields(), tags);
            default -> true;
        };
    }

    private static boolean same(RType a, RType b, boolean tags) {
        return a == b || !tags && !a.isNamed() && !b.isNamed() && sameUnderlying(a, b, false);
    }

    private static List<RMethod> methodKeys(RType t) {
        return t.methods();
    }

    private static boolean sameFields(List<RField> a, List<RField> b, boolean tags) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            RField x = a.get(i);
            RField y = b.get(i);
            if (!x.name().equals(y.name())
                    || !x.pkgPath().equals(y.pkgPath())
                    || x.embedded() != y.embedded()
                    || tags && !x.tag().equals(y.tag())
                    || !same(x.type(), y.type(), tags)) {
                return false;
            }
        }
        return true;
    }

    static boolean convertible(RType from, RType to) {
        Kind a = from.kind();
        Kind b = to.kind();
        if (assignable(from, to) || sameUnderlying(from, to, false)) {
            return true;
        }
        if ((a.isInteger() || a.isFloat()) && (b.isInteger() || b.isFloat())
                || a.isComplex() && b.isComplex()) {
            return true;
        }
        if (b == Kind.STRING && (a.isInteger() || a == Kind.SLICE && isText(from.elem()))) {
            return true;
        }
        if (a == Kind.STRING && b == Kind.SLICE && isText(to.elem())) {
            return true;
        }
        if (a == Kind.SLICE && b == Kind.ARRAY && from.elem() == to.elem()) {
            return true;
        }
        return a == Kind.PTR
                && b == Kind.PTR
                && !from.isNamed()
                && !to.isNamed()
                && sameUnderlying(from.elem(), to.elem(), false);
    }

    private static boolean isText(RType elem) {
        return elem.pkgPath().isEmpty() && (elem.kind() == Kind.UINT8 || elem.kind() == Kind.INT32);
    }

    /**
     * The raw value as one of the other type, which it is convertible to; null where only its size
     * forbids it.
     */
    static @Nullable Object convert(RType from, @Nullable Object raw, RType to) {
        Kind a = from.kind();
        Kind b = to.kind();
        if (to.isInterface()) {
            return Memory.box(from, raw);
        }
        if (a == Kind.STRUCT) {
            return struct(from, (Struct) Objects.requireNonNull(raw), to);
        }
        if (a.isInteger() && b.isInteger()) {
            return Memory.integerRaw(b, Memory.integer(a, raw));
        }
        if (a.isInteger() && b.isFloat()) {
            long v = Memory.integer(a, raw);
            boolean big = a.isUnsigned() && v < 0;
            if (b == Kind.FLOAT32) {
                return big ? Numbers.uint64ToFloat(v) : (float) v;
            }
            return big ? Numbers.uint64ToDouble(v) : (double) v;
        }
        if (a.isFloat() && b.isFloat()) {
            double v = ((Number) Objects.requireNonNull(raw)).doubleValue();
            return b == Kind.FLOAT32 ? (Object) (float) v : (Object) v;
        }
        if (a.isFloat() && b.isInteger()) {
            double v = ((Number) Objects.requireNonNull(raw)).doubleValue();
            return Memory.integerRaw(b, b.isUnsigned() ? Numbers.toUint64(v) : Numbers.toInt64(v));
        }
        if (b == Kind.COMPLEX64) {
            return ((Complex) Objects.requireNonNull(raw)).small();
        }
        if (b == Kind.STRING && a != Kind.STRING) {
            if (a.isInteger()) {
                long v = Memory.integer(a, raw);
                return GoString.fromRune(v < 0 || v > GoString.MAX_RUNE ? GoString.RUNE_ERROR : v);
            }
            return raw instanceof ByteSlice s
                    ? GoString.fromBytes(s)
                    : GoString.fromRunes((IntSlice) Objects.requireNonNull(raw));
        }
        if (a == Kind.STRING && b == Kind.SLICE) {
            GoString s = (GoString) Objects.requireNonNull(raw);
            return to.elem().kind() == Kind.UINT8 ? s.toBytes() : s.toRunes();
        }
        if (from.isStructPointer() && to.isStructPointer() && raw instanceof Struct s) {
            if (!to.elem().isTypeOf(s)) {
                throw Value.runtimeError(
                        "gol: reflect converts no "
                                + from.name()
                                + " to "
                                + to.name()
                                + ": the program does not");
            }
            return raw;
        }
        if (a == Kind.SLICE && b == Kind.ARRAY) {
            return array((Slice) Objects.requireNonNull(raw), to);
        }
        return raw;
    }

    private static @Nullable Object array(Slice s, RType to) {
        if (s.len < to.length()) {
            return null;
        }
        Object made = Memory.newArray(to.elem(), (int) to.length());
        System.arraycopy(s.array(), (int) s.off, made, 0, (int) to.length());
        return GoArrays.copy(to.elem(), made);
    }

    private static Object struct(RType from, Struct s, RType to) {
        if (from == to) {
            return s;
        }
        Struct made = (Struct) Objects.requireNonNull(to.zero());
        for (int i = 0; i < from.fields().size(); i++) {
            made.setRaw(i, s.raw(i));
        }
        return made;
    }

    /** The type of a method taken from a type: with the receiver as first parameter. */
    static RType withReceiver(RType receiver, RType method) {
        List<RType> params = new ArrayList<>();
        params.add(receiver);
        params.addAll(method.params());
        return TypeTable.func(params, method.results(), method.isVariadic());
    }
}
