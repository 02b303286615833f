package gol.stdlib.encoding.json;

import gol.runtime.format.NumberParser;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.ArrayPart;
import gol.runtime.value.BoolBox;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.DoubleBox;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.Growth;
import gol.runtime.value.Interfaces;
import gol.runtime.value.Maps;
import gol.runtime.value.ObjectBox;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import gol.stdlib.encoding.base64.Codec;
import gol.stdlib.errors.ErrorString;
import gol.stdlib.reflect.Memory;
import gol.stdlib.reflect.RuntimeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a valid JSON text into a variable. Every method takes the type and the present content of a
 * variable and returns its new content; structs and arrays are changed in place. The first mismatch
 * is kept and reported at the end; an error that a guest's method returns stops everything ({@link
 * #stopped}).
 */
final class Decoder {
    private static final RType ANY_SLICE = RType.ANY.slice();
    private static final RType ANY_MAP = TypeTable.mapOf(RType.STRING, RType.ANY);

    private final Goroutine g;
    private final Input in;

    /** The type Number where numbers shall become it, else null. */
    private final @Nullable RType number;

    private final boolean strict;
    private @Nullable Object saved;
    private @Nullable Object stopped;
    private @Nullable RType struct;
    private List<String> fieldPath = new ArrayList<>();

    Decoder(Goroutine g, Input in, @Nullable RType number, boolean strict) {
        this.g = g;
        this.in = in;
        this.number = number;
        this.strict = strict;
    }

    /** Reads the text into what a pointer leads to; the error. */
    @Nullable Object read(RType pointer, Object target) {
        in.peek();
        value(pointer, target, false);
        if (stopped != null) {
            return withContext(stopped);
        }
        return saved;
    }

    // ---- errors

    private void save(Object error) {
        if (saved == null) {
            saved = withContext(error);
        }
    }

    private void saveText(String text) {
        save(ErrorString.of(text));
    }

    private void stop(@Nullable Object error) {
        if (error != null) {
            stopped = error;
        }
    }

    private Object withContext(Object error) {
        if (error instanceof UnmarshalTypeError e && (struct != null || !fieldPath.isEmpty())) {
            e.Struct = GoString.of(struct == null ? "" : struct.shortName());
            List<String> path = new ArrayList<>(fieldPath);
            if (!e.Field.isEmpty()) {
                path.add(e.Field.toJava());
            }
            e.Field = GoString.of(String.join(".", path));
        }
        return error;
    }

    private UnmarshalTypeError mismatch(String what, RType t, long offset) {
        UnmarshalTypeError e = new UnmarshalTypeError();
        e.Value = GoString.of(what);
        e.Type = RuntimeType.of(t);
        e.Offset = offset;
        return e;
    }

    // ---- values

    /**
     * Reads the value at the input's place.
     *
     * @param settable whether the variable itself may be set (what was passed to Unmarshal may not)
     */
    private @Nullable Object value(RType t, @Nullable Object old, boolean settable) {
        int c = in.peek();
        if (c == '{' || c == '[') {
            return composite(t, old);
        }
        int from = in.literal();
        return literal(t, old, in.b, from, in.pos, settable, false);
    }

    /** Where {@link #indirect} ended: a method was found, or a variable that is no pointer. */
    private static final class Target {
        RType type;
        @Nullable Object content;

        /** The pointer with the method. */
        @Nullable Object receiver;

        RType receiverType;
        boolean json;

        /**
         * What to do with a new content: the pointers on the way, outermost first, are stored
         * through.
         */
        @Nullable Object place;

        /** What the variable that was asked for holds now. */
        @Nullable Object outer;

        /** Whether the pointer on the way is a cell made up for the variable itself. */
        boolean ownCell;

        Target(RType t, @Nullable Object content) {
            type = t;
            receiverType = t;
            this.content = content;
            outer = content;
        }
    }

    /**
     * Follows pointers, making what is missing, up to a type with a method of its own or to a plain
     * variable.
     */
    private Target indirect(RType t, @Nullable Object old, boolean isNull, boolean settable) {
        Target r = new Target(t, old);
        if (t.isNamed() && t.kind() != Kind.PTR) {
            Methods m = Methods.of(t.pointer());
            if (m.unmarshalJson || m.unmarshalText && !isNull) {
                r.receiver = Memory.cell(t, old);
                r.receiverType = t.pointer();
                r.json = m.unmarshalJson;
                r.ownCell = !t.ops().isAggregate();
                return r;
            }
        }
        boolean mayBeSet = settable;
        while (true) {
            if (r.type.kind() == Kind.INTERFACE && r.content != null) {
                RType dynamic = Objects.requireNonNull(Interfaces.typeOf(r.content));
                Object inner = Interfaces.raw(r.content);
                if (dynamic.kind() == Kind.PTR
                        && inner != null
                        && (!isNull || dynamic.elem().kind() == Kind.PTR)) {
                    r.type = dynamic;
                    r.content = inner;
                    mayBeSet = false;
                    continue;
                }
            }
            if (r.type.kind() != Kind.PTR || isNull && mayBeSet) {
                return r;
            }
            if (r.content == null) {
                r.content = Memory.allocate(r.type.elem());
                setContent(r);
            }
            if (leadsToItself(r.type, r.content)) {
                follow(r);
                return r;
            }
            if (atMethod(r, isNull)) {
                return r;
            }
            follow(r);
            mayBeSet = true;
        }
    }

    private static boolean leadsToItself(RType pointer, @Nullable Object p) {
        if (p == null || pointer.elem().kind() != Kind.INTERFACE) {
            return false;
        }
        Object inner = Memory.load(pointer.elem(), p);
        return Interfaces.typeOf(inner) == pointer && Interfaces.raw(inner) == p;
    }

    private static boolean atMethod(Target r, boolean isNull) {
        Methods m = Methods.of(r.type);
        if (m.unmarshalJson || m.unmarshalText && !isNull) {
            r.receiver = r.content;
            r.receiverType = r.type;
            r.json = m.unmarshalJson;
            return true;
        }
        return false;
    }

    private static void follow(Target r) {
        Object p = Objects.requireNonNull(r.content);
        r.place = p;
        r.type = r.type.elem();
        r.content = Memory.load(r.type, p);
    }

    private static void setContent(Target r) {
        Object place = r.place;
        if (place == null) {
            r.outer = r.content;
        } else {
            Memory.store(r.type, place, r.content);
        }
    }

    /** The content of the outermost variable after the innermost one got {@code content}. */
    private static @Nullable Object finish(Target r, @Nullable Object content) {
        Object place = r.place;
        if (place == null) {
            return content;
        }
        if (!r.type.ops().isAggregate()) {
            Memory.store(r.type, place, content);
        }
        return r.outer;
    }

    private @Nullable Object afterMethod(Target r, RType t) {
        return r.ownCell ? Memory.load(t, Objects.requireNonNull(r.receiver)) : r.outer;
    }

    private void callJson(Target r, byte[] b, int from, int to) {
        ByteSlice text = new ByteSlice(b, from, to - from, to - from);
        stop(Methods.of(r.receiverType).call(g, 2, "UnmarshalJSON", r.receiver, text));
    }

    private void callText(Target r, GoString s) {
        stop(Methods.of(r.receiverType).call(g, 3, "UnmarshalText", r.receiver, s.toBytes()));
    }

    private @Nullable Object composite(RType t, @Nullable Object old) {
        Target r = indirect(t, old, false, true);
        int from = in.pos;
        boolean object = in.b[from] == '{';
        if (r.receiver != null) {
            in.skip();
            if (r.json) {
                callJson(r, in.b, from, in.pos);
            } else {
                save(mismatch(object ? "object" : "array", t, from + 1 - in.start));
            }
            return afterMethod(r, t);
        }
        RType type = r.type;
        if (isAny(type)) {
            return finish(r, anything());
        }
        if (object) {
            if (type.kind() == Kind.STRUCT) {
                structFields(type, (Struct) Objects.requireNonNull(r.content));
                return r.outer;
            }
            if (type.kind() == Kind.MAP && keyAllowed(type.key())) {
                GoMap map = r.content == null ? Maps.make(type) : (GoMap) r.content;
                Object outer = finish(r, map);
                mapEntries(type, map);
                return outer;
            }
        } else if (type.kind() == Kind.SLICE) {
            return finish(r, sliceElements(type, (Slice) Objects.requireNonNull(r.content)));
        } else if (type.kind() == Kind.ARRAY) {
            Object array = Objects.requireNonNull(r.content);
            arrayElements(type, array);
            if (r.place instanceof ArrayPart part) { // the content is a copy
                part.setRaw(array);
            }
            return r.outer;
        }
        save(mismatch(object ? "object" : "array", type, from + 1 - in.start));
        in.skip();
        return r.outer;
    }

    // ---- arrays

    private @Nullable Object sliceElements(RType t, Slice old) {
        RType elem = t.elem();
        boolean aggregate = elem.ops().isAggregate();
        Object array = old.array();
        int off = (int) old.off;
        long cap = old.cap;
        boolean own = false;
        int n = 0;
        in.pos++;
        while (in.peek() != ']') {
            if (n > 0) {
                in.pos++;
            }
            if (n >= cap) {
                long newCap = Growth.capacity(n + 1L, cap, elem.size(), elem.ops().hasPointers());
                Object bigger = Memory.newArray(elem, (int) newCap);
                System.arraycopy(array, off, bigger, 0, n);
                if (aggregate && !own) {
                    Object[] a = (Object[]) bigger;
                    for (int i = 0; i < n; i++) {
                        a[i] = elem.copy(a[i]);
                    }
                }
                own = true;
                array = bigger;
                off = 0;
                cap = newCap;
            }
            Memory.fill(elem, array, off + n, off + n + 1);
            Object now = value(elem, GoArrays.get(elem, array, off + n), true);
            if (!aggregate) {
                GoArrays.set(array, off + n, now);
            }
            n++;
            if (stopped != null) {
                return Memory.slice(array, off, Math.max(n, old.len), cap);
            }
        }
        in.pos++;
        if (n == 0) {
            return Memory.slice(Memory.newArray(elem, 0), 0, 0, 0);
        }
        return Memory.slice(array, off, n, cap);
    }

    private void arrayElements(RType t, Object array) {
        RType elem = t.elem();
        boolean aggregate = elem.ops().isAggregate();
        int n = 0;
        in.pos++;
        while (in.peek() != ']') {
            if (n > 0) {
                in.pos++;
            }
            if (n < t.length()) {
                Object now = value(elem, GoArrays.get(elem, array, n), true);
                if (!aggregate) {
                    GoArrays.set(array, n, now);
                }
            } else {
                in.skip();
            }
            n++;
            if (stopped != null) {
                return;
            }
        }
        in.pos++;
        for (; n < t.length(); n++) {
            Memory.store(elem, Memory.element(array, n, elem), elem.zero());
        }
    }

    // ---- objects

    private static boolean keyAllowed(RType key) {
        return key.kind() == Kind.STRING || key.kind().isInteger() || readsText(key);
    }

    private static boolean readsText(RType key) {
        return !key.isInterface() && Methods.of(key.pointer()).unmarshalText;
    }

    private void structFields(RType t, Struct s) {
        StructInfo info = StructInfo.of(t);
        RType outerStruct = struct;
        int depth = fieldPath.size();
        in.pos++;
        for (int n = 0; in.peek() != '}'; n++) {
            if (n > 0) {
                in.pos++;
                in.peek();
            }
            int from = in.literal();
            GoString key = Objects.requireNonNull(Text.unquote(in.b, from, in.pos));
            in.peek();
            in.pos++;
            StructInfo.Field f = info.find(key);
            if (f == null) {
                if (strict) {
                    saveText("json: unknown field " + Encoder.quote(key));
                }
                in.skip();
            } else {
                field(t, s, f);
            }
            if (stopped != null) {
                return;
            }
            struct = outerStruct;
            fieldPath.subList(depth, fieldPath.size()).clear();
        }
        in.pos++;
    }

    private void field(RType t, Struct s, StructInfo.Field f) {
        Struct holder = s;
        RType type = t;
        for (int i = 0; i < f.path.length - 1; i++) {
            RField step = type.fields().get(f.path[i]);
            fieldPath.add(step.name());
            Object inner = holder.raw(f.path[i]);
            type = step.type();
            if (type.kind() == Kind.PTR) {
                type = type.elem();
                if (inner == null) {
                    if (!step.exported()) {
                        saveText(
                                "json: cannot set embedded pointer to unexported struct: "
                                        + type.name());
                        in.skip();
                        return;
                    }
                    inner = Memory.allocate(type);
                    holder.setRaw(f.path[i], inner);
                }
            }
            holder = (Struct) Objects.requireNonNull(inner);
        }
        struct = t;
        fieldPath.add(f.name);
        int last = f.path[f.path.length - 1];
        Object old = holder.raw(last);
        Object now = f.quoted ? quoted(f.type, old) : value(f.type, old, true);
        if (now != old && !f.type.ops().isAggregate()) {
            holder.setRaw(last, now);
        }
    }

    /** A value of a field with the option string. */
    private @Nullable Object quoted(RType t, @Nullable Object old) {
        int c = in.peek();
        if (c == '"') {
            int from = in.literal();
            byte[] inner = Objects.requireNonNull(Text.unquote(in.b, from, in.pos)).toByteArray();
            return literal(t, old, inner, 0, inner.length, true, true);
        }
        if (c == 'n') {
            int from = in.literal();
            return literal(t, old, in.b, from, in.pos, true, false);
        }
        in.skip();
        saveText(
                "json: invalid use of ,string struct tag, trying to unmarshal unquoted value into "
                        + t.name());
        return old;
    }

    private void mapEntries(RType t, GoMap map) {
        RType elem = t.elem();
        RType outerStruct = struct;
        int depth = fieldPath.size();
        in.pos++;
        for (int n = 0; in.peek() != '}'; n++) {
            if (n > 0) {
                in.pos++;
                in.peek();
            }
            int from = in.literal();
            int to = in.pos;
            in.peek();
            in.pos++;
            Object now = value(elem, elem.zero(), true);
            if (stopped != null) {
                return;
            }
            putEntry(t, map, from, to, now);
            if (stopped != null) {
                return;
            }
            struct = outerStruct;
            fieldPath.subList(depth, fieldPath.size()).clear();
        }
        in.pos++;
    }

    private void putEntry(RType t, GoMap map, int from, int to, @Nullable Object now) {
        RType key = t.key();
        if (readsText(key)) {
            Object cell = Memory.allocate(key);
            literal(key.pointer(), cell, in.b, from, to, false, true);
            map.putRaw(Memory.load(key, cell), now);
            return;
        }
        GoString text = Objects.requireNonNull(Text.unquote(in.b, from, to));
        if (key.kind() == Kind.STRING) {
            map.putRaw(text, now);
            return;
        }
        NumberParser p = new NumberParser();
        long v =
                key.kind().isSigned()
                        ? p.parseInt(text, 10, key.kind().bits())
                        : p.parseUint(text, 10, key.kind().bits());
        if (p.error != NumberParser.OK) {
            save(mismatch("number " + text, key, from + 1L - in.start));
            return;
        }
        map.putRaw(Memory.integerRaw(key.kind(), v), now);
    }

    // ---- literals

    /** Stores a literal; the input is behind it, or behind the string that held it. */
    private @Nullable Object literal(
            RType t,
            @Nullable Object old,
            byte[] b,
            int from,
            int to,
            boolean settable,
            boolean fromQuoted) {
        if (from == to) {
            badString(b, from, to, t);
            return old;
        }
        int c = b[from];
        Target r = indirect(t, old, c == 'n', settable);
        if (r.receiver != null) {
            methodLiteral(r, b, from, to, fromQuoted, t);
            return afterMethod(r, t);
        }
        RType type = r.type;
        return switch (c) {
            case 'n' -> {
                if (fromQuoted && !is(b, from, to, "null")) {
                    badString(b, from, to, type);
                    yield r.outer;
                }
                yield switch (type.kind()) {
                    case INTERFACE, PTR, MAP, SLICE -> finish(r, type.zero());
                    default -> r.outer;
                };
            }
            case 't', 'f' -> {
                if (fromQuoted && !is(b, from, to, "true") && !is(b, from, to, "false")) {
                    badString(b, from, to, type);
                    yield r.outer;
                }
                if (type.kind() == Kind.BOOL) {
                    yield finish(r, c == 't');
                }
                if (isAny(type)) {
                    yield finish(r, BoolBox.of(RType.BOOL, c == 't'));
                }
                if (fromQuoted && !type.isInterface()) {
                    badString(b, from, to, type);
                } else {
                    save(mismatch("bool", type, in.offset()));
                }
                yield r.outer;
            }
            case '"' -> string(r, b, from, to, fromQuoted);
            default -> number(r, c, b, from, to, fromQuoted);
        };
    }

    private void methodLiteral(
            Target r, byte[] b, int from, int to, boolean fromQuoted, RType asked) {
        if (r.json) {
            callJson(r, b, from, to);
            return;
        }
        int c = b[from];
        if (c != '"') {
            if (fromQuoted) {
                badString(b, from, to, asked);
            } else {
                save(
                        mismatch(
                                c == 'n' ? "null" : c == 't' || c == 'f' ? "bool" : "number",
                                asked,
                                in.offset()));
            }
            return;
        }
        GoString s = Text.unquote(b, from, to);
        if (s == null) {
            stop(badStringError(b, from, to, asked));
        } else {
            callText(r, s);
        }
    }

    private @Nullable Object string(Target r, byte[] b, int from, int to, boolean fromQuoted) {
        RType type = r.type;
        GoString s = Text.unquote(b, from, to);
        if (s == null) {
            stop(badStringError(b, from, to, type));
            return r.outer;
        }
        if (type.kind() == Kind.STRING) {
            if (Methods.of(type).number && !Text.isNumber(s)) {
                stop(
                        ErrorString.of(
                                "json: invalid number literal, trying to unmarshal "
                                        + Encoder.quote(GoString.copyOf(b, from, to - from))
                                        + " into Number"));
                return r.outer;
            }
            return finish(r, s);
        }
        if (type.kind() == Kind.SLICE && type.elem().kind() == Kind.UINT8) {
            Codec codec = Codec.standard();
            byte[] bytes = new byte[codec.decodedLength(s.length())];
            long done = codec.decode(bytes, 0, s.bytes(), s.offset(), s.length());
            if (done >>> 32 != 0) {
                Failure f = new Failure();
                f.kind = Failure.BASE64;
                f.offset = (done >>> 32) - 1;
                save(f);
                return r.outer;
            }
            return finish(r, new ByteSlice(bytes, 0, (int) done, bytes.length));
        }
        if (isAny(type)) {
            return finish(r, s);
        }
        save(mismatch("string", type, in.offset()));
        return r.outer;
    }

    private @Nullable Object number(
            Target r, int c, byte[] b, int from, int to, boolean fromQuoted) {
        RType type = r.type;
        if (c != '-' && !Text.isDigit(c)) {
            stop(badStringError(b, from, to, type));
            return r.outer;
        }
        GoString text = GoString.copyOf(b, from, to - from);
        Kind k = type.kind();
        NumberParser p = new NumberParser();
        if (k.isSigned()) {
            long v = p.parseInt(text, 10, k.bits());
            return parsed(r, p, text, Memory.integerRaw(k, v));
        }
        if (k.isUnsigned()) {
            long v = p.parseUint(text, 10, k.bits());
            return parsed(r, p, text, Memory.integerRaw(k, v));
        }
        if (k.isFloat()) {
            double v = p.parseFloat(text, k.bits());
            return parsed(r, p, text, k == Kind.FLOAT32 ? (Object) (float) v : (Object) v);
        }
        if (k == Kind.INTERFACE) {
            Object v = freeNumber(text);
            if (v != null && !isAny(type)) {
                save(mismatch("number", type, in.offset()));
                return r.outer;
            }
            return v == null ? r.outer : finish(r, v);
        }
        if (Methods.of(type).number) {
            return finish(r, text);
        }
        if (fromQuoted) {
            stop(badStringError(b, from, to, type));
        } else {
            save(mismatch("number", type, in.offset()));
        }
        return r.outer;
    }

    private @Nullable Object parsed(Target r, NumberParser p, GoString text, Object raw) {
        if (p.error != NumberParser.OK) {
            save(mismatch("number " + text, r.type, in.offset()));
            return r.outer;
        }
        return finish(r, raw);
    }

    private static boolean isAny(RType t) {
        return t.isInterface() && t.methods().isEmpty();
    }

    private static boolean is(byte[] b, int from, int to, String word) {
        return GoString.copyOf(b, from, to - from).equalTo(GoString.of(word));
    }

    private static Object badStringError(byte[] b, int from, int to, RType t) {
        return ErrorString.of(
                "json: invalid use of ,string struct tag, trying to unmarshal "
                        + Encoder.quote(GoString.copyOf(b, from, to - from))
                        + " into "
                        + t.name());
    }

    private void badString(byte[] b, int from, int to, RType t) {
        save(badStringError(b, from, to, t));
    }

    // ---- values of no given type

    /** A number as float64 or Number; null after an error. */
    private @Nullable Object freeNumber(GoString text) {
        RType n = number;
        if (n != null) {
            return n.newBox(text);
        }
        NumberParser p = new NumberParser();
        double v = p.parseFloat(text, 64);
        if (p.error != NumberParser.OK) {
            save(mismatch("number " + text, RType.FLOAT64, in.offset() + 1));
            return null;
        }
        return DoubleBox.of(RType.FLOAT64, v);
    }

    private @Nullable Object anything() {
        int c = in.peek();
        switch (c) {
            case '{' -> {
                in.pos++;
                GoMap map = Maps.make(ANY_MAP);
                for (int n = 0; in.peek() != '}'; n++) {
                    if (n > 0) {
                        in.pos++;
                        in.peek();
                    }
                    int from = in.literal();
                    GoString key = Objects.requireNonNull(Text.unquote(in.b, from, in.pos));
                    in.peek();
                    in.pos++;
                    Maps.put(map, key, anything());
                }
                in.pos++;
                return new ObjectBox(ANY_MAP, map);
            }
            case '[' -> {
                in.pos++;
                Object[] items = new Object[0];
                int size = 0;
                while (in.peek() != ']') {
                    if (size > 0) {
                        in.pos++;
                    }
                    if (size == items.length) {
                        items =
                                Arrays.copyOf(
                                        items, (int) Growth.capacity(size + 1L, size, 16, true));
                    }
                    items[size++] = anything();
                }
                in.pos++;
                return new ObjectBox(ANY_SLICE, new ObjectSlice(items, 0, size, items.length));
            }
            default -> {
                int from = in.literal();
                return switch (c) {
                    case '"' -> Text.unquote(in.b, from, in.pos);
                    case 't', 'f' -> BoolBox.of(RType.BOOL, c == 't');
                    case 'n' -> null;
                    default -> freeNumber(GoString.copyOf(in.b, from, in.pos - from));
                };
            }
        }
    }
}
