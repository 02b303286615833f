package gol.runtime.format;

import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.value.Complex;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.MapIterator;
import gol.runtime.value.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A map's entries in the order in which fmt prints them: the twin of internal/fmtsort. */
public final class MapOrder {
    /** An entry, raw. */
    public record Entry(@Nullable Object key, @Nullable Object value) {}

    /** The types that come first in an order of types. */
    private static final List<RType> BASIC_TYPES =
            List.of(
                    RType.STRING,
                    RType.INT8,
                    RType.UINT8,
                    RType.INT16,
                    RType.UINT16,
                    RType.INT32,
                    RType.UINT32,
                    RType.INT64,
                    RType.UINT64,
                    RType.INT,
                    RType.UINT,
                    RType.UINTPTR,
                    RType.COMPLEX64,
                    RType.COMPLEX128,
                    RType.FLOAT32,
                    RType.FLOAT64,
                    RType.BOOL);

    private MapOrder() {}

    /** All entries, sorted by key. */
    public static List<Entry> sorted(GoMap m) {
        List<Entry> all = new ArrayList<>(m.size());
        MapIterator it = gol.runtime.value.Maps.iterateInOrder(m);
        while (it.next()) {
            all.add(new Entry(it.rawKey(), it.rawValue()));
        }
        RType key = m.type().key();
        all.sort((a, b) -> compare(key, a.key(), b.key()));
        return all;
    }

    /**
     * NaN before other numbers, false before true, structs and arrays by their first difference,
     * nil first.
     */
    static int compare(RType t, @Nullable Object a, @Nullable Object b) {
        return switch (t.kind()) {
            case BOOL ->
                    Boolean.compare(
                            (Boolean) Objects.requireNonNull(a),
                            (Boolean) Objects.requireNonNull(b));
            case STRING ->
                    ((GoString) Objects.requireNonNull(a))
                            .compareTo((GoString) Objects.requireNonNull(b));
            case FLOAT32, FLOAT64 -> floats(number(a).doubleValue(), number(b).doubleValue());
            case UINT, UINT64, UINTPTR ->
                    Long.compareUnsigned(number(a).longValue(), number(b).longValue());
            case UINT32 -> Integer.compareUnsigned(number(a).intValue(), number(b).intValue());
            case INT, INT8, INT16, INT32, INT64, UINT8, UINT16 ->
                    Long.compare(number(a).longValue(), number(b).longValue());
            case COMPLEX64, COMPLEX128 -> {
                Complex x = (Complex) Objects.requireNonNull(a);
                Complex y = (Complex) Objects.requireNonNull(b);
                int c = floats(x.re(), y.re());
                yield c != 0 ? c : floats(x.im(), y.im());
            }
            case STRUCT ->
                    structs(
                            t,
                            (Struct) Objects.requireNonNull(a),
                            (Struct) Objects.requireNonNull(b));
            case ARRAY -> {
                int c = 0;
                for (int i = 0; i < t.length() && c == 0; i++) {
                    c =
                            compare(
                                    t.elem(),
                                    GoArrays.get(t.elem(), Objects.requireNonNull(a), i),
                                    GoArrays.get(t.elem(), Objects.requireNonNull(b), i));
                }
                yield c;
            }
            case INTERFACE -> interfaces(a, b);
            default -> Long.compare(Address.of(a), Address.of(b));
        };
    }

    private static Number number(@Nullable Object raw) {
        return (Number) Objects.requireNonNull(raw);
    }

    private static int floats(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Boolean.compare(Double.isNaN(b), Double.isNaN(a));
        }
        return a < b ? -1 : a > b ? 1 : 0;
    }

    private static int structs(RType t, Struct a, Struct b) {
        List<RField> fields = t.fields();
        for (int i = 0; i < fields.size(); i++) {
            int c = compare(fields.get(i).type(), a.raw(i), b.raw(i));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    private static int interfaces(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        RType x = Objects.requireNonNull(Interfaces.typeOf(a));
        RType y = Objects.requireNonNull(Interfaces.typeOf(b));
        if (x != y) {
            int c = Integer.compare(rank(x), rank(y));
            return c != 0 ? c : x.name().compareTo(y.name());
        }
        return compare(x, Interfaces.raw(a), Interfaces.raw(b));
    }

    /**
     * Where a type's values stand among others: Go's order is that of the descriptors' addresses,
     * which in gc's programs are strings, integers by width, complex numbers, floats, bools,
     * others.
     */
    private static int rank(RType t) {
        int place = t.pkgPath().isEmpty() ? BASIC_TYPES.indexOf(t) : -1;
        return place < 0 ? BASIC_TYPES.size() : place;
    }
}
