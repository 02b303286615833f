package gol.stdlib.reflect;

import gol.runtime.Func;
import gol.runtime.ProgramCounters;
import gol.runtime.channel.Channel;
import gol.runtime.channel.Channels;
import gol.runtime.memory.Unsafe;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.BoolSlice;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.Complex;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.MapIterator;
import gol.runtime.value.Maps;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The native functions of reflect; see {@link Values}, {@link Calls}, {@link Relations} for what is
 * more than a line.
 */
public final class Natives {
    private Natives() {}

    // ---- types

    public static GoString rtype_String(RuntimeType t) {
        return GoString.of(t.type().name());
    }

    public static GoString rtype_Name(RuntimeType t) {
        return GoString.of(t.type().shortName());
    }

    public static GoString rtype_PkgPath(RuntimeType t) {
        return GoString.of(t.type().pkgPath());
    }

    public static long rtype_kind(RuntimeType t) {
        return t.type().kind().ordinal();
    }

    public static long rtype_size(RuntimeType t) {
        return t.type().size();
    }

    public static long rtype_Align(RuntimeType t) {
        return t.type().ops().align();
    }

    public static boolean rtype_Comparable(RuntimeType t) {
        return t.type().comparable();
    }

    public static RuntimeType rtype_elem(RuntimeType t) {
        return RuntimeType.of(t.type().elem());
    }

    public static RuntimeType rtype_key(RuntimeType t) {
        return RuntimeType.of(t.type().key());
    }

    public static long rtype_length(RuntimeType t) {
        return t.type().length();
    }

    public static long rtype_direction(RuntimeType t) {
        return switch (t.type().dir()) {
            case RECV -> 1;
            case SEND -> 2;
            case BOTH -> 3;
        };
    }

    public static boolean rtype_variadic(RuntimeType t) {
        return t.type().isVariadic();
    }

    public static long rtype_parameters(RuntimeType t) {
        return t.type().params().size();
    }

    public static long rtype_results(RuntimeType t) {
        return t.type().results().size();
    }

    public static RuntimeType rtype_parameter(RuntimeType t, long i) {
        return RuntimeType.of(t.type().params().get(index(i, t.type().params().size())));
    }

    public static RuntimeType rtype_result(RuntimeType t, long i) {
        return RuntimeType.of(t.type().results().get(index(i, t.type().results().size())));
    }

    private static int index(long i, int n) {
        return (int) gol.runtime.value.Index.check(i, n);
    }

    public static long rtype_fields(RuntimeType t) {
        return t.type().fields().size();
    }

    /** Name, package path, type, tag, offset, whether embedded. */
    public static GoString rtype_field(Goroutine g, RuntimeType t, long i) {
        List<RField> fields = t.type().fields();
        RField f = fields.get((int) i);
        long offset = 0;
        for (int k = 0; k <= i; k++) {
            long align = fields.get(k).type().ops().align();
            offset =
                    (offset + align - 1) / align * align
                            + (k < i ? fields.get(k).type().size() : 0);
        }
        g.o1 = GoString.of(f.pkgPath());
        g.o2 = RuntimeType.of(f.type());
        g.rest().o3 = GoString.of(f.tag());
        g.rest().l4 = offset;
        g.rest().l5 = f.embedded() ? 1 : 0;
        return GoString.of(f.name());
    }

    public static long rtype_NumMethod(RuntimeType t) {
        return Values.methods(t.type()).size();
    }

    /** Name, package path, the func type, the function with the receiver as first parameter. */
    public static GoString rtype_method(Goroutine g, RuntimeType t, long i) {
        RType type = t.type();
        RMethod m = Values.methods(type).get((int) i);
        g.o1 = GoString.of(m.pkgPath());
        if (type.isInterface()) {
            g.o2 = RuntimeType.of(m.type());
            g.rest().o3 = new Value();
        } else {
            RType full = Relations.withReceiver(type, m.type());
            g.o2 = RuntimeType.of(full);
            Func f = g.runtime().linker().find(type, m.id());
            g.rest().o3 = Value.of(full, f);
        }
        return GoString.of(m.name());
    }

    public static boolean rtype_implements(RuntimeType t, RuntimeType u) {
        return t.type().implementsType(u.type());
    }

    public static boolean rtype_assignable(RuntimeType t, RuntimeType u) {
        return Relations.assignable(t.type(), u.type());
    }

    public static boolean rtype_convertible(RuntimeType t, RuntimeType u) {
        return Relations.convertible(t.type(), u.type());
    }

    public static GoString kindName(long k) {
        return GoString.constant(Kind.values()[(int) k].text());
    }

    public static GoString itoa(long n) {
        return GoString.of(Long.toString(n));
    }

    public static GoString lookupTag(Goroutine g, GoString tag, GoString key) {
        GoString value = Tags.lookup(tag, key);
        g.l1 = value == null ? 0 : 1;
        return value == null ? GoString.EMPTY : value;
    }

    public static @Nullable RuntimeType typeOf(@Nullable Object v) {
        return RuntimeType.ofNullable(Interfaces.typeOf(v));
    }

    public static RuntimeType pointerTo(RuntimeType t) {
        return RuntimeType.of(t.type().pointer());
    }

    public static RuntimeType sliceOf(RuntimeType t) {
        return RuntimeType.of(t.type().slice());
    }

    public static RuntimeType arrayOf(long n, RuntimeType t) {
        return RuntimeType.of(TypeTable.arrayOf(n, t.type()));
    }

    public static RuntimeType mapOf(RuntimeType key, RuntimeType elem) {
        return RuntimeType.of(TypeTable.mapOf(key.type(), elem.type()));
    }

    public static RuntimeType chanOf(long dir, RuntimeType t) {
        RType.ChanDir d =
                dir == 1 ? RType.ChanDir.RECV : dir == 2 ? RType.ChanDir.SEND : RType.ChanDir.BOTH;
        return RuntimeType.of(TypeTable.chanOf(t.type(), d));
    }

    public static RuntimeType funcOf(ObjectSlice in, ObjectSlice out, boolean variadic) {
        return RuntimeType.of(TypeTable.func(types(in), types(out), variadic));
    }

    public static RuntimeType structOf(
            Goroutine g,
            ObjectSlice names,
            ObjectSlice pkgPaths,
            ObjectSlice types,
            ObjectSlice tags,
            BoolSlice embedded) {
        List<RType> all = types(types);
        List<RField> fields = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            fields.add(
                    new RField(
                            String.valueOf(names.get(i)),
                            all.get(i),
                            String.valueOf(tags.get(i)),
                            String.valueOf(pkgPaths.get(i)),
                            embedded.get(i)));
        }
        try {
            return RuntimeType.of(g.runtime().linker().struct(fields));
        } catch (IllegalArgumentException e) {
            throw Value.text(g, "reflect.StructOf: gol has no field of type " + e.getMessage());
        }
    }

    public static boolean isIdentifier(GoString s) {
        String text = s.toString();
        int first = text.codePointAt(0);
        return (Character.isLetter(first) || first == '_')
                && text.codePoints()
                        .allMatch(c -> Character.isLetter(c) || Character.isDigit(c) || c == '_');
    }

    private static List<RType> types(ObjectSlice s) {
        List<RType> result = new ArrayList<>();
        for (long i = 0; i < s.len; i++) {
            result.add(((RuntimeType) Objects.requireNonNull(s.get(i))).type());
        }
        return result;
    }

    // ---- making values

    public static Value ValueOf(@Nullable Object i) {
        return Value.ofInterface(i, 0);
    }

    public static Value zero(RuntimeType t) {
        return Value.of(t.type(), t.type().zero());
    }

    public static Value allocate(RuntimeType t) {
        return Value.of(t.type().pointer(), Memory.allocate(t.type()));
    }

    public static Value makeSlice(RuntimeType t, long len, long cap) {
        RType elem = t.type().elem();
        Object array = Memory.newArray(elem, (int) cap);
        Memory.fill(elem, array, 0, (int) len);
        return Value.of(t.type(), Memory.slice(array, 0, len, cap));
    }

    public static Value makeMap(RuntimeType t, long n) {
        return Value.of(t.type(), Maps.make(t.type(), n));
    }

    public static Value makeChan(Goroutine g, RuntimeType t, long n) {
        return Value.of(t.type(), Values.makeChannel(g, t.type(), n));
    }

    public static Value makeFunc(RuntimeType t, Func f) {
        return Value.of(t.type(), new Calls.Made(t.type(), f));
    }

    // ---- asking

    public static long Value_kind(Value v) {
        return v.kind().ordinal();
    }

    public static RuntimeType Value_typ(Goroutine g, Value v) {
        if (v.t == null) {
            throw ValueError.panic(g, "reflect.Value.Type", Kind.INVALID);
        }
        return RuntimeType.of(v.type());
    }

    public static boolean Value_IsValid(Value v) {
        return v.t != null;
    }

    public static boolean Value_CanAddr(Value v) {
        return v.has(Value.ADDRESSABLE);
    }

    public static boolean Value_CanSet(Value v) {
        return v.has(Value.ADDRESSABLE) && v.isFree();
    }

    public static boolean Value_CanInterface(Goroutine g, Value v) {
        if (v.t == null) {
            throw ValueError.panic(g, "reflect.Value.CanInterface", Kind.INVALID);
        }
        return v.isFree();
    }

    public static boolean Value_IsNil(Goroutine g, Value v) {
        return Values.isNil(g, v);
    }

    public static boolean Value_IsZero(Goroutine g, Value v) {
        if (v.t == null) {
            throw ValueError.panic(g, "reflect.Value.IsZero", Kind.INVALID);
        }
        return Memory.isZero(v.type(), v.raw());
    }

    public static boolean Value_Bool(Goroutine g, Value v) {
        if (v.kind() != Kind.BOOL) {
            throw ValueError.panic(g, "reflect.Value.Bool", v.kind());
        }
        return (Boolean) v.content();
    }

    public static long Value_Int(Goroutine g, Value v) {
        if (!v.kind().isSigned()) {
            throw ValueError.panic(g, "reflect.Value.Int", v.kind());
        }
        return Memory.integer(v.kind(), v.raw());
    }

    public static long Value_Uint(Goroutine g, Value v) {
        if (!v.kind().isUnsigned()) {
            throw ValueError.panic(g, "reflect.Value.Uint", v.kind());
        }
        return Memory.integer(v.kind(), v.raw());
    }

    public static double Value_Float(Goroutine g, Value v) {
        if (!v.kind().isFloat()) {
            throw ValueError.panic(g, "reflect.Value.Float", v.kind());
        }
        return ((Number) v.content()).doubleValue();
    }

    public static Complex Value_Complex(Goroutine g, Value v) {
        if (!v.kind().isComplex()) {
            throw ValueError.panic(g, "reflect.Value.Complex", v.kind());
        }
        return (Complex) v.content();
    }

    public static GoString Value_String(Value v) {
        return switch (v.kind()) {
            case INVALID -> GoString.of("<invalid Value>");
            case STRING -> (GoString) v.content();
            default -> GoString.of("<" + v.type().name() + " Value>");
        };
    }

    public static ByteSlice Value_Bytes(Goroutine g, Value v) {
        Kind k = v.kind();
        if (k == Kind.SLICE) {
            if (v.content() instanceof ByteSlice b && v.type().elem().kind() == Kind.UINT8) {
                return b;
            }
            throw Value.text(g, "reflect.Value.Bytes of non-byte slice");
        }
        if (k == Kind.ARRAY) {
            if (v.type().elem().kind() != Kind.UINT8) {
                throw Value.text(g, "reflect.Value.Bytes of non-byte array");
            }
            if (!v.has(Value.ADDRESSABLE)) {
                throw Value.text(g, "reflect.Value.Bytes of unaddressable byte array");
            }
            return ByteSlice.of((byte[]) v.content());
        }
        throw ValueError.panic(g, "reflect.Value.Bytes", k);
    }

    public static @Nullable Object Value_Interface(Goroutine g, Value v) {
        return Values.toInterface(g, v);
    }

    public static Value Value_Elem(Goroutine g, Value v) {
        return Values.elem(g, v);
    }

    public static Value Value_Addr(Goroutine g, Value v) {
        if (!v.has(Value.ADDRESSABLE)) {
            throw Value.text(g, "reflect.Value.Addr of unaddressable value");
        }
        return Value.of(v.type().pointer(), v.v, v.flags());
    }

    public static Value Value_Field(Goroutine g, Value v, long i) {
        return Values.field(g, v, i);
    }

    public static Value Value_Index(Goroutine g, Value v, long i) {
        return Values.index(g, v, i);
    }

    public static long Value_Len(Goroutine g, Value v) {
        return Values.length(g, v);
    }

    public static long Value_Cap(Goroutine g, Value v) {
        return switch (v.kind()) {
            case ARRAY -> v.type().length();
            case SLICE -> ((Slice) v.content()).cap;
            case CHAN -> Channels.cap((Channel) v.raw());
            default -> throw ValueError.panic(g, "reflect.Value.Cap", v.kind());
        };
    }

    public static long Value_pointer(Goroutine g, Value v) {
        Object raw = v.raw();
        if (raw instanceof Func f) {
            ProgramCounters counters = g.runtime().programCounters();
            return counters.of(counters.entry(g.runtime().frameNames(), f.name()));
        }
        return raw instanceof GoString t
                ? Unsafe.toNumber(Unsafe.stringStart(t))
                : Unsafe.toNumber(unsafe(v));
    }

    public static @Nullable Object Value_unsafePointer(Value v) {
        return unsafe(v);
    }

    private static @Nullable Object unsafe(Value v) {
        Object raw = v.raw();
        return switch (v.kind()) {
            case PTR -> Unsafe.of(raw, v.type().elem());
            case SLICE -> Unsafe.sliceData((Slice) Objects.requireNonNull(raw), v.type().elem());
            default -> raw;
        };
    }

    public static boolean Value_Comparable(Goroutine g, Value v) {
        if (v.kind() == Kind.INTERFACE) {
            Value e = Values.elem(g, v);
            return e.t == null || Value_Comparable(g, e);
        }
        return v.t == null || v.type().comparable();
    }

    public static boolean Value_Equal(Goroutine g, Value v, Value u) {
        return Values.equal(g, v, u);
    }

    // ---- setting

    public static void Value_Set(Goroutine g, Value v, Value x) {
        v.mustBeSettable(g, "Set");
        x.mustBeFree(g, "reflect.Value.Set");
        Memory.store(v.type(), v.place(), Values.assign(g, "reflect.Set", x, v.type()));
    }

    public static void Value_SetZero(Goroutine g, Value v) {
        v.mustBeSettable(g, "SetZero");
        Memory.store(v.type(), v.place(), v.type().zero());
    }

    public static void Value_SetBool(Goroutine g, Value v, boolean x) {
        v.mustBeSettable(g, "SetBool");
        v.mustBe(g, Kind.BOOL, "SetBool");
        Memory.store(v.type(), v.place(), x);
    }

    public static void Value_SetInt(Goroutine g, Value v, long x) {
        v.mustBeSettable(g, "SetInt");
        if (!v.kind().isSigned()) {
            throw ValueError.panic(g, "reflect.Value.SetInt", v.kind());
        }
        Memory.store(v.type(), v.place(), Memory.integerRaw(v.kind(), x));
    }

    public static void Value_SetUint(Goroutine g, Value v, long x) {
        v.mustBeSettable(g, "SetUint");
        if (!v.kind().isUnsigned()) {
            throw ValueError.panic(g, "reflect.Value.SetUint", v.kind());
        }
        Memory.store(v.type(), v.place(), Memory.integerRaw(v.kind(), x));
    }

    public static void Value_SetFloat(Goroutine g, Value v, double x) {
        v.mustBeSettable(g, "SetFloat");
        if (!v.kind().isFloat()) {
            throw ValueError.panic(g, "reflect.Value.SetFloat", v.kind());
        }
        Memory.store(
                v.type(), v.place(), v.kind() == Kind.FLOAT32 ? (Object) (float) x : (Object) x);
    }

    public static void Value_SetComplex(Goroutine g, Value v, Complex x) {
        v.mustBeSettable(g, "SetComplex");
        if (!v.kind().isComplex()) {
            throw ValueError.panic(g, "reflect.Value.SetComplex", v.kind());
        }
        Memory.store(v.type(), v.place(), v.kind() == Kind.COMPLEX64 ? x.small() : x);
    }

    public static void Value_SetString(Goroutine g, Value v, GoString x) {
        v.mustBeSettable(g, "SetString");
        v.mustBe(g, Kind.STRING, "SetString");
        Memory.store(v.type(), v.place(), x);
    }

    public static void Value_SetBytes(Goroutine g, Value v, ByteSlice x) {
        v.mustBeSettable(g, "SetBytes");
        v.mustBe(g, Kind.SLICE, "SetBytes");
        if (v.type().elem().kind() != Kind.UINT8) {
            throw Value.text(g, "reflect.Value.SetBytes of non-byte slice");
        }
        Memory.store(v.type(), v.place(), x);
    }

    public static void Value_SetLen(Goroutine g, Value v, long n) {
        Values.setLength(g, v, n);
    }

    public static void Value_SetCap(Goroutine g, Value v, long n) {
        Values.setCapacity(g, v, n);
    }

    public static void Value_Grow(Goroutine g, Value v, long n) {
        v.mustBeSettable(g, "Grow");
        v.mustBe(g, Kind.SLICE, "Grow");
        if (n < 0) {
            throw Value.text(g, "reflect.Value.Grow: negative len");
        }
        Memory.store(v.type(), v.place(), Values.grown(v.type(), (Slice) v.content(), n));
    }

    public static void Value_Clear(Goroutine g, Value v) {
        if (v.kind() == Kind.MAP) {
            Maps.clear((GoMap) v.raw());
        } else if (v.kind() == Kind.SLICE) {
            RType elem = v.type().elem();
            for (long i = 0; i < Values.length(g, v); i++) {
                Memory.store(elem, Values.index(g, v, i).place(), elem.zero());
            }
        } else {
            throw ValueError.panic(g, "reflect.Value.Clear", v.kind());
        }
    }

    public static void Value_SetMapIndex(Goroutine g, Value v, Value key, Value elem) {
        Values.setMapIndex(g, v, key, elem);
    }

    // ---- composite

    public static Value Value_Slice(Goroutine g, Value v, long i, long j) {
        return Values.slice(g, v, i, j);
    }

    public static Value Value_Slice3(Goroutine g, Value v, long i, long j, long k) {
        return Values.slice3(g, v, i, j, k);
    }

    public static Value Append(Goroutine g, Value s, ObjectSlice more) {
        return Values.append(g, s, more);
    }

    public static long Copy(Goroutine g, Value dst, Value src) {
        return Values.copy(g, dst, src);
    }

    public static void swap(@Nullable Object slice, long i, long j) {
        RType t = Objects.requireNonNull(Interfaces.typeOf(slice));
        Values.swap(
                t.elem(), (Slice) Objects.requireNonNull(Interfaces.raw(slice)), (int) i, (int) j);
    }

    public static Value Value_MapIndex(Goroutine g, Value v, Value key) {
        return Values.mapIndex(g, v, key);
    }

    public static ObjectSlice Value_MapKeys(Goroutine g, Value v) {
        return Values.mapKeys(g, v);
    }

    public static Object iterate(Goroutine g, Value v) {
        return Maps.iterate(g, (GoMap) v.raw());
    }

    public static boolean iterateNext(@Nullable Object it) {
        return iterator(it).next();
    }

    public static Value iterateKey(@Nullable Object it, Value m) {
        RType t = m.type().key();
        return Value.of(t, t.copy(iterator(it).rawKey()), m.flags());
    }

    public static Value iterateValue(@Nullable Object it, Value m) {
        RType t = m.type().elem();
        return Value.of(t, t.copy(iterator(it).rawValue()), m.flags());
    }

    private static MapIterator iterator(@Nullable Object it) {
        return (MapIterator) Objects.requireNonNull(it);
    }

    public static Value Value_method(Goroutine g, Value v, long i) {
        return Values.method(g, v, Values.methods(v.type()).get((int) i));
    }

    public static ObjectSlice Value_Call(Goroutine g, Value v, ObjectSlice in) {
        return Calls.call(g, v, in, false);
    }

    public static ObjectSlice Value_CallSlice(Goroutine g, Value v, ObjectSlice in) {
        return Calls.call(g, v, in, true);
    }

    /** The zero Value where only the length forbids it. */
    public static Value Value_convert(Goroutine g, Value v, RuntimeType to) {
        RType t = to.type();
        if (t.isInterface()) {
            return Value.of(t, Memory.box(v.type(), v.raw()), v.flags());
        }
        Object raw = Relations.convert(v.type(), v.raw(), t);
        if (raw == null && t.kind() == Kind.ARRAY) {
            return new Value();
        }
        return Value.of(t, t.copy(raw), v.flags());
    }

    public static void Value_Send(Goroutine g, Value v, Value x) {
        Values.send(g, v, x);
    }

    public static boolean Value_TrySend(Goroutine g, Value v, Value x) {
        return Values.trySend(g, v, x);
    }

    public static Value Value_Recv(Goroutine g, Value v) {
        return Values.receive(g, v, true);
    }

    public static Value Value_TryRecv(Goroutine g, Value v) {
        return Values.receive(g, v, false);
    }

    public static void Value_Close(Goroutine g, Value v) {
        v.mustBe(g, Kind.CHAN, "Close");
        v.mustBeFree(g, "reflect.Value.Close");
        if (v.type().dir() == RType.ChanDir.RECV) {
            throw Value.text(g, "reflect: close of receive-only channel");
        }
        Channels.close(g, (Channel) v.raw());
    }

    public static long selectAny(
            Goroutine g,
            BoolSlice send,
            ObjectSlice channels,
            ObjectSlice values,
            boolean hasDefault) {
        return Values.select(g, send, channels, values, hasDefault);
    }

    public static Value newAt(RuntimeType t, @Nullable Object p) {
        RType pointer = t.type().pointer();
        return Value.of(pointer, Unsafe.to(p, pointer));
    }

    public static boolean DeepEqual(@Nullable Object x, @Nullable Object y) {
        return new DeepEqual().interfaces(x, y);
    }
}
