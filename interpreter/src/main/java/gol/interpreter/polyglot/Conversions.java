package gol.interpreter.polyglot;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import gol.runtime.Func;
import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.BoolSlice;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.DoubleSlice;
import gol.runtime.value.FloatSlice;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.IntSlice;
import gol.runtime.value.Interfaces;
import gol.runtime.value.LongSlice;
import gol.runtime.value.Maps;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.ShortSlice;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Go's values for the host and back, by the Go type. */
final class Conversions {
    private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

    /** What arrays and maps of the host are where Go wants any value. */
    private static final RType ANYS = RType.ANY.slice();

    private static final RType ANY_MAP = TypeTable.mapOf(RType.ANY, RType.ANY);

    private Conversions() {}

    // ---- to the host

    /** A raw value of a type. */
    static Object toHost(GolContext context, RType type, @Nullable Object raw) {
        if (raw == null) {
            return GoNull.INSTANCE;
        }
        return switch (type.kind()) {
            case BOOL, INT8, UINT8, INT16, UINT16, INT32, INT, INT64, FLOAT32, FLOAT64 -> raw;
            case UINT32 -> (Object) ((int) raw & 0xFFFFFFFFL);
            case UINT, UINT64, UINTPTR ->
                    (long) raw >= 0 ? raw : new GoUnsigned(context, type, (long) raw);
            case STRING -> ((GoString) raw).toJava();
            case INTERFACE -> dynamic(context, raw);
            case SLICE -> {
                Slice s = (Slice) raw;
                yield new GoArray(context, type, s, s.array(), s.off, s.len);
            }
            case ARRAY -> new GoArray(context, type, raw, raw, 0, type.length());
            case MAP -> new GoHash(context, type, (GoMap) raw);
            case FUNC -> new GoFunction(context, type, (Func) raw);
            case STRUCT -> new GoStruct(context, type, raw, (Struct) raw);
            case PTR ->
                    new GoStruct(context, type, raw, type.isStructPointer() ? (Struct) raw : null);
            case COMPLEX64, COMPLEX128, CHAN, UNSAFE_POINTER ->
                    new GoStruct(context, type, raw, null);
            default -> new GoObject(context, type, raw);
        };
    }

    private static Object dynamic(GolContext context, Object value) {
        RType type = Objects.requireNonNull(Interfaces.typeOf(value));
        return toHost(context, type, Interfaces.raw(value));
    }

    // ---- to Go

    /** The raw value of a type that a host value stands for. */
    static @Nullable Object toGo(GolContext context, RType type, Object value)
            throws UnsupportedTypeException {
        try {
            return convert(context, type, value);
        } catch (InteropException e) {
            throw unsupported(type, value);
        }
    }

    private static UnsupportedTypeException unsupported(RType type, Object value) {
        return UnsupportedTypeException.create(
                new Object[] {value}, "not a Go value of type " + type.name());
    }

    private static @Nullable Object convert(GolContext context, RType type, Object value)
            throws InteropException {
        if (type.kind() != Kind.INTERFACE && value instanceof GoObject o && o.type == type) {
            return type.copy(o.raw);
        }
        return switch (type.kind()) {
            case BOOL -> (Object) INTEROP.asBoolean(value);
            case INT8, UINT8, INT16, UINT16, INT32, UINT32 -> narrow(type, value);
            case INT, INT64 -> (Object) INTEROP.asLong(value);
            case UINT, UINT64, UINTPTR -> unsigned(type, value);
            case FLOAT32 -> (Object) (float) INTEROP.asDouble(value);
            case FLOAT64 -> (Object) INTEROP.asDouble(value);
            case STRING -> GoString.of(INTEROP.asString(value));
            case INTERFACE -> iface(context, type, value);
            case SLICE -> slice(context, type, value);
            case ARRAY -> array(context, type, value, type.length());
            case MAP -> map(context, type, value);
            case STRUCT -> struct(context, type, value);
            case PTR -> pointer(context, type, value);
            case FUNC -> function(context, type, value);
            default -> {
                if (INTEROP.isNull(value)) {
                    yield null;
                }
                throw unsupported(type, value);
            }
        };
    }

    private static Integer narrow(RType type, Object value) throws InteropException {
        long v = INTEROP.asLong(value);
        int bits = type.kind().bits();
        boolean fits =
                type.kind().isUnsigned()
                        ? v >= 0 && v < 1L << bits
                        : v >= -(1L << bits - 1) && v < 1L << bits - 1;
        if (!fits) {
            throw unsupported(type, value);
        }
        return (int) v;
    }

    private static Long unsigned(RType type, Object value) throws InteropException {
        if (INTEROP.fitsInLong(value)) {
            long v = INTEROP.asLong(value);
            if (v >= 0) {
                return v;
            }
        } else if (INTEROP.fitsInBigInteger(value)) {
            var big = INTEROP.asBigInteger(value);
            if (big.signum() >= 0 && big.bitLength() <= 64) {
                return big.longValue();
            }
        }
        throw unsupported(type, value);
    }

    private static @Nullable Object iface(GolContext context, RType type, Object value)
            throws InteropException {
        @Nullable Object made;
        if (INTEROP.isNull(value)) {
            return null;
        } else if (value instanceof GoObject o) {
            made = o.type.newBox(o.type.copy(o.raw));
        } else if (INTEROP.isBoolean(value)) {
            made = RType.BOOL.newBox(INTEROP.asBoolean(value));
        } else if (INTEROP.isString(value)) {
            made = GoString.of(INTEROP.asString(value));
        } else if (INTEROP.fitsInLong(value)) {
            made = RType.INT.newBox(INTEROP.asLong(value));
        } else if (INTEROP.fitsInDouble(value)) {
            made = RType.FLOAT64.newBox(INTEROP.asDouble(value));
        } else if (INTEROP.hasArrayElements(value)) {
            made = ANYS.newBox(slice(context, ANYS, value));
        } else if (INTEROP.hasHashEntries(value)) {
            made = ANY_MAP.newBox(map(context, ANY_MAP, value));
        } else {
            throw unsupported(type, value);
        }
        if (type != RType.ANY && !Interfaces.implementsType(made, type)) {
            throw unsupported(type, value);
        }
        return made;
    }

    private static Object array(GolContext context, RType type, Object value, long length)
            throws InteropException {
        if (!INTEROP.hasArrayElements(value) || INTEROP.getArraySize(value) != length) {
            throw unsupported(type, value);
        }
        int n = Math.toIntExact(length);
        RType elem = type.elem();
        Object array = GoArrays.zero(elem, n);
        for (int i = 0; i < n; i++) {
            GoArrays.set(array, i, convert(context, elem, INTEROP.readArrayElement(value, i)));
        }
        return array;
    }

    private static Slice slice(GolContext context, RType type, Object value)
            throws InteropException {
        if (INTEROP.isNull(value)) {
            return Slice.nil(type.elem().kind());
        }
        if (!INTEROP.hasArrayElements(value)) {
            throw UnsupportedMessageException.create();
        }
        return switch (array(context, type, value, INTEROP.getArraySize(value))) {
            case boolean[] a -> BoolSlice.of(a);
            case byte[] a -> ByteSlice.of(a);
            case short[] a -> ShortSlice.of(a);
            case int[] a -> IntSlice.of(a);
            case long[] a -> LongSlice.of(a);
            case float[] a -> FloatSlice.of(a);
            case double[] a -> DoubleSlice.of(a);
            case Object a -> ObjectSlice.of((Object[]) a);
        };
    }

    private static @Nullable GoMap map(GolContext context, RType type, Object value)
            throws InteropException {
        if (INTEROP.isNull(value)) {
            return null;
        }
        GoMap made = Maps.make(type);
        Object entries = INTEROP.getHashEntriesIterator(value);
        while (INTEROP.hasIteratorNextElement(entries)) {
            Object entry = INTEROP.getIteratorNextElement(entries);
            made.putRaw(
                    convert(context, type.key(), INTEROP.readArrayElement(entry, 0)),
                    convert(context, type.elem(), INTEROP.readArrayElement(entry, 1)));
        }
        return made;
    }

    private static Object struct(GolContext context, RType type, Object value)
            throws InteropException {
        if (!INTEROP.hasMembers(value) || INTEROP.isNull(value)) {
            throw unsupported(type, value);
        }
        Struct made = (Struct) Objects.requireNonNull(type.zero());
        List<RField> fields = type.fields();
        for (int i = 0; i < fields.size(); i++) {
            RField f = fields.get(i);
            if (INTEROP.isMemberReadable(value, f.name())) {
                made.setRaw(i, convert(context, f.type(), INTEROP.readMember(value, f.name())));
            }
        }
        return made;
    }

    private static @Nullable Object function(GolContext context, RType type, Object value)
            throws InteropException {
        if (INTEROP.isNull(value)) {
            return null;
        }
        if (INTEROP.isExecutable(value) || INTEROP.isInstantiable(value)) {
            return new HostFunction(context, type, value);
        }
        throw unsupported(type, value);
    }

    private static @Nullable Object pointer(GolContext context, RType type, Object value)
            throws InteropException {
        if (INTEROP.isNull(value)) {
            return null;
        }
        if (type.isStructPointer()) {
            return struct(context, type.elem(), value);
        }
        throw unsupported(type, value);
    }
}
