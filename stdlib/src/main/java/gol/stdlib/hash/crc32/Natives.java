package gol.stdlib.hash.crc32;

import gol.runtime.value.ByteSlice;
import gol.runtime.value.IntSlice;

/** The native functions of hash/crc32. */
public final class Natives {
    private Natives() {}

    public static void fill(IntSlice t, int poly) {
        for (int i = 0; i < 256; i++) {
            int crc = i;
            for (int j = 0; j < 8; j++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ poly : crc >>> 1;
            }
            t.array[(int) t.off + i] = crc;
        }
    }

    public static int update(int start, IntSlice t, ByteSlice p) {
        int[] table = t.array;
        int off = (int) t.off;
        byte[] b = p.array;
        int crc = ~start;
        for (int i = (int) p.off, end = (int) (p.off + p.len); i < end; i++) {
            crc = table[off + ((crc ^ b[i]) & 0xff)] ^ crc >>> 8;
        }
        return ~crc;
    }
}
