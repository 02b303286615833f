package gol.stdlib.math.rand.v2;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.LongSlice;
import gol.stdlib.math.rand.Ziggurat;

/** The runtime's random choices, tables, and the ChaCha8 cipher. */
public final class Natives {
    private Natives() {}

    public static long runtimeRand(Goroutine g) {
        return g.runtime().chooser().nextLong();
    }

    public static int kn(long i) {
        return Ziggurat.NORMAL.k[(int) i];
    }

    public static float wn(long i) {
        return Ziggurat.NORMAL.w[(int) i];
    }

    public static float fn(long i) {
        return Ziggurat.NORMAL.f[(int) i];
    }

    public static int ke(long i) {
        return Ziggurat.EXPONENTIAL.k[(int) i];
    }

    public static float we(long i) {
        return Ziggurat.EXPONENTIAL.w[(int) i];
    }

    public static float fe(long i) {
        return Ziggurat.EXPONENTIAL.f[(int) i];
    }

    /**
     * Four blocks of ChaCha8, interleaved word by word; only the key's words are added in the end.
     */
    public static void fill(LongSlice buf, LongSlice seed, int counter) {
        int[] out = new int[64];
        for (int block = 0; block < 4; block++) {
            int[] b = new int[16];
            b[0] = 0x61707865;
            b[1] = 0x3320646e;
            b[2] = 0x79622d32;
            b[3] = 0x6b206574;
            for (int i = 0; i < 4; i++) {
                long s = seed.get(i);
                b[4 + 2 * i] = (int) s;
                b[5 + 2 * i] = (int) (s >>> 32);
            }
            b[12] = counter + block;
            int[] key = b.clone();
            for (int round = 0; round < 4; round++) {
                for (int i = 0; i < 4; i++) {
                    quarter(b, i, 4 + i, 8 + i, 12 + i);
                }
                for (int i = 0; i < 4; i++) {
                    quarter(b, i, 4 + (i + 1 & 3), 8 + (i + 2 & 3), 12 + (i + 3 & 3));
                }
            }
            for (int i = 0; i < 16; i++) {
                out[4 * i + block] = i >= 4 && i < 12 ? b[i] + key[i] : b[i];
            }
        }
        for (int i = 0; i < 32; i++) {
            buf.set(i, out[2 * i] & 0xFFFFFFFFL | (long) out[2 * i + 1] << 32);
        }
    }

    private static void quarter(int[] b, int i, int j, int k, int l) {
        b[i] += b[j];
        b[l] = Integer.rotateLeft(b[l] ^ b[i], 16);
        b[k] += b[l];
        b[j] = Integer.rotateLeft(b[j] ^ b[k], 12);
        b[i] += b[j];
        b[l] = Integer.rotateLeft(b[l] ^ b[i], 8);
        b[k] += b[l];
        b[j] = Integer.rotateLeft(b[j] ^ b[k], 7);
    }
}
