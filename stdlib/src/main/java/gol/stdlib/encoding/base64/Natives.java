package gol.stdlib.encoding.base64;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;

/** The native functions of encoding/base64. */
public final class Natives {
    private Natives() {}

    public static Codec newEncoding(GoString alphabet) {
        return new Codec(alphabet.toByteArray());
    }

    public static Codec Encoding_with(Codec c, int pad, boolean strict) {
        return c.with(pad, strict);
    }

    public static boolean Encoding_has(Codec c, int character) {
        return c.has(character);
    }

    public static void Encoding_encode(Codec c, ByteSlice dst, ByteSlice src) {
        c.encode(dst.array, (int) dst.off, src.array, (int) src.off, (int) src.len);
    }

    public static long Encoding_decode(Goroutine g, Codec c, ByteSlice dst, ByteSlice src) {
        byte[] target = dst.array;
        int at = (int) dst.off;
        int need = c.decodedLength(src.len);
        boolean direct = dst.len >= need && (target != src.array || at <= src.off);
        byte[] buffer = direct ? target : new byte[need];
        long done = c.decode(buffer, direct ? at : 0, src.array, (int) src.off, (int) src.len);
        int n = (int) done;
        if (!direct) {
            if (n > 0) {
                gol.runtime.value.Index.check(n - 1L, dst.len);
            }
            System.arraycopy(buffer, 0, target, at, n);
        }
        g.l1 = (done >>> 32) - 1;
        return n;
    }
}
