package gol.stdlib.math;

/**
 * Exponentials, logarithms, powers and hyperbolic functions with the roundings of Go on amd64: the
 * JDK's own differ in the last bit.
 */
final class Elementary {
    private static final double LN2 = 0.693147180559945309417232121458176568;
    private static final double INV_LN10 = 0.434294481903251827651128918916605082;
    private static final double INV_LN2 = 1.442695040888963407359924681001892137;
    private static final double LN2_HI = 6.93147180369123816490e-01;
    private static final double LN2_LO = 1.90821492927058770002e-10;
    private static final double TWO_28 = 1 << 28;

    /** 1/8!, 1/7!, … 1/3!, of the Taylor series. */
    private static final double[] TAYLOR = {
        2.4801587301587301587e-5,
        1.9841269841269841270e-4,
        1.3888888888888888889e-3,
        8.3333333333333333333e-3,
        4.1666666666666666667e-2,
        1.6666666666666666667e-1,
        0.5,
        1
    };

    private Elementary() {}

    /** 2**e for an exponent of a normal number, by its biased form. */
    private static double power2(int biased) {
        return Double.longBitsToDouble((long) biased << 52);
    }

    static double exp(double x) {
        if (!Double.isFinite(x)) {
            return x == Double.NEGATIVE_INFINITY ? 0 : x;
        }
        if (x > 7.09782712893384e+02) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < -1000) {
            return 0;
        }
        double k = Math.rint(1.4426950408889634073599246810018920 * x);
        double r = Math.fma(-0.69314718055966295651160180568695068359375, k, x);
        r = Math.fma(-0.28235290563031577122588448175013436025525412068e-12, k, r);
        r *= 0.0625;
        double p = TAYLOR[0];
        for (int i = 1; i < TAYLOR.length; i++) {
            p = Math.fma(p, r, TAYLOR[i]);
        }
        // e**r - 1, squared four times in a form that keeps the precision.
        double m = r * p;
        m *= m + 2;
        m *= m + 2;
        m *= m + 2;
        double y = Math.fma(m, m + 2, 1);
        int biased = (int) k + 0x3FF;
        if (biased > 0) {
            return biased >= 0x7FF ? Double.POSITIVE_INFINITY : y * power2(biased);
        }
        if (biased < -52) {
            return 0;
        }
        return y * power2(biased + 0x3FE) * power2(1);
    }

    static double exp2(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x > 1.0239999999999999e+03) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < -1.0740e+03) {
            return 0;
        }
        int k = (int) (x > 0 ? x + 0.5 : x < 0 ? x - 0.5 : 0);
        double t = x - k;
        double hi = t * LN2_HI;
        double lo = -t * LN2_LO;
        double r = hi - lo;
        double q = r * r;
        double c =
                r
                        - q
                                * (1.66666666666666657415e-01
                                        + q
                                                * (-2.77777777770155933842e-03
                                                        + q
                                                                * (6.61375632143793436117e-05
                                                                        + q
                                                                                * (-1.65339022054652515390e-06
                                                                                        + q
                                                                                                * 4.13813679705723846039e-08))));
        double y = 1 - ((lo - (r * c) / (2 - c)) - hi);
        return Numbers.ldexp(y, k);
    }

    static double log(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x < 0) {
            return Double.NaN;
        }
        if (!Double.isFinite(x)) {
            return x;
        }
        long bits = Double.doubleToRawLongBits(x);
        double f = Double.longBitsToDouble(bits & (1L << 52) - 1 | 0x3FE0000000000000L);
        double k = (int) (bits >>> 52 & 0x7FF) - 0x3FE;
        if (f <= 7.07106781186547524401e-01) {
            k -= 1;
            f *= 2;
        }
        f -= 1;
        double s = f / (2 + f);
        double s2 = s * s;
        double s4 = s2 * s2;
        double odd =
                s2
                        * (6.666666666666735130e-01
                                + s4
                                        * (2.857142874366239149e-01
                                                + s4
                                                        * (1.818357216161805012e-01
                                                                + s4 * 1.479819860511658591e-01)));
        double even =
                s4
                        * (3.999999999940941908e-01
                                + s4 * (2.222219843214978396e-01 + s4 * 1.531383769920937332e-01));
        double sum = odd + even;
        double half = 0.5 * f * f;
        return k * LN2_HI - ((half - (s * (half + sum) + k * LN2_LO)) - f);
    }

    static double log10(double x) {
        return log(x) * INV_LN10;
    }

    static double log2(double x) {
        double frac = Numbers.fraction(x);
        int exp = Numbers.exponent(x);
        if (frac == 0.5) {
            return exp - 1;
        }
        return log(frac) * INV_LN2 + exp;
    }

    static double pow(double x, double y) {
        if (y == 0 || x == 1) {
            return 1;
        }
        if (y == 1) {
            return x;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        if (x == 0 || Double.isInfinite(x) || Double.isInfinite(y)) {
            return powSpecial(x, y);
        }
        if (y == 0.5) {
            return Math.sqrt(x);
        }
        if (y == -0.5) {
            return 1 / Math.sqrt(x);
        }
        double whole = Math.floor(Math.abs(y));
        double part = Math.abs(y) - whole;
        if (part != 0 && x < 0) {
            return Double.NaN;
        }
        if (whole >= 0x1p63) {
            return x == -1 ? 1 : Math.abs(x) < 1 == y > 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double a = 1;
        if (part != 0) {
            if (part > 0.5) {
                part--;
                whole++;
            }
            a = exp(part * log(x));
        }
        return powWhole(a, x, (long) whole, y < 0);
    }

    /** {@code a * x**n}, or one over it, by squaring fraction and exponent apart. */
    private static double powWhole(double a, double x, long n, boolean inverse) {
        double f = Numbers.fraction(x);
        long e = Numbers.exponent(x);
        long exp = 0;
        for (long i = n; i != 0; i >>= 1) {
            if (e < -(1 << 12) || e > 1 << 12) {
                exp += e;
                break;
            }
            if ((i & 1) != 0) {
                a *= f;
                exp += e;
            }
            f *= f;
            e <<= 1;
            if (f < 0.5) {
                f += f;
                e--;
            }
        }
        if (inverse) {
            a = 1 / a;
            exp = -exp;
        }
        return Numbers.ldexp(a, exp);
    }

    private static double powSpecial(double x, double y) {
        if (Double.isInfinite(y) && Math.abs(x) == 1) {
            return 1;
        }
        return Math.pow(x, y);
    }

    static double sinh(double x) {
        double a = x < 0 ? -x : x;
        double r;
        if (a > 21) {
            r = exp(a) * 0.5;
        } else if (a > 0.5) {
            double e = exp(a);
            r = (e - 1 / e) * 0.5;
        } else {
            double q = a * a;
            r =
                    (((-0.2630563213397497062819489e+2 * q + -0.2894211355989563807284660366e+4) * q
                                                    + -0.8991272022039509355398013511e+5)
                                            * q
                                    + -0.6307673640497716991184787251e+6)
                            * a;
            r =
                    r
                            / (((q + -0.173678953558233699533450911e+3) * q
                                                    + 0.1521517378790019070696485176e+5)
                                            * q
                                    + -0.6307673640497716991212077277e+6);
        }
        return x < 0 ? -r : r;
    }

    static double cosh(double x) {
        double a = Math.abs(x);
        double e = exp(a);
        return a > 21 ? e * 0.5 : (e + 1 / e) * 0.5;
    }

    static double tanh(double x) {
        double z = Math.abs(x);
        if (z > 0.5 * 8.8029691931113054295988e+01) {
            return x < 0 ? -1 : 1;
        }
        if (z >= 0.625) {
            double r = 1 - 2 / (exp(2 * z) + 1);
            return x < 0 ? -r : r;
        }
        if (x == 0) {
            return x;
        }
        double s = x * x;
        return x
                + x
                        * s
                        * ((-9.64399179425052238628e-1 * s + -9.92877231001918586564e1) * s
                                + -1.61468768441708447952e3)
                        / (((s + 1.12811678491632931402e2) * s + 2.23548839060100448583e3) * s
                                + 4.84406305325125486048e3);
    }

    static double asinh(double x) {
        if (!Double.isFinite(x)) {
            return x;
        }
        double a = Math.abs(x);
        double r;
        if (a > TWO_28) {
            r = log(a) + LN2;
        } else if (a > 2) {
            r = log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
        } else if (a < 1 / TWO_28) {
            r = a;
        } else {
            r = StrictMath.log1p(a + a * a / (1 + Math.sqrt(1 + a * a)));
        }
        return x < 0 ? -r : x == 0 ? x : r;
    }

    static double acosh(double x) {
        if (!(x >= 1)) {
            return Double.NaN;
        }
        if (x == 1) {
            return 0;
        }
        if (x >= TWO_28) {
            return log(x) + LN2;
        }
        if (x > 2) {
            return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
        }
        double t = x - 1;
        return StrictMath.log1p(t + Math.sqrt(2 * t + t * t));
    }

    static double atanh(double x) {
        if (!(Math.abs(x) <= 1)) {
            return Double.NaN;
        }
        if (Math.abs(x) == 1) {
            return x * Double.POSITIVE_INFINITY;
        }
        double a = Math.abs(x);
        double r;
        if (a < 1 / TWO_28) {
            r = a;
        } else if (a < 0.5) {
            double t = a + a;
            r = 0.5 * StrictMath.log1p(t + t * a / (1 - a));
        } else {
            r = 0.5 * StrictMath.log1p((a + a) / (1 - a));
        }
        return x < 0 ? -r : x == 0 ? x : r;
    }

    static double cbrt(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        double a = Math.abs(x);
        double t = Double.longBitsToDouble(Double.doubleToRawLongBits(a) / 3 + (715094163L << 32));
        if (a < Double.MIN_NORMAL) {
            t =
                    Double.longBitsToDouble(
                            Double.doubleToRawLongBits(0x1p54 * a) / 3 + (696219795L << 32));
        }
        double r = t * t / a;
        double s = 5.42857142857142815906e-01 + r * t;
        t *=
                3.57142857142857150787e-01
                        + 1.60714285714285720630e+00
                                / (s
                                        + 1.41428571428571436819e+00
                                        + -7.05306122448979611050e-01 / s);
        t =
                Double.longBitsToDouble(
                        (Double.doubleToRawLongBits(t) & 0xFFFFFFFFCL << 28) + (1L << 30));
        s = t * t;
        r = a / s;
        r = (r - t) / (t + t + r);
        t += t * r;
        return x < 0 ? -t : t;
    }

    static double hypot(double p, double q) {
        double a = Math.abs(p);
        double b = Math.abs(q);
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return Double.POSITIVE_INFINITY;
        }
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        double max = Math.max(a, b);
        if (max == 0) {
            return 0;
        }
        double ratio = Math.min(a, b) / max;
        return max * Math.sqrt(1 + ratio * ratio);
    }
}
