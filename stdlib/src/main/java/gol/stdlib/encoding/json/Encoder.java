package gol.stdlib.encoding.json;

import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.MapIterator;
import gol.runtime.value.Maps;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import gol.stdlib.reflect.Memory;
import gol.stdlib.reflect.RuntimeType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON. A value comes with its type and, where it is addressable in Go's sense,
 * the pointer to it: methods of pointer types are then called.
 */
final class Encoder {
    private static final int WATCH_DEPTH = 1000;

    private final Goroutine g;
    private final ByteBuf out;
    private final boolean html;
    private int depth;
    private final Set<Object> open = new HashSet<>();

    Encoder(Goroutine g, ByteBuf out, boolean html) {
        this.g = g;
        this.out = out;
        this.html = html;
    }

    /** Writes an interface value. */
    void any(@Nullable Object v, boolean quoted) {
        RType t = Interfaces.typeOf(v);
        if (t == null) {
            out.ascii("null");
        } else {
            value(t, Interfaces.raw(v), null, quoted);
        }
    }

    private void value(RType t, @Nullable Object raw, @Nullable Object place, boolean quoted) {
        Methods m = Methods.of(t);
        if (m.marshalJson || m.pointerMarshalJson && place != null) {
            marshaler(t, m, raw, m.marshalJson ? null : place);
        } else if (m.marshalText
                || m.pointerMarshalText && place != null && !m.pointerMarshalJson) {
            textMarshaler(t, m, raw, m.marshalText ? null : place);
        } else {
            plain(t, raw, place, quoted);
        }
    }

    // ---- methods

    private void marshaler(RType t, Methods m, @Nullable Object raw, @Nullable Object place) {
        if (place == null && isNilPointer(t, raw)) {
            out.ascii("null");
            return;
        }
        ByteSlice b = bytesOf(t, m, raw, place, "MarshalJSON");
        int start = out.length();
        Scanner scanner = new Scanner();
        if (!Formats.compact(out, b, html, scanner)) {
            out.setLength(start);
            Failure f = failure(Failure.MARSHALER, t);
            f.text = GoString.of("MarshalJSON");
            f.value = scanner.errorText();
            f.offset = scanner.bytes;
            throw new Failure.Thrown(f);
        }
    }

    private void textMarshaler(RType t, Methods m, @Nullable Object raw, @Nullable Object place) {
        if (place == null && isNilPointer(t, raw)) {
            out.ascii("null");
            return;
        }
        ByteSlice b = bytesOf(t, m, raw, place, "MarshalText");
        Text.quote(out, b.array, (int) b.off, (int) (b.off + b.len), html);
    }

    private static boolean isNilPointer(RType t, @Nullable Object raw) {
        return raw == null && (t.kind() == Kind.PTR || t.isInterface());
    }

    private ByteSlice bytesOf(
            RType t, Methods m, @Nullable Object raw, @Nullable Object place, String name) {
        int which = name.equals("MarshalJSON") ? 0 : 1;
        Object result;
        if (place != null) {
            result = Methods.of(t.pointer()).call(g, which, name, place);
        } else if (t.isInterface()) {
            RType dynamic = Objects.requireNonNull(Interfaces.typeOf(raw));
            result = Methods.of(dynamic).call(g, which, name, Interfaces.raw(raw));
        } else {
            result = m.call(g, which, name, t.copy(raw));
        }
        Object err = g.o1;
        if (err != null) {
            Failure f = failure(Failure.MARSHALER, t);
            f.text = GoString.of(name);
            f.err = err;
            throw new Failure.Thrown(f);
        }
        return (ByteSlice) Objects.requireNonNull(result);
    }

    // ---- by kind

    private void plain(RType t, @Nullable Object raw, @Nullable Object place, boolean quoted) {
        switch (t.kind()) {
            case BOOL,
                    INT,
                    INT8,
                    INT16,
                    INT32,
                    INT64,
                    UINT,
                    UINT8,
                    UINT16,
                    UINT32,
                    UINT64,
                    UINTPTR,
                    FLOAT32,
                    FLOAT64 -> {
                if (quoted) {
                    out.put('"');
                }
                scalar(t, Objects.requireNonNull(raw));
                if (quoted) {
                    out.put('"');
                }
            }
            case STRING -> string(t, (GoString) Objects.requireNonNull(raw), quoted);
            case INTERFACE -> any(raw, quoted);
            case STRUCT -> struct(t, (Struct) Objects.requireNonNull(raw), place != null);
            case MAP -> map(t, (GoMap) raw, quoted);
            case SLICE -> slice(t, (Slice) Objects.requireNonNull(raw), quoted);
            case ARRAY -> array(t, Objects.requireNonNull(raw), place != null, quoted);
            case PTR -> pointer(t, raw, quoted);
            case INVALID, COMPLEX64, COMPLEX128, CHAN, FUNC, UNSAFE_POINTER -> throw unsupported(t);
        }
    }

    private void scalar(RType t, Object raw) {
        Kind k = t.kind();
        switch (k) {
            case BOOL -> out.ascii((Boolean) raw ? "true" : "false");
            case FLOAT32, FLOAT64 -> floating(t, ((Number) raw).doubleValue());
            case UINT, UINT64, UINTPTR -> out.ascii(Long.toUnsignedString((Long) raw));
            default -> out.decimal(Memory.integer(k, raw));
        }
    }

    private void floating(RType t, double v) {
        int bits = t.kind().bits();
        if (Double.isNaN(v) || Double.isInfinite(v)) {
            throw badValue(
                    t,
                    bits == 32 ? (Object) (float) v : (Object) v,
                    gol.runtime.format.FloatText.format(v, 'g', -1, bits));
        }
        Text.number(out, v, bits);
    }

    private void string(RType t, GoString s, boolean quoted) {
        if (Methods.of(t).number) {
            GoString n = s.isEmpty() ? GoString.of("0") : s;
            if (!Text.isNumber(n)) {
                throw badText("json: invalid number literal " + quote(n));
            }
            if (quoted) {
                out.put('"').put(n).put('"');
            } else {
                out.put(n);
            }
        } else if (quoted) {
            ByteBuf inner = new ByteBuf();
            Text.quote(inner, s, html);
            Text.quote(out, inner.array(), 0, inner.length(), false);
        } else {
            Text.quote(out, s, html);
        }
    }

    private void struct(RType t, Struct s, boolean addressable) {
        int next = '{';
        for (StructInfo.Field f : StructInfo.of(t).fields) {
            Struct holder = s;
            boolean canAddress = addressable;
            int[] path = f.path;
            RType type = t;
            for (int i = 0; i < path.length - 1 && holder != null; i++) {
                type = type.fields().get(path[i]).type();
                holder = (Struct) holder.raw(path[i]);
                if (type.kind() == Kind.PTR) {
                    type = type.elem();
                    canAddress = true;
                }
            }
            if (holder == null) {
                continue;
            }
            int last = path[path.length - 1];
            Object raw = holder.raw(last);
            if (f.omitEmpty && isEmpty(f.type, raw)
                    || f.omitZero && isZero(f.type, raw, holder, last, canAddress)) {
                continue;
            }
            out.put(next);
            next = ',';
            byte[] key = html ? f.htmlKey : f.plainKey;
            out.put(key, 0, key.length);
            value(f.type, raw, canAddress ? placeOf(f.type, holder, last, raw) : null, f.quoted);
        }
        if (next == '{') {
            out.put('{');
        }
        out.put('}');
    }

    /** The pointer to a field, where somebody could call a method of it. */
    private static @Nullable Object placeOf(
            RType t, Struct holder, int field, @Nullable Object raw) {
        if (t.ops().isAggregate()) {
            return raw;
        }
        Methods m = Methods.of(t);
        return m.pointerMarshalJson || m.pointerMarshalText ? Memory.field(holder, field, t) : null;
    }

    private static boolean isEmpty(RType t, @Nullable Object raw) {
        return switch (t.kind()) {
            case ARRAY -> t.length() == 0;
            case MAP -> Maps.len((GoMap) raw) == 0;
            case SLICE -> ((Slice) Objects.requireNonNull(raw)).len == 0;
            case STRUCT, CHAN, FUNC, COMPLEX64, COMPLEX128, UNSAFE_POINTER, INVALID -> false;
            default -> Memory.isZero(t, raw);
        };
    }

    private boolean isZero(
            RType t, @Nullable Object raw, Struct holder, int field, boolean canAddress) {
        Methods m = Methods.of(t);
        if (m.isZero) {
            RType target = t;
            Object receiver = raw;
            if (t.isInterface()) {
                RType dynamic = Interfaces.typeOf(raw);
                receiver = Interfaces.raw(raw);
                if (dynamic == null || dynamic.kind() == Kind.PTR && receiver == null) {
                    return true;
                }
                target = dynamic;
            } else if (t.kind() == Kind.PTR && raw == null) {
                return true;
            }
            return (Boolean)
                    Objects.requireNonNull(
                            Methods.of(target).call(g, 4, "IsZero", target.copy(receiver)));
        }
        if (t.kind() != Kind.PTR && !t.isInterface()) {
            Methods pointer = Methods.of(t.pointer());
            if (pointer.isZero) {
                Object place =
                        canAddress ? Memory.field(holder, field, t) : Memory.cell(t, t.copy(raw));
                return (Boolean) Objects.requireNonNull(pointer.call(g, 4, "IsZero", place));
            }
        }
        return Memory.isZero(t, raw);
    }

    private void pointer(RType t, @Nullable Object raw, boolean quoted) {
        if (raw == null) {
            out.ascii("null");
            return;
        }
        boolean watched = enter(t, raw, raw);
        RType elem = t.elem();
        value(elem, Memory.load(elem, raw), raw, quoted);
        leave(raw, watched);
    }

    private void slice(RType t, Slice s, boolean quoted) {
        if (s.isNil()) {
            out.ascii("null");
            return;
        }
        RType elem = t.elem();
        if (s instanceof ByteSlice b && Methods.of(elem).plainByte) {
            out.put('"');
            byte[] text =
                    Base64.getEncoder()
                            .encode(
                                    java.util.Arrays.copyOfRange(
                                            b.array, (int) b.off, (int) (b.off + b.len)));
            out.put(text, 0, text.length).put('"');
            return;
        }
        Object seen = List.of(System.identityHashCode(s.array()), s.off, s.len);
        boolean watched = enter(t, s, seen);
        elements(elem, s.array(), (int) s.off, (int) s.len, true, quoted);
        leave(seen, watched);
    }

    private void array(RType t, Object array, boolean addressable, boolean quoted) {
        elements(t.elem(), array, 0, (int) t.length(), addressable, quoted);
    }

    private void elements(
            RType elem, Object array, int off, int n, boolean addressable, boolean quoted) {
        Methods m = Methods.of(elem);
        boolean place =
                addressable
                        && (elem.ops().isAggregate()
                                || m.pointerMarshalJson
                                || m.pointerMarshalText);
        out.put('[');
        for (int i = off; i < off + n; i++) {
            if (i > off) {
                out.put(',');
            }
            value(
                    elem,
                    GoArrays.get(elem, array, i),
                    place ? Memory.element(array, i, elem) : null,
                    quoted);
        }
        out.put(']');
    }

    private record Entry(GoString key, @Nullable Object value) {}

    private void map(RType t, @Nullable GoMap map, boolean quoted) {
        RType key = t.key();
        Methods m = Methods.of(key);
        if (key.kind() != Kind.STRING && !key.kind().isInteger() && !m.marshalText) {
            throw unsupported(t);
        }
        if (map == null) {
            out.ascii("null");
            return;
        }
        boolean watched = enter(t, map, map);
        List<Entry> entries = new ArrayList<>(map.size());
        for (MapIterator it = Maps.iterateInOrder(map); it.next(); ) {
            entries.add(new Entry(keyText(t, key, m, it.rawKey()), it.rawValue()));
        }
        entries.sort((a, b) -> a.key().compareTo(b.key()));
        out.put('{');
        int n = 0;
        for (Entry e : entries) {
            if (n++ > 0) {
                out.put(',');
            }
            Text.quote(out, e.key(), html);
            out.put(':');
            value(t.elem(), e.value(), null, quoted);
        }
        out.put('}');
        leave(map, watched);
    }

    private GoString keyText(RType map, RType t, Methods m, @Nullable Object raw) {
        if (t.kind() == Kind.STRING) {
            return (GoString) Objects.requireNonNull(raw);
        }
        if (m.marshalText) {
            RType dynamic = t.isInterface() ? Interfaces.typeOf(raw) : t;
            Object receiver = t.isInterface() ? Interfaces.raw(raw) : t.copy(raw);
            if (dynamic == null || dynamic.kind() == Kind.PTR && receiver == null) {
                return GoString.EMPTY;
            }
            ByteSlice b =
                    (ByteSlice)
                            Objects.requireNonNull(
                                    Methods.of(dynamic).call(g, 1, "MarshalText", receiver));
            Object err = g.o1;
            if (err != null) {
                GoString text = gol.runtime.format.Methods.text(g, err, "Error");
                throw badText(
                        "json: encoding error for type "
                                + quote(GoString.of(map.name()))
                                + ": "
                                + quote(text));
            }
            return GoString.fromBytes(b);
        }
        long v = Memory.integer(t.kind(), raw);
        return GoString.of(t.kind().isUnsigned() ? Long.toUnsignedString(v) : Long.toString(v));
    }

    // ---- failures and cycles

    private boolean enter(RType t, @Nullable Object raw, Object identity) {
        if (++depth <= WATCH_DEPTH) {
            return false;
        }
        if (!open.add(identity instanceof List<?> ? identity : new Identity(identity))) {
            throw badValue(t, raw, "encountered a cycle via " + t.name());
        }
        return true;
    }

    private void leave(Object identity, boolean watched) {
        depth--;
        if (watched) {
            open.remove(identity instanceof List<?> ? identity : new Identity(identity));
        }
    }

    private record Identity(Object o) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity i && i.o == o;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(o);
        }
    }

    static String quote(GoString s) {
        ByteBuf b = new ByteBuf();
        gol.runtime.format.Quote.quote(b, s, '"', false, false);
        return b.toString();
    }

    private static Failure failure(int kind, RType t) {
        Failure f = new Failure();
        f.kind = kind;
        f.typ = RuntimeType.of(t);
        return f;
    }

    private static Failure.Thrown unsupported(RType t) {
        return new Failure.Thrown(failure(Failure.TYPE, t));
    }

    private static Failure.Thrown badValue(RType t, @Nullable Object raw, String text) {
        Failure f = failure(Failure.VALUE, t);
        f.value = Memory.box(t, raw);
        f.text = GoString.of(text);
        return new Failure.Thrown(f);
    }

    private static Failure.Thrown badText(String text) {
        Failure f = new Failure();
        f.kind = Failure.TEXT;
        f.text = GoString.of(text);
        return new Failure.Thrown(f);
    }
}
