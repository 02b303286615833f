package gol.runtime.format;

import gol.runtime.Func;
import gol.runtime.panic.Panics;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.NativeTypes;
import gol.runtime.type.RField;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.Complex;
import gol.runtime.value.DoubleSlice;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.IntSlice;
import gol.runtime.value.LongSlice;
import gol.runtime.value.Maps;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.ShortSlice;
import gol.runtime.value.Struct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The values that {@code format.go} prints, made by hand, in the same order. */
final class GoValues {
    private static final java.util.concurrent.ConcurrentHashMap<Object, RType> STRUCTS =
            new java.util.concurrent.ConcurrentHashMap<>();

    static final RType TEXT = TypeTable.func(List.of(), List.of(RType.STRING), false);

    /** A struct whose fields are given by the subclass's public Java fields. */
    abstract static class Base extends Struct {
        @Override
        public Struct copy() {
            try {
                Struct s = getClass().getDeclaredConstructor().newInstance();
                s.assign(this);
                return s;
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void assign(Struct other) {
            for (int i = 0; i < goType().fields().size(); i++) {
                setRaw(i, other.raw(i));
            }
        }
    }

    /** main.Inner. */
    public static final class Inner extends Base {
        public long A;
        public GoString b = GoString.EMPTY;
    }

    /** main.Outer. */
    public static final class Outer extends Base {
        public long X;
        public @Nullable Object Y;
        public Inner In = new Inner();
        public @Nullable Inner P;
        public @Nullable Object E;
        public ObjectSlice S = ObjectSlice.NIL;
        public @Nullable GoMap M;
        public @Nullable Object f;
    }

    /** main.Err. */
    public static final class Err extends Base {
        public GoString Msg = GoString.EMPTY;
    }

    /** main.Bad. */
    public static final class Bad extends Base {}

    /** main.GS. */
    public static final class Gs extends Base {
        public long N;
    }

    /** main.hide. */
    public static final class Hide extends Base {
        public long c;
    }

    /** A struct literal type. */
    public static final class Pair extends Base {
        public long A;
        public GoString B = GoString.EMPTY;

        @Override
        public RType goType() {
            return PAIR;
        }
    }

    /** The empty struct. */
    public static final class Empty extends Base {
        @Override
        public RType goType() {
            return TypeTable.struct(STRUCTS, List.of(), Empty::new);
        }
    }

    static final RType MY_INT = named("main.MyInt", new RType.Builder(Kind.INT));
    static final RType MY_STR = named("main.MyStr", new RType.Builder(Kind.STRING));
    static final RType COL =
            named(
                    "main.Col",
                    text(new RType.Builder(Kind.INT), "String", (g, r) -> GoString.of("Col!")));
    static final RType BYTES = named("main.Bytes", new RType.Builder(Kind.SLICE).elem(RType.UINT8));
    static final RType INNER =
            struct(
                    Inner.class,
                    "main.Inner",
                    Inner::new,
                    f("A", RType.INT),
                    hidden("b", RType.STRING));
    static final RType STRINGS = RType.STRING.slice();
    static final RType STRING_INT = TypeTable.mapOf(RType.STRING, RType.INT);
    static final RType OUTER =
            struct(
                    Outer.class,
                    "main.Outer",
                    Outer::new,
                    f("X", RType.INT),
                    f("Y", RType.ANY),
                    f("In", INNER),
                    f("P", INNER.pointer()),
                    f("E", RType.ERROR),
                    f("S", STRINGS),
                    f("M", STRING_INT),
                    hidden("f", RType.ANY));
    static final RType ERR = struct(Err.class, "main.Err", Err::new, f("Msg", RType.STRING));
    static final RType BAD;
    static final RType GS;
    static final RType HIDE = struct(Hide.class, "main.hide", Hide::new, hidden("c", COL));
    static final RType PAIR =
            TypeTable.struct(STRUCTS, List.of(f("A", RType.INT), f("B", RType.STRING)), Pair::new);

    static {
        BAD =
                NativeTypes.declare(Bad.class, "main.Bad", "main")
                        .complete(
                                text(
                                        new RType.Builder(Kind.STRUCT).zero(Bad::new),
                                        "String",
                                        (g, r) -> {
                                            throw Panics.of(g, GoString.of("ouch"));
                                        }));
        GS =
                NativeTypes.declare(Gs.class, "main.GS", "main")
                        .complete(
                                text(
                                        new RType.Builder(Kind.STRUCT)
                                                .zero(Gs::new)
                                                .fields(List.of(f("N", RType.INT))),
                                        "GoString",
                                        (g, r) -> GoString.of("GS!")));
        natives(GS.pointer(), "GoString", (g, r) -> GoString.of("GS!"));
        natives(
                ERR.pointer(),
                "Error",
                (g, r) -> GoString.concat(GoString.of("err:"), ((Err) r).Msg));
    }

    private GoValues() {}

    static RField f(String name, RType t) {
        return RField.of(name, t);
    }

    static RField hidden(String name, RType t) {
        return new RField(name, t, "", "main", false);
    }

    static RType named(String name, RType.Builder b) {
        return RType.named(name, "main").complete(b);
    }

    static RType struct(
            Class<?> c, String name, java.util.function.Supplier<Struct> zero, RField... fields) {
        return NativeTypes.declare(c, name, "main")
                .complete(new RType.Builder(Kind.STRUCT).zero(zero).fields(List.of(fields)));
    }

    static Func func(BiFunction<Goroutine, Object, GoString> body) {
        return new Func() {
            @Override
            public Object invoke(Goroutine g, Object[] args) {
                return body.apply(g, args[0]);
            }
        };
    }

    static RType.Builder text(
            RType.Builder b, String name, BiFunction<Goroutine, Object, GoString> body) {
        return b.methods(List.of(new RMethod(name, "", TEXT))).natives(Map.of(name, func(body)));
    }

    static void natives(RType t, String name, BiFunction<Goroutine, Object, GoString> body) {
        t.setNatives(List.of(new RMethod(name, "", TEXT)), Map.of(name, func(body)));
    }

    static GoString s(String x) {
        return GoString.of(x);
    }

    static Object i(long v) {
        return RType.INT.newBox(v);
    }

    static Object d(double v) {
        return RType.FLOAT64.newBox(v);
    }

    static ObjectSlice strings(String... x) {
        return ObjectSlice.of((Object[]) Arrays.stream(x).map(GoString::of).toArray());
    }

    static GoMap map(RType key, RType elem, @Nullable Object... keysAndValues) {
        GoMap m = Maps.make(TypeTable.mapOf(key, elem));
        for (int k = 0; k < keysAndValues.length; k += 2) {
            m.putRaw(keysAndValues[k], keysAndValues[k + 1]);
        }
        return m;
    }

    static Object mapBox(RType key, RType elem, @Nullable Object... keysAndValues) {
        GoMap m = map(key, elem, keysAndValues);
        return m.type().newBox(m);
    }

    static Inner inner(long a, String b) {
        Inner x = new Inner();
        x.A = a;
        x.b = s(b);
        return x;
    }

    static Err err(String m) {
        Err e = new Err();
        e.Msg = s(m);
        return e;
    }

    static Hide hide() {
        Hide h = new Hide();
        h.c = 1;
        return h;
    }

    static Outer outer1() {
        Outer o = new Outer();
        o.X = 1;
        o.Y = s("y");
        o.In.assign(inner(3, "s"));
        o.S = strings("t");
        o.M = map(RType.STRING, RType.INT, s("k"), 1L);
        o.f = COL.newBox(3L);
        return o;
    }

    static Outer outer2() {
        Outer o = new Outer();
        o.Y = COL.newBox(1L);
        return o;
    }

    static GoString binary(int... bytes) {
        byte[] b = new byte[bytes.length];
        for (int k = 0; k < b.length; k++) {
            b[k] = (byte) bytes[k];
        }
        return GoString.wrap(b);
    }

    static List<@Nullable Object> all() {
        List<@Nullable Object> v = new ArrayList<>();
        numbers(v);
        texts(v);
        sequences(v);
        composites(v);
        return v;
    }

    private static void numbers(List<@Nullable Object> v) {
        v.add(RType.BOOL.newBox(true));
        v.add(RType.BOOL.newBox(false));
        for (long x : new long[] {0, 1, -1, 42, -123456}) {
            v.add(i(x));
        }
        v.add(RType.INT8.newBox(-5));
        v.add(RType.UINT8.newBox(200));
        v.add(RType.INT16.newBox(-300));
        v.add(RType.UINT16.newBox(60000));
        for (int x : new int[] {'x', 0x65e5, 0x1F600, -7}) {
            v.add(RType.INT32.newBox(x));
        }
        v.add(RType.UINT32.newBox((int) 4000000000L));
        v.add(RType.INT64.newBox(Long.MIN_VALUE));
        v.add(RType.UINT64.newBox(-1L));
        v.add(RType.UINTPTR.newBox(255L));
        for (double x :
                new double[] {
                    0.0,
                    1.0,
                    -1.5,
                    3.14159265358979,
                    1e6,
                    1e20,
                    1e21,
                    123456789.0,
                    1e-5,
                    0.0001,
                    1e100,
                    Double.MIN_VALUE,
                    Double.MAX_VALUE,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.NaN,
                    -0.0
                }) {
            v.add(d(x));
        }
        for (float x : new float[] {0.1f, 16777216f, 3.4e38f}) {
            v.add(RType.FLOAT32.newBox(x));
        }
        for (double x : new double[] {100.0, 2.5, 1234.5678}) {
            v.add(d(x));
        }
        v.add(RType.COMPLEX128.newBox(new Complex(1, 2)));
        v.add(RType.COMPLEX128.newBox(new Complex(-1.5, Double.POSITIVE_INFINITY)));
        v.add(RType.COMPLEX64.newBox(new Complex(0.1, -0.2).small()));
    }

    private static void texts(List<@Nullable Object> v) {
        RType bytes = RType.UINT8.slice();
        v.add(s(""));
        v.add(s("hi"));
        v.add(s("héllo, 世界"));
        v.add(binary('a', '"', 'b', '`', 'c', '\n', '\t', 0, 0xff));
        v.add(s("x y"));
        v.add(bytes.newBox(s("abc").toBytes()));
        v.add(bytes.newBox(ByteSlice.NIL));
        v.add(bytes.newBox(ByteSlice.of()));
        v.add(bytes.newBox(ByteSlice.of((byte) 0, (byte) 255)));
    }

    private static void sequences(List<@Nullable Object> v) {
        v.add(RType.INT.slice().newBox(LongSlice.of(1, 2, 3)));
        v.add(RType.INT.slice().newBox(LongSlice.NIL));
        v.add(STRINGS.newBox(strings("a", "b c")));
        v.add(TypeTable.arrayOf(3, RType.INT).newBox(new long[] {1, 2, 3}));
        v.add(TypeTable.arrayOf(2, RType.BOOL).newBox(new boolean[] {true, false}));
        v.add(TypeTable.arrayOf(3, RType.UINT8).newBox(new byte[] {1, 2, 3}));
        v.add(RType.ANY.slice().newBox(ObjectSlice.of(i(1), s("a"), null, d(2.5))));
        v.add(RType.FLOAT64.slice().newBox(DoubleSlice.of(1, 2.5)));
        v.add(RType.ERROR.slice().newBox(ObjectSlice.of((Object) null)));
        v.add(mapBox(RType.STRING, RType.INT, s("b"), 2L, s("a"), 1L));
        v.add(STRING_INT.newBox(null));
        v.add(mapBox(RType.INT, RType.STRING, 3L, s("c"), -1L, s("z")));
        v.add(mapBox(RType.FLOAT64, RType.BOOL, Double.NaN, true, 1.0, false, -1.0, true));
        v.add(mapBox(RType.ANY, RType.INT, s("x"), 1L));
    }

    private static void composites(List<@Nullable Object> v) {
        v.add(INNER.newBox(inner(1, "q")));
        v.add(inner(2, "r"));
        v.add(INNER.pointer().newBox(null));
        v.add(OUTER.newBox(outer1()));
        v.add(OUTER.newBox(outer2()));
        v.add(MY_INT.newBox(7L));
        v.add(MY_STR.newBox(s("ms")));
        v.add(COL.newBox(2L));
        v.add(COL.slice().newBox(LongSlice.of(1, 2)));
        v.add(err("m"));
        v.add(ERR.pointer().newBox(null));
        v.add(BAD.newBox(new Bad()));
        Gs one = new Gs();
        one.N = 1;
        v.add(GS.newBox(one));
        Gs two = new Gs();
        two.N = 2;
        v.add(two);
        v.add(HIDE.newBox(hide()));
        v.add(HIDE.slice().newBox(ObjectSlice.of(hide())));
        v.add(BYTES.newBox(s("xyz").toBytes()));
        v.add(MY_INT.slice().newBox(LongSlice.of(4, 5)));
        v.add(TypeTable.struct(STRUCTS, List.of(), Empty::new).newBox(new Empty()));
        Pair p = new Pair();
        p.A = 1;
        p.B = s("b");
        v.add(PAIR.newBox(p));
        v.add(RType.INT.slice().pointer().newBox(new ObjectRef(LongSlice.of(1, 2))));
        v.add(STRING_INT.pointer().newBox(new ObjectRef(map(RType.STRING, RType.INT, s("a"), 1L))));
        v.add(TypeTable.arrayOf(2, RType.STRING).pointer().newBox(new Object[] {s("a"), s("b")}));
        v.add(null);
        v.add(
                RType.INT
                        .slice()
                        .slice()
                        .newBox(ObjectSlice.of(LongSlice.of(1), LongSlice.of(2, 3))));
        v.add(mapBox(RType.STRING, RType.INT.slice(), s("a"), LongSlice.of(1)));
        v.add(mapBox(INNER, RType.INT, inner(1, "a"), 5L));
        v.add(mapBox(COL, COL, 1L, 2L));
        v.add(RType.UINT8.slice().newBox(ByteSlice.of((byte) 1)));
        v.add(RType.INT32.slice().newBox(IntSlice.of('a')));
        v.add(RType.UINT16.slice().newBox(ShortSlice.of((short) 1, (short) 2)));
        v.add(TypeTable.arrayOf(2, RType.INT8).newBox(new byte[] {-1, 2}));
        v.add(mapBox(RType.BOOL, RType.INT, true, 1L, false, 0L));
        v.add(mapBox(TypeTable.arrayOf(2, RType.INT), RType.STRING, new long[] {1, 2}, s("x")));
    }
}
