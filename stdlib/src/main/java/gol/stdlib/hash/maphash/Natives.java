package gol.stdlib.hash.maphash;

import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.Hashing;
import gol.runtime.value.Interfaces;
import org.jspecify.annotations.Nullable;

/**
 * The native functions of hash/maphash: FNV-1a over 64 bits from a random state, well mixed at the
 * end, so that data may come in pieces.
 */
public final class Natives {
    private static final long PRIME = 0x100000001b3L;

    private Natives() {}

    public static long update(long state, ByteSlice b) {
        return update(state, b.array, (int) b.off, (int) b.len);
    }

    public static long updateString(long state, GoString s) {
        return update(state, s.toBytes());
    }

    private static long update(long state, byte[] bytes, int off, int length) {
        long h = state;
        for (int i = off; i < off + length; i++) {
            h = (h ^ bytes[i] & 0xff) * PRIME;
        }
        return h;
    }

    public static long finish(long state) {
        return Hashing.mix(state);
    }

    public static long comparable_(@Nullable Object v, long state) {
        return Interfaces.hash(v, state);
    }
}
