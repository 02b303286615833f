package gol.stdlib.reflect;

import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.Interfaces;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.RawBits;
import gol.runtime.value.Slice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls of functions by their run-time types. */
final class Calls {
    private static final int FIELDS = 7;

    private Calls() {}

    /** A method with its receiver. */
    static final class Bound extends Func {
        private final Func method;
        private final @Nullable Object receiver;

        Bound(Func method, @Nullable Object receiver) {
            this.method = method;
            this.receiver = receiver;
        }

        @Override
        public @Nullable Object invoke(Goroutine g, @Nullable Object[] args) {
            @Nullable Object[] all = new Object[args.length + 1];
            all[0] = receiver;
            System.arraycopy(args, 0, all, 1, args.length);
            return method.invoke(g, all);
        }

        @Override
        public boolean usesRecover() {
            return method.usesRecover();
        }

        @Override
        public String name() {
            return method.name();
        }
    }

    /** A method of an interface type as a function: it looks the implementation up. */
    static final class OfInterface extends Func {
        private final String id;

        OfInterface(String id) {
            this.id = id;
        }

        @Override
        public @Nullable Object invoke(Goroutine g, @Nullable Object[] args) {
            Object receiver = Objects.requireNonNull(args[0]);
            RType t = Objects.requireNonNull(Interfaces.typeOf(receiver));
            @Nullable Object[] all = args.clone();
            all[0] = Interfaces.raw(receiver);
            return Objects.requireNonNull(g.runtime().linker().find(t, id)).invoke(g, all);
        }
    }

    /** What MakeFunc makes. */
    static final class Made extends Func {
        private final RType type;
        private final Func body;

        Made(RType type, Func body) {
            this.type = type;
            this.body = body;
        }

        @Override
        public @Nullable Object invoke(Goroutine g, @Nullable Object[] args) {
            Object[] in = new Object[args.length];
            for (int i = 0; i < in.length; i++) {
                RType t = type.params().get(i);
                in[i] = Value.of(t, t.copy(args[i]));
            }
            ObjectSlice out =
                    (ObjectSlice)
                            Objects.requireNonNull(
                                    body.invoke(g, new Object[] {ObjectSlice.of(in)}));
            List<RType> results = type.results();
            if (out.len != results.size()) {
                throw Value.text(
                        g, "reflect: wrong return count from function created by MakeFunc");
            }
            Object first = null;
            for (int i = results.size() - 1; i >= 0; i--) {
                Value v = (Value) Objects.requireNonNull(out.get(i));
                RType want = results.get(i);
                if (v.typeOrNull() == null) {
                    throw Value.text(
                            g,
                            "reflect: function created by MakeFunc using "
                                    + name(body)
                                    + " returned zero Value");
                }
                if (v.has(Value.ANY_READ_ONLY)) {
                    throw Value.text(
                            g,
                            "reflect: function created by MakeFunc using "
                                    + name(body)
                                    + " returned value obtained from unexported field");
                }
                Object raw = Values.assign(g, "reflect.MakeFunc", v, want);
                if (i == 0) {
                    first = raw;
                } else {
                    setResult(g, i, want.kind(), raw);
                }
            }
            return first;
        }

        @Override
        public boolean usesRecover() {
            return body.usesRecover();
        }

        private static String name(Func f) {
            return f.name();
        }
    }

    /** Reflect's Call ({@code spread} false) and CallSlice. */
    static ObjectSlice call(Goroutine g, Value f, ObjectSlice in, boolean spread) {
        String op = spread ? "CallSlice" : "Call";
        f.mustBe(g, Kind.FUNC, op);
        f.mustBeFree(g, "reflect.Value." + op);
        Func code = (Func) f.raw();
        if (code == null) {
            throw Value.text(g, "reflect.Value.Call: call of nil function");
        }
        RType t = f.type();
        int n = t.params().size();
        if (spread) {
            if (!t.isVariadic()) {
                throw Value.text(g, "reflect: CallSlice of non-variadic function");
            }
        } else if (t.isVariadic()) {
            n--;
        }
        if (in.len < n) {
            throw Value.text(g, "reflect: " + op + " with too few input arguments");
        }
        if ((spread || !t.isVariadic()) && in.len > n) {
            throw Value.text(g, "reflect: " + op + " with too many input arguments");
        }
        @Nullable Object[] args = new Object[t.params().size()];
        for (int i = 0; i < n; i++) {
            args[i] = argument(g, op, (Value) Objects.requireNonNull(in.get(i)), t.params().get(i));
        }
        if (t.isVariadic() && !spread) {
            args[n] = rest(g, in, n, t.params().get(n).elem());
        }
        return results(g, t, code.invoke(g, args));
    }

    private static @Nullable Object argument(Goroutine g, String op, Value v, RType want) {
        if (v.typeOrNull() == null) {
            throw Value.text(g, "reflect: " + op + " using zero Value argument");
        }
        v.mustBeFree(g, "reflect.Value." + op);
        if (!Relations.assignable(v.type(), want)) {
            throw Value.text(
                    g, "reflect: " + op + " using " + v.type().name() + " as type " + want.name());
        }
        return Values.assign(g, "reflect.Value.Call", v, want);
    }

    private static Slice rest(Goroutine g, ObjectSlice in, int from, RType elem) {
        int n = (int) in.len - from;
        Object array = Memory.newArray(elem, n);
        for (int i = 0; i < n; i++) {
            Value v = (Value) Objects.requireNonNull(in.get(from + i));
            if (v.typeOrNull() == null) {
                throw Value.text(g, "reflect: Call using zero Value argument");
            }
            if (!Relations.assignable(v.type(), elem)) {
                throw Value.text(
                        g,
                        "reflect: cannot use "
                                + v.type().name()
                                + " as type "
                                + elem.name()
                                + " in Call");
            }
            gol.runtime.value.GoArrays.set(
                    array, i, Values.assign(g, "reflect.Value.Call", v, elem));
        }
        return Memory.slice(array, 0, n, n);
    }

    private static ObjectSlice results(Goroutine g, RType t, @Nullable Object first) {
        List<RType> types = t.results();
        Object[] out = new Object[types.size()];
        for (int i = 0; i < out.length; i++) {
            RType r = types.get(i);
            out[i] = Value.of(r, i == 0 ? first : result(g, i, r.kind()));
        }
        return out.length == 0 ? ObjectSlice.NIL : ObjectSlice.of(out);
    }

    private static @Nullable Object result(Goroutine g, int i, Kind k) {
        if (i > FIELDS) {
            return Objects.requireNonNull(g.rest().more)[i - FIELDS - 1];
        }
        if (k.isFloat()) {
            double d =
                    switch (i) {
                        case 1 -> g.d1;
                        case 2 -> g.d2;
                        case 3 -> g.rest().d3;
                        case 4 -> g.rest().d4;
                        case 5 -> g.rest().d5;
                        case 6 -> g.rest().d6;
                        default -> g.rest().d7;
                    };
            return k == Kind.FLOAT32 ? (Object) (float) d : (Object) d;
        }
        if (RawBits.isLong(k)) {
            return RawBits.toRaw(
                    k,
                    switch (i) {
                        case 1 -> g.l1;
                        case 2 -> g.l2;
                        case 3 -> g.rest().l3;
                        case 4 -> g.rest().l4;
                        case 5 -> g.rest().l5;
                        case 6 -> g.rest().l6;
                        default -> g.rest().l7;
                    });
        }
        return switch (i) {
            case 1 -> g.o1;
            case 2 -> g.o2;
            case 3 -> g.rest().o3;
            case 4 -> g.rest().o4;
            case 5 -> g.rest().o5;
            case 6 -> g.rest().o6;
            default -> g.rest().o7;
        };
    }

    private static void setResult(Goroutine g, int i, Kind k, @Nullable Object raw) {
        if (i > FIELDS) {
            if (g.rest().more == null || g.rest().more.length < i - FIELDS) {
                g.rest().more = new Object[Math.max(8, i - FIELDS)];
            }
            Objects.requireNonNull(g.rest().more)[i - FIELDS - 1] = raw;
        } else if (k.isFloat()) {
            double d = ((Number) Objects.requireNonNull(raw)).doubleValue();
            switch (i) {
                case 1 -> g.d1 = d;
                case 2 -> g.d2 = d;
                case 3 -> g.rest().d3 = d;
                case 4 -> g.rest().d4 = d;
                case 5 -> g.rest().d5 = d;
                case 6 -> g.rest().d6 = d;
                default -> g.rest().d7 = d;
            }
        } else if (RawBits.isLong(k)) {
            long l = RawBits.fromRaw(raw);
            switch (i) {
                case 1 -> g.l1 = l;
                case 2 -> g.l2 = l;
                case 3 -> g.rest().l3 = l;
                case 4 -> g.rest().l4 = l;
                case 5 -> g.rest().l5 = l;
                case 6 -> g.rest().l6 = l;
                default -> g.rest().l7 = l;
            }
        } else {
            switch (i) {
                case 1 -> g.o1 = raw;
                case 2 -> g.o2 = raw;
                case 3 -> g.rest().o3 = raw;
                case 4 -> g.rest().o4 = raw;
                case 5 -> g.rest().o5 = raw;
                case 6 -> g.rest().o6 = raw;
                default -> g.rest().o7 = raw;
            }
        }
    }
}
