package gol.runtime.value;

/**
 * Arithmetic that the JVM's instructions do otherwise: conversions of floats as gc's code on amd64
 * does them, unsigned numbers, shifts by any count. Where a shift's count comes from a signed type
 * the {@code …Signed} form panics for negative ones.
 */
public final class Numbers {
    private static final double TWO_63 = 0x1p63;
    private static final double TWO_31 = 0x1p31;

    private Numbers() {}

    /** int64(d): out of range gives the smallest number. */
    public static long toInt64(double d) {
        return d >= -TWO_63 && d < TWO_63 ? (long) d : Long.MIN_VALUE;
    }

    /**
     * int32(d): out of range gives the smallest number. int8, int16, uint8, uint16 are cut from it.
     */
    public static int toInt32(double d) {
        return d > -TWO_31 - 1 && d < TWO_31 ? (int) d : Integer.MIN_VALUE;
    }

    /** uint32(d). */
    public static int toUint32(double d) {
        return (int) toInt64(d);
    }

    /**
     * uint64(d): gc joins the conversions of d and of d - 2^63, which decides what is out of range.
     */
    public static long toUint64(double d) {
        long low = toInt64(d);
        return low < 0 ? low | toInt64(d - TWO_63) : low;
    }

    /** float64(u) of an uint64. */
    public static double uint64ToDouble(long u) {
        if (u >= 0) {
            return (double) u;
        }
        return (double) (u >>> 1 | u & 1) * 2;
    }

    /** float32(u) of an uint64. */
    public static float uint64ToFloat(long u) {
        if (u >= 0) {
            return (float) u;
        }
        return (float) (u >>> 1 | u & 1) * 2;
    }

    /** float64(u) of an uint32. */
    public static double uint32ToDouble(int u) {
        return (double) (u & 0xffffffffL);
    }

    /** float32(u) of an uint32. */
    public static float uint32ToFloat(int u) {
        return (float) (u & 0xffffffffL);
    }

    /** x << n, n unsigned. */
    public static long shl(long x, long n) {
        return n >= 0 && n < 64 ? x << n : 0;
    }

    /** x >> n of a signed x, n unsigned. */
    public static long shr(long x, long n) {
        return n >= 0 && n < 64 ? x >> n : x >> 63;
    }

    /** x >> n of an unsigned x, n unsigned. */
    public static long ushr(long x, long n) {
        return n >= 0 && n < 64 ? x >>> n : 0;
    }

    /** x << n of a Java int (to be wrapped at its width), n unsigned. */
    public static int shl(int x, long n) {
        return n >= 0 && n < 32 ? x << n : 0;
    }

    /** x >> n of a sign-extended x, n unsigned. */
    public static int shr(int x, long n) {
        return n >= 0 && n < 32 ? x >> n : x >> 31;
    }

    /** x >> n of a zero-extended x or an uint32's bits, n unsigned. */
    public static int ushr(int x, long n) {
        return n >= 0 && n < 32 ? x >>> n : 0;
    }

    /** The count itself, if it is not negative. */
    public static long count(long n) {
        if (n < 0) {
            throw Bounds.negativeShift();
        }
        return n;
    }

    public static long shlSigned(long x, long n) {
        return shl(x, count(n));
    }

    public static long shrSigned(long x, long n) {
        return shr(x, count(n));
    }

    public static long ushrSigned(long x, long n) {
        return ushr(x, count(n));
    }

    public static int shlSigned(int x, long n) {
        return shl(x, count(n));
    }

    public static int shrSigned(int x, long n) {
        return shr(x, count(n));
    }

    public static int ushrSigned(int x, long n) {
        return ushr(x, count(n));
    }

    /** An integer as long cut to the width of a kind and extended by its sign rule. */
    public static long wrap(long v, int bits, boolean signed) {
        if (bits >= 64) {
            return v;
        }
        int s = 64 - bits;
        return signed ? v << s >> s : v << s >>> s;
    }
}
