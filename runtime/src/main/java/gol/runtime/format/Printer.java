package gol.runtime.format;

import gol.runtime.panic.GoPanic;
import gol.runtime.panic.Panics;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RField;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.Complex;
import gol.runtime.value.GoArrays;
import gol.runtime.value.GoMap;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.Ref;
import gol.runtime.value.Slice;
import gol.runtime.value.Struct;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prints values under a verb: the twin of fmt's {@code pp}. Holds the operand that is being
 * printed: as interface value ({@code arg}, where methods can be called on it) or as type and raw
 * value.
 */
class Printer {
    final Goroutine g;
    final Fmt fmt;
    private final ByteBuf out;

    /** The operand whose printing led here, for error texts. */
    private @Nullable Object arg;

    /** The raw operand where it is not {@code arg}. */
    private @Nullable RType valueType;

    private @Nullable Object value;

    /** While an error text is written, methods are not called. */
    private boolean erroring;

    private boolean panicking;

    /** Whether %w is allowed. */
    boolean wrapsErrors;

    Printer(Goroutine g, ByteBuf out) {
        this.g = g;
        this.out = out;
        this.fmt = new Fmt(out);
    }

    /** Prints an interface value. */
    void printArg(@Nullable Object a, int verb) {
        arg = a;
        valueType = null;
        value = null;
        if (a == null) {
            if (verb == 'T' || verb == 'v') {
                fmt.pad(Constants.NIL);
            } else {
                badVerb(verb);
            }
            return;
        }
        RType t = Objects.requireNonNull(Interfaces.typeOf(a));
        if (verb == 'T') {
            fmt.string(GoString.of(t.name()));
            return;
        }
        Object raw = Interfaces.raw(a);
        if (verb == 'p') {
            pointer(t, raw, 'p');
            return;
        }
        if (basic(t)) {
            scalar(t, raw, verb);
            return;
        }
        if (t == RType.UINT8.slice()) {
            bytes((ByteSlice) Objects.requireNonNull(raw), verb, "[]byte", t);
            return;
        }
        if (raw instanceof Reflected r) {
            printReflected(r, verb);
        } else if (!handleMethods(verb)) {
            printValue(t, raw, verb, 0, true);
        }
    }

    /** Prints what a reflect.Value holds. */
    private void printReflected(Reflected r, int verb) {
        RType t = r.heldType();
        if (t == null) {
            if (verb == 'v') {
                out.ascii("<invalid reflect.Value>");
            } else {
                badVerb(verb);
            }
            return;
        }
        Object raw = r.heldRaw();
        if (r.isFree()) {
            arg = t.isInterface() ? raw : t.newBox(raw);
            if (handleMethods(verb)) {
                return;
            }
        }
        printValue(t, raw, verb, 0, true);
    }

    /** Whether a predeclared type, which has no methods. */
    private static boolean basic(RType t) {
        return t.isNamed()
                && t.pkgPath().isEmpty()
                && isScalar(t.kind())
                && t.kind().text().equals(t.name());
    }

    private static boolean isScalar(Kind k) {
        return k == Kind.BOOL || k == Kind.STRING || k.isInteger() || k.isFloat() || k.isComplex();
    }

    // ---- methods

    /** Prints by a method of the operand, if it has one for the verb. */
    private boolean handleMethods(int verb) {
        Object a = arg;
        if (erroring || a == null) {
            return false;
        }
        int v = verb;
        if (v == 'w') {
            if (!wrapsErrors || !Methods.hasText(a, "Error")) {
                badVerb(v);
                return true;
            }
            v = 'v';
        }
        RType t = Objects.requireNonNull(Interfaces.typeOf(a));
        if (t.methods().isEmpty()) {
            return false;
        }
        if (isFormatter(t)) {
            int saved = v;
            guarded(a, v, "Format", () -> Methods.call(g, a, "Format", new FmtState(fmt), saved));
            return true;
        }
        if (fmt.sharpV) {
            if (Methods.hasText(a, "GoString")) {
                guarded(a, v, "GoString", () -> fmt.string(Methods.text(g, a, "GoString")));
                return true;
            }
            return false;
        }
        if (v == 'v' || v == 's' || v == 'x' || v == 'X' || v == 'q') {
            for (String name : new String[] {"Error", "String"}) {
                if (Methods.hasText(a, name)) {
                    int saved = v;
                    guarded(a, v, name, () -> string(Methods.text(g, a, name), saved));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFormatter(RType t) {
        RMethod m = t.method("Format");
        if (m == null) {
            return false;
        }
        List<RType> in = m.type().params();
        return in.size() == 2
                && m.type().results().isEmpty()
                && in.get(0).name().equals("fmt.State")
                && in.get(1) == RType.INT32;
    }

    /** Calls a method; a panic in it becomes a part of the text. */
    private void guarded(Object a, int verb, String method, Runnable body) {
        try {
            body.run();
        } catch (Throwable t) {
            Throwable c = Panics.convert(t);
            if (!(c instanceof GoPanic p)) {
                throw t;
            }
            if (Interfaces.raw(a) == null
                    && Objects.requireNonNull(Interfaces.typeOf(a)).kind() == Kind.PTR) {
                out.ascii("<nil>");
                return;
            }
            if (panicking) {
                throw t;
            }
            panicText(p.value, verb, method);
        }
    }

    private void panicText(Object panicValue, int verb, String method) {
        boolean wid = fmt.hasWidth;
        boolean prec = fmt.hasPrec;
        boolean[] flags = {
            fmt.minus, fmt.plus, fmt.sharp, fmt.space, fmt.zero, fmt.plusV, fmt.sharpV
        };
        int w = fmt.width;
        int p = fmt.prec;
        fmt.clear();
        out.ascii("%!").rune(verb).ascii("(PANIC=").ascii(method).ascii(" method: ");
        panicking = true;
        printArg(panicValue, 'v');
        panicking = false;
        out.put(')');
        fmt.hasWidth = wid;
        fmt.hasPrec = prec;
        fmt.width = w;
        fmt.prec = p;
        fmt.minus = flags[0];
        fmt.plus = flags[1];
        fmt.sharp = flags[2];
        fmt.space = flags[3];
        fmt.zero = flags[4];
        fmt.plusV = flags[5];
        fmt.sharpV = flags[6];
    }

    private void badVerb(int verb) {
        erroring = true;
        Object a = arg;
        RType t = valueType;
        out.ascii("%!").rune(verb).put('(');
        if (a != null) {
            out.put(Objects.requireNonNull(Interfaces.typeOf(a)).name()).put('=');
            printArg(a, 'v');
        } else if (t != null) {
            out.put(t.name()).put('=');
            printValue(t, value, 'v', 0, false);
        } else {
            out.ascii("<nil>");
        }
        out.put(')');
        erroring = false;
    }

    // ---- scalars

    private void scalar(RType t, @Nullable Object raw, int verb) {
        Object v = Objects.requireNonNull(raw);
        Kind k = t.kind();
        switch (k) {
            case BOOL -> {
                if (verb == 't' || verb == 'v') {
                    fmt.bool((Boolean) v);
                } else {
                    badVerb(verb);
                }
            }
            case FLOAT32 -> floating(((Number) v).doubleValue(), 32, verb);
            case FLOAT64 -> floating((Double) v, 64, verb);
            case COMPLEX64 -> complex((Complex) v, 32, verb);
            case COMPLEX128 -> complex((Complex) v, 64, verb);
            case STRING -> string((GoString) v, verb);
            case UINT32 -> integer(((Number) v).intValue() & 0xffffffffL, false, verb);
            default -> integer(((Number) v).longValue(), k.isSigned(), verb);
        }
    }

    private void hex0x(long v) {
        boolean old = fmt.sharp;
        fmt.sharp = true;
        fmt.integer(v, 16, false, 'v', false);
        fmt.sharp = old;
    }

    private void integer(long v, boolean signed, int verb) {
        switch (verb) {
            case 'v' -> {
                if (fmt.sharpV && !signed) {
                    hex0x(v);
                } else {
                    fmt.integer(v, 10, signed, 'v', false);
                }
            }
            case 'd' -> fmt.integer(v, 10, signed, 'd', false);
            case 'b' -> fmt.integer(v, 2, signed, 'b', false);
            case 'o', 'O' -> fmt.integer(v, 8, signed, (char) verb, false);
            case 'x' -> fmt.integer(v, 16, signed, 'x', false);
            case 'X' -> fmt.integer(v, 16, signed, 'X', true);
            case 'c' -> fmt.character(v);
            case 'q' -> fmt.quotedRune(v);
            case 'U' -> fmt.unicode(v);
            default -> badVerb(verb);
        }
    }

    private void floating(double v, int bits, int verb) {
        switch (verb) {
            case 'v' -> fmt.floating(v, bits, 'g', -1);
            case 'b', 'g', 'G', 'x', 'X' -> fmt.floating(v, bits, (char) verb, -1);
            case 'f', 'e', 'E' -> fmt.floating(v, bits, (char) verb, 6);
            case 'F' -> fmt.floating(v, bits, 'f', 6);
            default -> badVerb(verb);
        }
    }

    private void complex(Complex c, int bits, int verb) {
        switch (verb) {
            case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E' -> {
                boolean old = fmt.plus;
                out.put('(');
                floating(c.re(), bits, verb);
                fmt.plus = true;
                floating(c.im(), bits, verb);
                out.ascii("i)");
                fmt.plus = old;
            }
            default -> badVerb(verb);
        }
    }

    private void string(GoString s, int verb) {
        switch (verb) {
            case 'v' -> {
                if (fmt.sharpV) {
                    fmt.quoted(s);
                } else {
                    fmt.string(s);
                }
            }
            case 's' -> fmt.string(s);
            case 'x' -> fmt.hex(s.bytes(), s.offset(), s.length(), false);
            case 'X' -> fmt.hex(s.bytes(), s.offset(), s.length(), true);
            case 'q' -> fmt.quoted(s);
            default -> badVerb(verb);
        }
    }

    private void bytes(ByteSlice b, int verb, String typeName, RType t) {
        switch (verb) {
            case 'v', 'd' -> {
                if (fmt.sharpV) {
                    out.put(typeName);
                    if (b.isNil()) {
                        out.ascii("(nil)");
                        return;
                    }
                    out.put('{');
                    for (long i = 0; i < b.len; i++) {
                        if (i > 0) {
                            out.ascii(", ");
                        }
                        hex0x(b.getUnsigned(i));
                    }
                    out.put('}');
                } else {
                    out.put('[');
                    for (long i = 0; i < b.len; i++) {
                        if (i > 0) {
                            out.put(' ');
                        }
                        fmt.integer(b.getUnsigned(i), 10, false, (char) verb, false);
                    }
                    out.put(']');
                }
            }
            case 's' -> fmt.string(GoString.fromBytes(b));
            case 'x' -> fmt.hex(b.array, (int) b.off, (int) b.len, false);
            case 'X' -> fmt.hex(b.array, (int) b.off, (int) b.len, true);
            case 'q' -> fmt.quoted(GoString.fromBytes(b));
            default -> printValue(t, b, verb, 0, true);
        }
    }

    // ---- composites

    /**
     * Prints a raw value.
     *
     * @param depth how deep in the operand it is; 0 for the operand itself
     * @param accessible whether its methods may be called: false below unexported fields
     */
    private void printValue(
            RType t, @Nullable Object raw, int verb, int depth, boolean accessible) {
        if (depth > 0 && accessible && !(t.isInterface() && raw == null)) {
            if (t.isInterface() || !basic(t)) {
                arg = t.isInterface() ? raw : t.newBox(raw);
                valueType = null;
                if (handleMethods(verb)) {
                    return;
                }
            } else {
                arg = t.newBox(raw);
            }
        } else if (depth > 0) {
            arg = null;
            valueType = t;
            value = raw;
        }
        switch (t.kind()) {
            case MAP -> map(t, (GoMap) raw, verb, depth, accessible);
            case STRUCT -> {
                if (raw instanceof Struct s) {
                    struct(t, s, verb, depth, accessible);
                } else {
                    out.ascii("{}");
                }
            }
            case INTERFACE -> {
                if (raw == null) {
                    if (fmt.sharpV) {
                        out.put(t.name()).ascii("(nil)");
                    } else {
                        out.ascii("<nil>");
                    }
                } else {
                    printValue(
                            Objects.requireNonNull(Interfaces.typeOf(raw)),
                            Interfaces.raw(raw),
                            verb,
                            depth + 1,
                            accessible);
                }
            }
            case ARRAY, SLICE -> sequence(t, Objects.requireNonNull(raw), verb, depth, accessible);
            case PTR -> {
                if (depth == 0 && raw != null && isComposite(t.elem().kind())) {
                    out.put('&');
                    printValue(
                            t.elem(),
                            raw instanceof Ref r ? r.raw() : raw,
                            verb,
                            depth + 1,
                            accessible);
                } else {
                    pointer(t, raw, verb);
                }
            }
            case CHAN, FUNC, UNSAFE_POINTER -> pointer(t, raw, verb);
            default -> scalar(t, raw, verb);
        }
    }

    private static boolean isComposite(Kind k) {
        return k == Kind.ARRAY || k == Kind.SLICE || k == Kind.STRUCT || k == Kind.MAP;
    }

    private void map(RType t, @Nullable GoMap m, int verb, int depth, boolean accessible) {
        if (fmt.sharpV) {
            out.put(t.name());
            if (m == null) {
                out.ascii("(nil)");
                return;
            }
            out.put('{');
        } else {
            out.ascii("map[");
        }
        if (m != null) {
            boolean first = true;
            for (MapOrder.Entry e : MapOrder.sorted(m)) {
                if (!first) {
                    out.ascii(fmt.sharpV ? ", " : " ");
                }
                first = false;
                printValue(t.key(), e.key(), verb, depth + 1, accessible);
                out.put(':');
                printValue(t.elem(), e.value(), verb, depth + 1, accessible);
            }
        }
        out.put(fmt.sharpV ? '}' : ']');
    }

    private void struct(RType t, Struct s, int verb, int depth, boolean accessible) {
        if (fmt.sharpV) {
            out.put(t.name());
        }
        out.put('{');
        List<RField> fields = t.fields();
        for (int i = 0; i < fields.size(); i++) {
            RField f = fields.get(i);
            if (i > 0) {
                out.ascii(fmt.sharpV ? ", " : " ");
            }
            if (fmt.plusV || fmt.sharpV) {
                out.put(f.name()).put(':');
            }
            RType ft = f.type();
            Object v = s.raw(i);
            if (ft.isInterface() && v != null) {
                ft = Objects.requireNonNull(Interfaces.typeOf(v));
                v = Interfaces.raw(v);
            }
            printValue(ft, v, verb, depth + 1, accessible && f.exported());
        }
        out.put('}');
    }

    private void sequence(RType t, Object raw, int verb, int depth, boolean accessible) {
        RType elem = t.elem();
        if ((verb == 's' || verb == 'q' || verb == 'x' || verb == 'X')
                && elem.kind() == Kind.UINT8) {
            bytes(raw instanceof byte[] a ? ByteSlice.of(a) : (ByteSlice) raw, verb, t.name(), t);
            return;
        }
        if (fmt.sharpV) {
            out.put(t.name());
            if (raw instanceof Slice s && s.isNil()) {
                out.ascii("(nil)");
                return;
            }
        }
        out.put(fmt.sharpV ? '{' : '[');
        long n = raw instanceof Slice s ? s.len : java.lang.reflect.Array.getLength(raw);
        for (long i = 0; i < n; i++) {
            if (i > 0) {
                out.ascii(fmt.sharpV ? ", " : " ");
            }
            Object v =
                    raw instanceof Slice s
                            ? GoArrays.get(elem, s.array(), (int) (s.off + i))
                            : GoArrays.get(elem, raw, (int) i);
            printValue(elem, v, verb, depth + 1, accessible);
        }
        out.put(fmt.sharpV ? '}' : ']');
    }

    private void pointer(RType t, @Nullable Object raw, int verb) {
        switch (t.kind()) {
            case CHAN, FUNC, MAP, PTR, SLICE, UNSAFE_POINTER -> {}
            default -> {
                badVerb(verb);
                return;
            }
        }
        long u = Address.of(raw);
        switch (verb) {
            case 'v' -> {
                if (fmt.sharpV) {
                    out.put('(').put(t.name()).ascii(")(");
                    if (u == 0) {
                        out.ascii("nil");
                    } else {
                        hex0x(u);
                    }
                    out.put(')');
                } else if (u == 0) {
                    fmt.pad(Constants.NIL);
                } else {
                    address(u);
                }
            }
            case 'p' -> address(u);
            case 'b', 'o', 'd', 'x', 'X' -> integer(u, false, verb);
            default -> badVerb(verb);
        }
    }

    private void address(long u) {
        boolean old = fmt.sharp;
        fmt.sharp = !old;
        fmt.integer(u, 16, false, 'v', false);
        fmt.sharp = old;
    }
}
