package gol.stdlib.encoding.json;

import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The native functions of encoding/json. */
public final class Natives {
    private Natives() {}

    public static ByteSlice encode(Goroutine g, @Nullable Object v, boolean html, boolean line) {
        ByteBuf out = new ByteBuf(256);
        try {
            new Encoder(g, out, html).any(v, false);
        } catch (Failure.Thrown e) {
            g.o1 = e.failure;
            return ByteSlice.NIL;
        }
        if (line) {
            out.put('\n');
        }
        g.o1 = null;
        return bytes(out);
    }

    private static ByteSlice bytes(ByteBuf b) {
        byte[] array = b.array();
        return new ByteSlice(array, 0, b.length(), array.length);
    }

    public static GoString checkValid(Goroutine g, ByteSlice data) {
        Scanner s = new Scanner();
        String problem = s.check(data.array, (int) data.off, (int) (data.off + data.len));
        g.l1 = s.bytes;
        return problem == null ? GoString.EMPTY : GoString.of(problem);
    }

    public static @Nullable Object decode(
            Goroutine g,
            ByteSlice data,
            @Nullable Object target,
            @Nullable Object number,
            boolean strict) {
        Input in = new Input(data.array, (int) data.off, (int) (data.off + data.len));
        RType pointer = Objects.requireNonNull(Interfaces.typeOf(target));
        Object raw = Objects.requireNonNull(Interfaces.raw(target));
        return new Decoder(g, in, Interfaces.typeOf(number), strict).read(pointer, raw);
    }

    public static boolean isPointer(@Nullable Object v) {
        RType t = Interfaces.typeOf(v);
        return t != null && t.kind() == Kind.PTR && Interfaces.raw(v) != null;
    }

    public static ByteSlice compact(Goroutine g, ByteSlice src, boolean html) {
        ByteBuf out = new ByteBuf((int) src.len);
        Scanner s = new Scanner();
        return result(g, out, s, Formats.compact(out, src, html, s));
    }

    public static ByteSlice indent(Goroutine g, ByteSlice src, GoString prefix, GoString indent) {
        ByteBuf out = new ByteBuf((int) src.len * 2);
        Scanner s = new Scanner();
        return result(g, out, s, Formats.indent(out, src, prefix, indent, s));
    }

    private static ByteSlice result(Goroutine g, ByteBuf out, Scanner s, boolean valid) {
        g.o1 = valid ? GoString.EMPTY : s.errorText();
        g.l2 = s.bytes;
        return bytes(out);
    }

    public static ByteSlice htmlEscape(ByteSlice src) {
        ByteBuf out = new ByteBuf((int) src.len + 16);
        Text.escapeHtml(out, src.array, (int) src.off, (int) (src.off + src.len));
        return bytes(out);
    }

    public static Object newScanner() {
        return new Scanner();
    }

    public static void resetScanner(@Nullable Object s) {
        scanner(s).reset();
    }

    public static long feed(@Nullable Object s, ByteSlice b, long from) {
        int end = scanner(s).feed(b.array, (int) (b.off + from), (int) (b.off + b.len));
        return end < 0 ? end : end - b.off;
    }

    public static boolean feedEnd(@Nullable Object s) {
        return scanner(s).step(' ') == Scanner.END;
    }

    public static GoString scanError(Goroutine g, @Nullable Object s) {
        g.l1 = scanner(s).bytes;
        return scanner(s).errorText();
    }

    private static Scanner scanner(@Nullable Object s) {
        if (s instanceof Scanner x) {
            return x;
        }
        throw new NullPointerException();
    }

    public static GoString quoteByte(int c) {
        return GoString.of(Text.quoteByte(c));
    }
}
