package gol.stdlib.reflect;

import gol.runtime.format.Reflected;
import gol.runtime.panic.GoPanic;
import gol.runtime.panic.Panics;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.Struct;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Go's {@code reflect.Value}: a type and a raw value, or a raw pointer to a variable ({@link
 * #ADDRESSABLE}). The zero one has no type. Not changed once made, but for assignment of the whole.
 */
public final class Value extends Struct implements Reflected {
    /** {@link #v} is a pointer to the variable, as {@link Memory} takes it. */
    static final int ADDRESSABLE = 1;

    /** Obtained through an unexported field that is not embedded. */
    static final int READ_ONLY = 2;

    /** Obtained through an unexported embedded field: its exported fields are free again. */
    static final int READ_ONLY_EMBEDDED = 4;

    static final int ANY_READ_ONLY = READ_ONLY | READ_ONLY_EMBEDDED;

    /** The {@link RType}. */
    public @Nullable Object t;

    public @Nullable Object v;
    public long flag;

    public Value() {}

    private Value(RType type, @Nullable Object v, int flag) {
        this.t = type;
        this.v = v;
        this.flag = flag;
    }

    /** A value that is not addressable; an aggregate must not change any more. */
    static Value of(RType type, @Nullable Object raw, int readOnly) {
        return new Value(type, raw, readOnly & ANY_READ_ONLY);
    }

    static Value of(RType type, @Nullable Object raw) {
        return new Value(type, raw, 0);
    }

    /** A variable. */
    static Value at(RType type, Object pointer, int readOnly) {
        return new Value(type, pointer, readOnly & ANY_READ_ONLY | ADDRESSABLE);
    }

    /** What is in an interface. */
    public static Value ofInterface(@Nullable Object i, int readOnly) {
        RType type = Interfaces.typeOf(i);
        return type == null ? new Value() : of(type, Interfaces.raw(i), readOnly);
    }

    @Nullable RType typeOrNull() {
        return (RType) t;
    }

    /** The type of a value that is not the zero one. */
    RType type() {
        return (RType) Objects.requireNonNull(t);
    }

    Kind kind() {
        return t == null ? Kind.INVALID : type().kind();
    }

    int flags() {
        return (int) flag;
    }

    boolean has(int bit) {
        return (flag & bit) != 0;
    }

    /** The value, raw; an aggregate is the live object. */
    @Nullable Object raw() {
        return has(ADDRESSABLE) ? Memory.load(type(), Objects.requireNonNull(v)) : v;
    }

    /** The same for values that are not null. */
    Object content() {
        return Objects.requireNonNull(raw());
    }

    /** The pointer to the variable. */
    Object place() {
        return Objects.requireNonNull(v);
    }

    /** Panics unless the value is of a kind. */
    void mustBe(Goroutine g, Kind kind, String method) {
        if (kind() != kind) {
            throw ValueError.panic(g, "reflect.Value." + method, kind());
        }
    }

    /** Panics for values obtained through unexported fields. */
    void mustBeFree(Goroutine g, String method) {
        if (t == null) {
            throw ValueError.panic(g, method, Kind.INVALID);
        }
        if (has(ANY_READ_ONLY)) {
            throw text(g, "reflect: " + method + " using value obtained using unexported field");
        }
    }

    /** Panics unless the variable may be set. */
    void mustBeSettable(Goroutine g, String method) {
        mustBeFree(g, "reflect.Value." + method);
        if (!has(ADDRESSABLE)) {
            throw text(g, "reflect: reflect.Value." + method + " using unaddressable value");
        }
    }

    /** A panic with a string. */
    static GoPanic text(Goroutine g, String s) {
        return Panics.of(g, GoString.of(s));
    }

    /** A panic with an error of the run-time's own. */
    static GoPanic runtimeError(String s) {
        return Panics.of(gol.runtime.panic.RuntimeError.plain(s));
    }

    @Override
    public @Nullable RType heldType() {
        return typeOrNull();
    }

    @Override
    public @Nullable Object heldRaw() {
        return t == null ? null : raw();
    }

    @Override
    public boolean isFree() {
        return !has(ANY_READ_ONLY);
    }

    @Override
    public Struct copy() {
        Value c = new Value();
        c.assign(this);
        return c;
    }

    @Override
    public void assign(Struct other) {
        Value o = (Value) other;
        t = o.t;
        v = o.v;
        flag = o.flag;
    }
}
