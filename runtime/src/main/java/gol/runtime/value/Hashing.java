package gol.runtime.value;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Hash functions of values; they fit Go's {@code ==}: +0 and -0 hash alike. */
public final class Hashing {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Hashing() {}

    /** Spreads a number's bits over all 64. */
    public static long mix(long x) {
        long h = x * ODD;
        return h ^ (h >>> 32);
    }

    /** A float, widened; -0 as +0, each NaN as another number (it is equal to none). */
    public static long ofDouble(double d) {
        return Double.isNaN(d)
                ? ThreadLocalRandom.current().nextLong()
                : Double.doubleToRawLongBits(d + 0.0);
    }

    /** Booleans, numbers, complex numbers and strings, raw. */
    public static long ofPlain(@Nullable Object raw) {
        if (raw instanceof GoString s) {
            return s.hashCode();
        }
        if (raw instanceof Double || raw instanceof Float) {
            return ofDouble(((Number) raw).doubleValue());
        }
        if (raw instanceof Number n) {
            return n.longValue();
        }
        return raw == null ? 0 : raw.hashCode();
    }

    /** References that are compared by identity: pointers, channels. */
    public static long ofIdentity(@Nullable Object raw) {
        return raw instanceof Ref r ? r.identity() : System.identityHashCode(raw);
    }
}
