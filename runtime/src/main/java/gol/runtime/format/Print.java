package gol.runtime.format;

import gol.runtime.GoRuntime;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.Complex;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import gol.runtime.value.Slice;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The builtins print and println: the text of each operand by its static type, and the write to
 * standard error. A call collects its text in a buffer and writes it at once.
 */
public final class Print {
    private Print() {}

    public static ByteBuf start() {
        return new ByteBuf(64);
    }

    public static void bool(ByteBuf b, boolean v) {
        b.ascii(v ? "true" : "false");
    }

    /** A signed integer. */
    public static void signed(ByteBuf b, long v) {
        b.decimal(v);
    }

    /** An unsigned integer, zero-extended. */
    public static void unsigned(ByteBuf b, long v) {
        b.ascii(Long.toUnsignedString(v));
    }

    public static void float64(ByteBuf b, double v) {
        b.ascii(floating(v, 64));
    }

    public static void float32(ByteBuf b, float v) {
        b.ascii(floating(v, 32));
    }

    public static void complex128(ByteBuf b, Complex c) {
        b.ascii(complex(c, 64));
    }

    public static void complex64(ByteBuf b, Complex c) {
        b.ascii(complex(c, 32));
    }

    public static void string(ByteBuf b, GoString s) {
        b.put(s);
    }

    /** Pointers, channels, maps, functions. */
    public static void pointer(ByteBuf b, @Nullable Object p) {
        b.ascii("0x").ascii(Long.toHexString(Address.of(p)));
    }

    public static void slice(ByteBuf b, Slice s) {
        b.put('[').decimal(s.len).put('/').decimal(s.cap).put(']');
        pointer(b, s);
    }

    /** An interface value: the addresses of its two words. */
    public static void iface(ByteBuf b, @Nullable Object v) {
        b.put('(');
        pointer(b, Interfaces.typeOf(v));
        b.put(',');
        pointer(b, v);
        b.put(')');
    }

    public static void space(ByteBuf b) {
        b.put(' ');
    }

    public static void newline(ByteBuf b) {
        b.put('\n');
    }

    /** Writes the text to standard error. */
    public static void flush(Goroutine g, ByteBuf b) {
        write(g.runtime(), b);
    }

    private static void write(GoRuntime rt, ByteBuf b) {
        try {
            rt.stderr().write(b.array(), 0, b.length());
            rt.stderr().flush();
        } catch (IOException e) {
            // print has no way to tell
        }
    }

    static String floating(double v, int bits) {
        return FloatText.format(v, 'g', -1, bits);
    }

    static String complex(Complex c, int bits) {
        String im = floating(c.im(), bits);
        boolean signed = im.startsWith("-") || im.startsWith("+");
        return "(" + floating(c.re(), bits) + (signed ? "" : "+") + im + "i)";
    }
}
