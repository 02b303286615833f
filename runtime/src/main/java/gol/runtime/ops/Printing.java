package gol.runtime.ops;

import gol.runtime.format.Address;
import gol.runtime.format.FloatText;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.RType;
import gol.runtime.value.Complex;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The built-in functions print and println: the twin of Go's print.go. They write to standard
 * error.
 */
public final class Printing {
    private Printing() {}

    /**
     * @param parts the values, as interface values of their static types
     * @param line println: blanks between, a newline behind
     */
    public static void print(Goroutine g, @Nullable Object[] parts, boolean line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < parts.length; i++) {
            if (line && i > 0) {
                out.write(' ');
            }
            part(out, parts[i]);
        }
        if (line) {
            out.write('\n');
        }
        try {
            g.runtime().stderr().write(out.toByteArray());
        } catch (IOException e) {
            // as in Go, a failing write of print is not noticed
            return;
        }
    }

    private static void part(ByteArrayOutputStream out, @Nullable Object value) {
        RType type = Interfaces.typeOf(value);
        Object raw = Interfaces.raw(value);
        if (raw instanceof GoString s) {
            out.writeBytes(s.toByteArray());
            return;
        }
        out.writeBytes(text(type, raw).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(@Nullable RType type, @Nullable Object raw) {
        boolean unsigned = type != null && type.kind().isUnsigned();
        return switch (raw) {
            case null -> type == null ? "(0x0,0x0)" : "0x0";
            case Boolean b -> b.toString();
            case Integer i -> unsigned ? Integer.toUnsignedString(i) : i.toString();
            case Long l -> unsigned ? Long.toUnsignedString(l) : l.toString();
            case Float f -> FloatText.of(f);
            case Double d -> FloatText.of(d);
            case Complex c -> FloatText.complex(c.re(), c.im());
            case Slice s ->
                    "[" + s.len + "/" + s.cap + "]" + (s.isNil() ? "0x0" : address(s.array()));
            default -> address(raw);
        };
    }

    private static String address(Object o) {
        return "0x" + Long.toHexString(Address.of(o));
    }
}
