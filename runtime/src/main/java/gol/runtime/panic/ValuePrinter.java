package gol.runtime.panic;

import gol.runtime.Func;
import gol.runtime.PanicPrinter;
import gol.runtime.format.FloatText;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.value.Complex;
import gol.runtime.value.Interfaces;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The default {@link PanicPrinter}, the twin of Go's {@code printpanicval}: errors by Error(),
 * Stringers by String(), basic kinds bare or, of named types, as {@code main.T(v)}, all else as
 * {@code (main.T) address}.
 */
public final class ValuePrinter implements PanicPrinter {
    @Override
    public String print(Goroutine g, @Nullable Object value) {
        if (value == null) {
            return "nil";
        }
        if (value instanceof RuntimeError e) {
            return e.message();
        }
        if (value instanceof PointerError e) {
            return e.message();
        }
        if (value instanceof String s) {
            return s;
        }
        RType type = Objects.requireNonNull(Interfaces.typeOf(value));
        Object raw = Interfaces.raw(value);
        String text = byMethod(g, type, raw, "Error");
        if (text == null) {
            text = byMethod(g, type, raw, "String");
        }
        if (text != null) {
            return text;
        }
        String basic = basic(type.kind(), raw);
        if (basic == null) {
            return "(" + type + ") 0x" + Long.toHexString(gol.runtime.format.Address.of(raw));
        }
        if (!type.isNamed() || type.pkgPath().isEmpty()) {
            return basic;
        }
        return type
                + switch (type.kind()) {
                    case STRING -> "(\"" + basic + "\")";
                    case COMPLEX64, COMPLEX128 -> basic; // which has its parentheses
                    default -> "(" + basic + ")";
                };
    }

    private static @Nullable String byMethod(
            Goroutine g, RType type, @Nullable Object raw, String name) {
        RMethod m = type.method(name);
        if (m == null
                || !m.type().params().isEmpty()
                || m.type().results().size() != 1
                || m.type().results().get(0) != RType.STRING) {
            return null;
        }
        Func f = g.runtime().linker().find(type, name);
        return f == null ? null : String.valueOf(f.invoke(g, new Object[] {raw}));
    }

    private static @Nullable String basic(Kind kind, @Nullable Object raw) {
        return switch (raw) {
            case Boolean b -> b.toString();
            case Integer i -> kind.isUnsigned() ? Integer.toUnsignedString(i) : i.toString();
            case Long l -> kind.isUnsigned() ? Long.toUnsignedString(l) : l.toString();
            case Float f -> FloatText.of(f);
            case Double d -> FloatText.of(d);
            case Complex c -> FloatText.complex(c.re(), c.im());
            case null -> null;
            default -> kind == Kind.STRING ? raw.toString() : null;
        };
    }
}
