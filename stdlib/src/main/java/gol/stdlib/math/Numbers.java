package gol.stdlib.math;

/** Fraction and exponent of floats. */
final class Numbers {
    private Numbers() {}

    /** Frexp's fraction, in [½, 1); the number itself if it is zero, infinite or NaN. */
    static double fraction(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        double n = Math.abs(x) < Double.MIN_NORMAL ? x * 0x1p52 : x;
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(n) & ~(0x7FFL << 52) | 0x3FEL << 52);
    }

    /** Frexp's exponent. */
    static int exponent(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return 0;
        }
        return Math.abs(x) < Double.MIN_NORMAL
                ? Math.getExponent(x * 0x1p52) - 51
                : Math.getExponent(x) + 1;
    }

    /** {@code x * 2**e}, a subnormal result rounded as Go rounds it. */
    static double ldexp(double x, long e) {
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        double f = fraction(x) * 2;
        long exp = exponent(x) - 1 + Math.clamp(e, -100000L, 100000L);
        if (exp < -1075) {
            return Math.copySign(0.0, x);
        }
        if (exp > 1023) {
            return Math.copySign(Double.POSITIVE_INFINITY, x);
        }
        if (exp < -1022) {
            return f * Math.scalb(1.0, (int) exp + 53) * 0x1p-53;
        }
        return f * Math.scalb(1.0, (int) exp);
    }
}
