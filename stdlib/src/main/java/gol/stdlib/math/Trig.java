package gol.stdlib.math;

/**
 * Circular functions with the roundings of Go, whose polynomials are those of the Cephes library.
 */
final class Trig {
    private static final double[] SIN = {
        1.58962301576546568060e-10,
        -2.50507477628578072866e-8,
        2.75573136213857245213e-6,
        -1.98412698295895385996e-4,
        8.33333333332211858878e-3,
        -1.66666666666666307295e-1
    };
    private static final double[] COS = {
        -1.13585365213876817300e-11,
        2.08757008419747316778e-9,
        -2.75573141792967388112e-7,
        2.48015872888517045348e-5,
        -1.38888888888730564116e-3,
        4.16666666666665929218e-2
    };
    private static final double PI4A = 7.85398125648498535156e-1;
    private static final double PI4B = 3.77489470793079817668e-8;
    private static final double PI4C = 2.69515142907905952645e-15;

    /** The bits of 4/π, from 2**0 on. */
    private static final long[] FOUR_OVER_PI = {
        0x0000000000000001L, 0x45f306dc9c882a53L, 0xf84eafa3ea69bb81L, 0xb6c52b3278872083L,
        0xfca2c757bd778ac3L, 0x6e48dc74849ba5c0L, 0x0c925dd413a32439L, 0xfc3bd63962534e7dL,
        0xd1046bea5d768909L, 0xd338e04d68befc82L, 0x7323ac7306a673e9L, 0x3908bf177bf25076L,
        0x3ff12fffbc0b301fL, 0xde5e2316b414da3eL, 0xda6cfd9e4f96136eL, 0x9e8c7ecd3cbfd45aL,
        0xea4f758fd7cbe2f6L, 0x7a0e73ef14a525d4L, 0xd7f6bf623f1aba10L, 0xac06608df8f6d757L
    };

    /** The octant of an angle, rounded up to an even one, and what is left; octants modulo 8. */
    private record Reduced(long octant, double rest) {}

    private Trig() {}

    private static Reduced reduce(double x) {
        if (x >= 1 << 29) {
            return reduceLarge(x);
        }
        long j = (long) (x * (4 / Math.PI));
        double y = j;
        if ((j & 1) == 1) {
            j++;
            y++;
        }
        return new Reduced(j & 7, ((x - y * PI4A) - y * PI4B) - y * PI4C);
    }

    /** Payne and Hanek's reduction. */
    private static Reduced reduceLarge(double x) {
        long m = Double.doubleToRawLongBits(x);
        int exp = (int) (m >>> 52 & 0x7FF) - 1023 - 52;
        m = m & (1L << 52) - 1 | 1L << 52;
        int digit = (exp + 61) / 64;
        int shift = (exp + 61) % 64;
        long z0 = bits(digit, shift);
        long z1 = bits(digit + 1, shift);
        long z2 = bits(digit + 2, shift);
        long middle = z1 * m;
        long lo = middle + Math.unsignedMultiplyHigh(z2, m);
        long carry = Long.compareUnsigned(lo, middle) < 0 ? 1 : 0;
        long hi = z0 * m + Math.unsignedMultiplyHigh(z1, m) + carry;
        long j = hi >>> 61;
        hi = hi << 3 | lo >>> 61;
        int zeros = Long.numberOfLeadingZeros(hi);
        long e = 1023 - (zeros + 1);
        hi = (zeros == 63 ? 0 : hi << zeros + 1) | (zeros == 63 ? lo : lo >>> 64 - (zeros + 1));
        double z = Double.longBitsToDouble(hi >>> 12 | e << 52);
        if ((j & 1) == 1) {
            j = j + 1 & 7;
            z--;
        }
        return new Reduced(j, z * (Math.PI / 4));
    }

    private static long bits(int digit, int shift) {
        return shift == 0
                ? FOUR_OVER_PI[digit]
                : FOUR_OVER_PI[digit] << shift | FOUR_OVER_PI[digit + 1] >>> 64 - shift;
    }

    private static double polynomial(double[] c, double x) {
        double p = c[0];
        for (int i = 1; i < c.length; i++) {
            p = p * x + c[i];
        }
        return p;
    }

    private static double sinOf(double z) {
        double zz = z * z;
        return z + z * zz * polynomial(SIN, zz);
    }

    private static double cosOf(double z) {
        double zz = z * z;
        return 1.0 - 0.5 * zz + zz * zz * polynomial(COS, zz);
    }

    static double sin(double x) {
        if (x == 0 || Double.isNaN(x)) {
            return x;
        }
        if (Double.isInfinite(x)) {
            return Double.NaN;
        }
        Reduced r = reduce(Math.abs(x));
        long j = r.octant & 3;
        double y = j == 1 || j == 2 ? cosOf(r.rest) : sinOf(r.rest);
        return x < 0 != r.octant > 3 ? -y : y;
    }

    static double cos(double x) {
        if (!Double.isFinite(x)) {
            return Double.NaN;
        }
        Reduced r = reduce(Math.abs(x));
        long j = r.octant & 3;
        double y = j == 1 || j == 2 ? sinOf(r.rest) : cosOf(r.rest);
        return r.octant > 3 != j > 1 ? -y : y;
    }

    static double tan(double x) {
        if (x == 0 || Double.isNaN(x)) {
            return x;
        }
        if (Double.isInfinite(x)) {
            return Double.NaN;
        }
        Reduced r = reduce(Math.abs(x));
        double z = r.rest;
        double zz = z * z;
        double y = z;
        if (zz > 1e-14) {
            y =
                    z
                            + z
                                    * (zz
                                            * ((-1.30936939181383777646e4 * zz
                                                                    + 1.15351664838587416140e6)
                                                            * zz
                                                    + -1.79565251976484877988e7)
                                            / ((((zz + 1.36812963470692954678e4) * zz
                                                                                    + -1.32089234440210967447e6)
                                                                            * zz
                                                                    + 2.50083801823357915839e7)
                                                            * zz
                                                    + -5.38695755929454629881e7));
        }
        if ((r.octant & 2) != 0) {
            y = -1 / y;
        }
        return x < 0 ? -y : y;
    }

    private static double atanSmall(double x) {
        double z = x * x;
        z =
                z
                        * ((((-8.750608600031904122785e-01 * z + -1.615753718733365076637e+01) * z
                                                                + -7.500855792314704667340e+01)
                                                        * z
                                                + -1.228866684490136173410e+02)
                                        * z
                                + -6.485021904942025371773e+01)
                        / (((((z + 2.485846490142306297962e+01) * z + 1.650270098316988542046e+02)
                                                                        * z
                                                                + 4.328810604912902668951e+02)
                                                        * z
                                                + 4.853903996359136964868e+02)
                                        * z
                                + 1.945506571482613964425e+02);
        return x * z + x;
    }

    private static double atanPositive(double x) {
        if (x <= 0.66) {
            return atanSmall(x);
        }
        if (x > 2.41421356237309504880) {
            return Math.PI / 2 - atanSmall(1 / x) + 6.123233995736765886130e-17;
        }
        return Math.PI / 4 + atanSmall((x - 1) / (x + 1)) + 0.5 * 6.123233995736765886130e-17;
    }

    static double atan(double x) {
        return x == 0 ? x : x > 0 ? atanPositive(x) : -atanPositive(-x);
    }

    static double asin(double x) {
        if (x == 0) {
            return x;
        }
        double a = Math.abs(x);
        if (a > 1) {
            return Double.NaN;
        }
        double t = Math.sqrt(1 - a * a);
        double r = a > 0.7 ? Math.PI / 2 - atanPositive(t / a) : atanPositive(a / t);
        return x < 0 ? -r : r;
    }

    static double acos(double x) {
        return Math.PI / 2 - asin(x);
    }

    static double atan2(double y, double x) {
        if (Double.isNaN(x)
                || Double.isNaN(y)
                || x == 0
                || y == 0
                || Double.isInfinite(x)
                || Double.isInfinite(y)) {
            return atan2Special(y, x);
        }
        double q = atan(y / x);
        if (x < 0) {
            return q <= 0 ? q + Math.PI : q - Math.PI;
        }
        return q;
    }

    private static double atan2Special(double y, double x) {
        return Math.atan2(y, x);
    }
}
