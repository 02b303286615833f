package gol.stdlib.reflect;

import gol.runtime.Func;
import gol.runtime.channel.Channel;
import gol.runtime.channel.Channels;
import gol.runtime.channel.LongChannel;
import gol.runtime.channel.ObjectChannel;
import gol.runtime.channel.Select;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.value.ArrayPart;
import gol.runtime.value.BoolSlice;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.Growth;
import gol.runtime.value.Interfaces;
import gol.runtime.value.MapIterator;
import gol.runtime.value.Maps;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.RawBits;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What reflect's values do, beyond reading and writing plain ones. */
final class Values {
    private Values() {}

    /**
     * The raw value of {@code v} for a variable of another type, which it must be assignable to.
     */
    static @Nullable Object assign(Goroutine g, String context, Value v, RType to) {
        RType from = v.type();
        if (from == to) {
            return to.copy(v.raw());
        }
        if (!Relations.assignable(from, to)) {
            throw Value.text(
                    g,
                    context
                            + ": value of type "
                            + from.name()
                            + " is not assignable to type "
                            + to.name());
        }
        if (to.isInterface()) {
            return from.isInterface() ? v.raw() : Memory.box(from, v.raw());
        }
        return to.copy(Relations.convert(from, v.raw(), to));
    }

    static Value elem(Goroutine g, Value v) {
        return switch (v.kind()) {
            case INTERFACE -> Value.ofInterface(v.raw(), v.flags());
            case PTR -> {
                Object p = v.raw();
                yield p == null ? new Value() : Value.at(v.type().elem(), p, v.flags());
            }
            default -> throw ValueError.panic(g, "reflect.Value.Elem", v.kind());
        };
    }

    static Value field(Goroutine g, Value v, long i) {
        v.mustBe(g, Kind.STRUCT, "Field");
        List<RField> fields = v.type().fields();
        if (i < 0 || i >= fields.size()) {
            throw Value.text(g, "reflect: Field index out of range");
        }
        RField f = fields.get((int) i);
        int ro = v.flags() & Value.READ_ONLY;
        if (!f.exported()) {
            ro |= f.embedded() ? Value.READ_ONLY_EMBEDDED : Value.READ_ONLY;
        }
        Struct s = (Struct) v.content();
        return v.has(Value.ADDRESSABLE)
                ? Value.at(f.type(), Memory.field(s, (int) i, f.type()), ro)
                : Value.of(f.type(), s.raw((int) i), ro);
    }

    static Value index(Goroutine g, Value v, long i) {
        switch (v.kind()) {
            case ARRAY -> {
                RType elem = v.type().elem();
                check(g, i, v.type().length(), "reflect: array index out of range");
                return v.has(Value.ADDRESSABLE)
                        ? Value.at(elem, Memory.element(v.place(), (int) i, elem), v.flags())
                        : Value.of(elem, GoArrays.get(elem, v.content(), (int) i), v.flags());
            }
            case SLICE -> {
                Slice s = (Slice) v.content();
                RType elem = v.type().elem();
                check(g, i, s.len, "reflect: slice index out of range");
                return Value.at(
                        elem, Memory.element(s.array(), (int) (s.off + i), elem), v.flags());
            }
            case STRING -> {
                GoString s = (GoString) v.content();
                check(g, i, s.length(), "reflect: string index out of range");
                return Value.of(RType.UINT8, s.byteAt((int) i), v.flags());
            }
            default -> throw ValueError.panic(g, "reflect.Value.Index", v.kind());
        }
    }

    static void check(Goroutine g, long i, long n, String text) {
        if (i < 0 || i >= n) {
            throw Value.text(g, text);
        }
    }

    static long length(Goroutine g, Value v) {
        return switch (v.kind()) {
            case ARRAY -> v.type().length();
            case SLICE -> ((Slice) v.content()).len;
            case STRING -> ((GoString) v.content()).length();
            case MAP -> Maps.len((GoMap) v.raw());
            case CHAN -> Channels.len((Channel) v.raw());
            case PTR -> {
                if (v.type().elem().kind() == Kind.ARRAY) {
                    yield v.type().elem().length();
                }
                throw Value.text(g, "reflect: call of reflect.Value.Len on ptr to non-array Value");
            }
            default -> throw ValueError.panic(g, "reflect.Value.Len", v.kind());
        };
    }

    static boolean isNil(Goroutine g, Value v) {
        return switch (v.kind()) {
            case CHAN, FUNC, MAP, PTR, INTERFACE, UNSAFE_POINTER -> v.raw() == null;
            case SLICE -> ((Slice) v.content()).isNil();
            default -> throw ValueError.panic(g, "reflect.Value.IsNil", v.kind());
        };
    }

    // ---- methods

    static List<RMethod> methods(RType t) {
        if (t.isInterface()) {
            return t.methods();
        }
        List<RMethod> result = new ArrayList<>();
        for (RMethod m : t.methods()) {
            if (m.exported()) {
                result.add(m);
            }
        }
        return result;
    }

    /** A method bound to the value. */
    static Value method(Goroutine g, Value v, RMethod m) {
        Object receiver = v.raw();
        RType t = v.type();
        if (t.isInterface()) {
            if (receiver == null) {
                throw Value.text(g, "reflect: Method on nil interface value");
            }
            return Value.of(
                    m.type(), new Calls.Bound(new Calls.OfInterface(m.id()), receiver), v.flags());
        }
        Func f = Objects.requireNonNull(g.runtime().linker().find(t, m.id()));
        return Value.of(
                m.type(), new Calls.Bound(f, t.copy(receiver)), v.flags() & Value.READ_ONLY);
    }

    // ---- slices

    static Value slice(Goroutine g, Value v, long i, long j) {
        switch (v.kind()) {
            case STRING -> {
                GoString s = (GoString) v.content();
                if (i < 0 || j < i || j > s.length()) {
                    throw Value.text(g, "reflect.Value.Slice: string slice index out of bounds");
                }
                return Value.of(v.type(), s.slice(i, j), v.flags());
            }
            case ARRAY -> {
                if (!v.has(Value.ADDRESSABLE)) {
                    throw Value.text(g, "reflect.Value.Slice: slice of unaddressable array");
                }
                long n = v.type().length();
                if (i < 0 || j < i || j > n) {
                    throw Value.text(g, "reflect.Value.Slice: slice index out of bounds");
                }
                RType t = v.type().elem().slice();
                return Value.of(t, Memory.slice(v.place(), i, j - i, n - i), v.flags());
            }
            case SLICE -> {
                Slice s = (Slice) v.content();
                if (i < 0 || j < i || j > s.cap) {
                    throw Value.text(g, "reflect.Value.Slice: slice index out of bounds");
                }
                return Value.of(v.type(), window(v.type(), s, i, j, s.cap), v.flags());
            }
            default -> throw ValueError.panic(g, "reflect.Value.Slice", v.kind());
        }
    }

    static Value slice3(Goroutine g, Value v, long i, long j, long k) {
        v.mustBe(g, Kind.SLICE, "Slice3");
        Slice s = (Slice) v.content();
        if (i < 0 || j < i || k < j || k > s.cap) {
            throw Value.text(g, "reflect.Value.Slice3: slice index out of bounds");
        }
        return Value.of(v.type(), window(v.type(), s, i, j, k), v.flags());
    }

    private static Slice window(RType t, Slice s, long i, long j, long k) {
        if (j > s.len) {
            Memory.fill(t.elem(), s.array(), (int) (s.off + s.len), (int) (s.off + j));
        }
        return s.isNil() ? s : Memory.slice(s.array(), s.off + i, j - i, k - i);
    }

    static void setLength(Goroutine g, Value v, long n) {
        v.mustBeSettable(g, "SetLen");
        v.mustBe(g, Kind.SLICE, "SetLen");
        Slice s = (Slice) v.content();
        if (n < 0 || n > s.cap) {
            throw Value.text(g, "reflect: slice length out of range in SetLen");
        }
        Memory.store(v.type(), v.place(), window(v.type(), s, 0, n, s.cap));
    }

    static void setCapacity(Goroutine g, Value v, long n) {
        v.mustBeSettable(g, "SetCap");
        v.mustBe(g, Kind.SLICE, "SetCap");
        Slice s = (Slice) v.content();
        if (n < s.len || n > s.cap) {
            throw Value.text(g, "reflect: slice capacity out of range in SetCap");
        }
        Memory.store(v.type(), v.place(), window(v.type(), s, 0, s.len, n));
    }

    /** The slice with room for so many more elements. */
    static Slice grown(RType t, Slice s, long more) {
        if (s.cap - s.len >= more) {
            return s;
        }
        RType elem = t.elem();
        long cap = Growth.capacity(s.len + more, s.cap, elem.size(), elem.ops().hasPointers());
        Object array = Memory.newArray(elem, (int) cap);
        System.arraycopy(s.array(), (int) s.off, array, 0, (int) s.len);
        if (elem.ops().isAggregate()) {
            Object[] a = (Object[]) array;
            for (int i = 0; i < s.len; i++) {
                a[i] = elem.copy(a[i]);
            }
        }
        return Memory.slice(array, 0, s.len, cap);
    }

    static Value append(Goroutine g, Value s, ObjectSlice more) {
        if (s.kind() != Kind.SLICE) {
            throw ValueError.panic(g, "reflect.Append", s.kind());
        }
        RType t = s.type();
        RType elem = t.elem();
        Slice old = (Slice) s.content();
        if (more.len == 0) {
            return Value.of(t, old, s.flags());
        }
        Slice base = grown(t, old, more.len);
        Slice r = Memory.slice(base.array(), base.off, base.len + more.len, base.cap);
        Memory.fill(elem, r.array(), (int) (r.off + base.len), (int) (r.off + r.len));
        for (int i = 0; i < more.len; i++) {
            Value v = (Value) Objects.requireNonNull(more.get(i));
            v.mustBeFree(g, "reflect.Append");
            Memory.store(
                    elem,
                    Memory.element(r.array(), (int) (r.off + base.len + i), elem),
                    assign(g, "reflect.Set", v, elem));
        }
        return Value.of(t, r, s.flags());
    }

    static long copy(Goroutine g, Value dst, Value src) {
        Kind k = dst.kind();
        if (k != Kind.SLICE && k != Kind.ARRAY) {
            throw ValueError.panic(g, "reflect.Copy", k);
        }
        if (k == Kind.ARRAY) {
            dst.mustBeSettable(g, "Copy");
        }
        if (src.kind() == Kind.STRING) {
            GoString s = (GoString) src.content();
            long n = Math.min(s.length(), length(g, dst));
            for (int i = 0; i < n; i++) {
                Memory.store(RType.UINT8, index(g, dst, i).place(), s.byteAt(i));
            }
            return n;
        }
        if (src.kind() != Kind.SLICE && src.kind() != Kind.ARRAY) {
            throw ValueError.panic(g, "reflect.Copy", src.kind());
        }
        RType elem = dst.type().elem();
        if (elem != src.type().elem()) {
            throw Value.text(g, "reflect.Copy: " + elem.name() + " != " + src.type().elem().name());
        }
        int n = (int) Math.min(length(g, dst), length(g, src));
        Slice target = k == Kind.ARRAY ? ArrayPart.elements(dst.place()) : (Slice) dst.content();
        Object to = target.array();
        int at = (int) target.off;
        Object from = src.kind() == Kind.ARRAY ? src.content() : ((Slice) src.content()).array();
        int off = src.kind() == Kind.ARRAY ? 0 : (int) ((Slice) src.content()).off;
        if (!elem.ops().isAggregate()) {
            System.arraycopy(from, off, to, at, n);
            return n;
        }
        boolean backwards = from == to && off < at;
        for (int i = 0; i < n; i++) {
            int k2 = backwards ? n - 1 - i : i;
            Memory.store(elem, Memory.element(to, at + k2, elem), ((Object[]) from)[off + k2]);
        }
        return n;
    }

    /** Exchanges two elements of a slice. */
    static void swap(RType elem, Slice s, int i, int j) {
        Object array = s.array();
        int a = (int) s.off + i;
        int b = (int) s.off + j;
        if (elem.ops().isAggregate()) {
            Object[] objects = (Object[]) array;
            Object saved = elem.copy(objects[a]);
            Memory.store(elem, Objects.requireNonNull(objects[a]), objects[b]);
            Memory.store(elem, Objects.requireNonNull(objects[b]), saved);
            return;
        }
        Object saved = GoArrays.get(elem, array, a);
        GoArrays.set(array, a, GoArrays.get(elem, array, b));
        GoArrays.set(array, b, saved);
    }

    // ---- maps

    static Value mapIndex(Goroutine g, Value m, Value key) {
        m.mustBe(g, Kind.MAP, "MapIndex");
        RType t = m.type();
        Object k = assign(g, "reflect.Value.MapIndex", key, t.key());
        GoMap map = (GoMap) m.raw();
        if (map == null || !map.containsRaw(k)) {
            return new Value();
        }
        return Value.of(t.elem(), t.elem().copy(map.getRaw(k)), m.flags() | key.flags());
    }

    static void setMapIndex(Goroutine g, Value m, Value key, Value elem) {
        m.mustBe(g, Kind.MAP, "SetMapIndex");
        m.mustBeFree(g, "reflect.Value.SetMapIndex");
        key.mustBeFree(g, "reflect.Value.SetMapIndex");
        RType t = m.type();
        GoMap map = (GoMap) m.raw();
        Object k = assign(g, "reflect.Value.SetMapIndex", key, t.key());
        if (elem.typeOrNull() == null) {
            if (map != null) {
                map.removeRaw(k);
            }
            return;
        }
        elem.mustBeFree(g, "reflect.Value.SetMapIndex");
        Object e = assign(g, "reflect.Value.SetMapIndex", elem, t.elem());
        if (map == null) {
            throw Value.runtimeError("assignment to entry in nil map");
        }
        map.putRaw(k, e);
    }

    static ObjectSlice mapKeys(Goroutine g, Value m) {
        m.mustBe(g, Kind.MAP, "MapKeys");
        List<Object> keys = new ArrayList<>();
        RType t = m.type().key();
        for (MapIterator it = Maps.iterate(g, (GoMap) m.raw()); it.next(); ) {
            keys.add(Value.of(t, t.copy(it.rawKey()), m.flags()));
        }
        return ObjectSlice.of(keys.toArray());
    }

    // ---- channels

    static Channel makeChannel(Goroutine g, RType t, long capacity) {
        RType elem = t.elem();
        return RawBits.isLong(elem.kind())
                ? Channels.makeLong(g, capacity)
                : Channels.makeObject(g, capacity, elem.zero());
    }

    static void send(Goroutine g, Value ch, Value x) {
        ch.mustBe(g, Kind.CHAN, "Send");
        ch.mustBeFree(g, "reflect.Value.Send");
        if (ch.type().dir() == RType.ChanDir.RECV) {
            throw Value.text(g, "reflect: send on recv-only channel");
        }
        Object raw = assign(g, "reflect.Value.Send", x, ch.type().elem());
        if (RawBits.isLong(ch.type().elem().kind())) {
            Channels.sendLong(g, (LongChannel) ch.raw(), RawBits.fromRaw(raw));
        } else {
            Channels.sendObject(g, (ObjectChannel) ch.raw(), raw);
        }
    }

    static boolean trySend(Goroutine g, Value ch, Value x) {
        ch.mustBe(g, Kind.CHAN, "TrySend");
        ch.mustBeFree(g, "reflect.Value.TrySend");
        if (ch.type().dir() == RType.ChanDir.RECV) {
            throw Value.text(g, "reflect: send on recv-only channel");
        }
        Object raw = assign(g, "reflect.Value.Send", x, ch.type().elem());
        Select s = Select.begin(g, 1);
        if (RawBits.isLong(ch.type().elem().kind())) {
            s.sendLong((LongChannel) ch.raw(), RawBits.fromRaw(raw));
        } else {
            s.sendObject((ObjectChannel) ch.raw(), raw);
        }
        return s.run(g, true) == 0;
    }

    /** Receives; {@code g.l1} says whether a value came. */
    static Value receive(Goroutine g, Value ch, boolean wait) {
        String name = wait ? "Recv" : "TryRecv";
        ch.mustBe(g, Kind.CHAN, name);
        ch.mustBeFree(g, "reflect.Value." + name);
        if (ch.type().dir() == RType.ChanDir.SEND) {
            throw Value.text(g, "reflect: recv on send-only channel");
        }
        RType elem = ch.type().elem();
        boolean isLong = RawBits.isLong(elem.kind());
        Object raw;
        if (wait) {
            raw =
                    isLong
                            ? RawBits.toRaw(
                                    elem.kind(), Channels.recvLong(g, (LongChannel) ch.raw()))
                            : Channels.recvObject(g, (ObjectChannel) ch.raw());
        } else {
            if (Select.begin(g, 1).recv((Channel) ch.raw()).run(g, true) != 0) {
                g.l1 = 0;
                return new Value();
            }
            raw = isLong ? RawBits.toRaw(elem.kind(), g.l1) : g.o1;
            g.l1 = g.ok ? 1 : 0;
        }
        if (g.l1 == 0) {
            raw = elem.zero();
        }
        return Value.of(elem, elem.copy(raw));
    }

    /**
     * Runs a select statement and returns the case, -1 for default. What was received is in {@code
     * g.o1}, and {@code g.l2} says whether it was sent.
     */
    static long select(
            Goroutine g,
            BoolSlice send,
            ObjectSlice channels,
            ObjectSlice values,
            boolean hasDefault) {
        int n = (int) channels.len;
        @Nullable Object[] raw = new @Nullable Object[n];
        for (int i = 0; i < n; i++) {
            if (send.get(i)) {
                raw[i] = assign(g, "reflect.Select", at(values, i), at(channels, i).type().elem());
            }
        }
        Select s = Select.begin(g, n);
        for (int i = 0; i < n; i++) {
            Value ch = at(channels, i);
            if (!send.get(i)) {
                s.recv((Channel) ch.raw());
            } else if (RawBits.isLong(ch.type().elem().kind())) {
                s.sendLong((LongChannel) ch.raw(), RawBits.fromRaw(raw[i]));
            } else {
                s.sendObject((ObjectChannel) ch.raw(), raw[i]);
            }
        }
        int chosen = s.run(g, hasDefault);
        Value received = new Value();
        boolean ok = false;
        if (chosen >= 0 && !send.get(chosen)) {
            ok = g.ok;
            RType elem = at(channels, chosen).type().elem();
            Object value = RawBits.isLong(elem.kind()) ? RawBits.toRaw(elem.kind(), g.l1) : g.o1;
            received = Value.of(elem, elem.copy(ok ? value : elem.zero()));
        }
        g.o1 = received;
        g.l2 = ok ? 1 : 0;
        return chosen;
    }

    private static Value at(ObjectSlice values, int i) {
        return (Value) Objects.requireNonNull(values.array[(int) values.off + i]);
    }

    /** An interface value of what is held. */
    static @Nullable Object toInterface(Goroutine g, Value v) {
        if (v.typeOrNull() == null) {
            throw ValueError.panic(g, "reflect.Value.Interface", Kind.INVALID);
        }
        if (!v.isFree()) {
            throw Value.text(
                    g,
                    "reflect.Value.Interface: cannot return value obtained from unexported field or method");
        }
        return Memory.box(v.type(), v.raw());
    }

    static boolean equal(Goroutine g, Value a, Value b) {
        Value x = a.kind() == Kind.INTERFACE ? elem(g, a) : a;
        Value y = b.kind() == Kind.INTERFACE ? elem(g, b) : b;
        if (x.typeOrNull() == null || y.typeOrNull() == null) {
            return x.typeOrNull() == y.typeOrNull();
        }
        if (x.type() != y.type()) {
            return false;
        }
        if (!x.type().comparable()) {
            throw Value.text(
                    g,
                    "reflect.Value.Equal: values of type "
                            + x.type().name()
                            + " are not comparable");
        }
        return Interfaces.equal(Memory.box(x.type(), x.raw()), Memory.box(y.type(), y.raw()));
    }
}
