package gol.stdlib.math;

import gol.runtime.sched.Goroutine;

/**
 * Package math by the JDK, where that rounds as Go does, else by {@link Elementary} and {@link
 * Trig}.
 */
public final class Natives {
    private Natives() {}

    public static int Float32bits(float f) {
        return Float.floatToRawIntBits(f);
    }

    public static float Float32frombits(int b) {
        return Float.intBitsToFloat(b);
    }

    public static long Float64bits(double f) {
        return Double.doubleToRawLongBits(f);
    }

    public static double Float64frombits(long b) {
        return Double.longBitsToDouble(b);
    }

    public static double Abs(double x) {
        return Math.abs(x);
    }

    public static double Copysign(double f, double sign) {
        return Math.copySign(f, sign);
    }

    public static double Floor(double x) {
        return Math.floor(x);
    }

    public static double Ceil(double x) {
        return Math.ceil(x);
    }

    public static double Trunc(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    public static double Round(double x) {
        double a = Math.abs(x);
        double f = Math.floor(a);
        return Math.copySign(a - f >= 0.5 ? f + 1 : f, x);
    }

    public static double RoundToEven(double x) {
        return Math.rint(x);
    }

    public static double Sqrt(double x) {
        return Math.sqrt(x);
    }

    public static double Cbrt(double x) {
        return Elementary.cbrt(x);
    }

    public static double Pow(double x, double y) {
        return Elementary.pow(x, y);
    }

    public static double Exp(double x) {
        return Elementary.exp(x);
    }

    public static double Exp2(double x) {
        return Elementary.exp2(x);
    }

    public static double Expm1(double x) {
        return StrictMath.expm1(x);
    }

    public static double Log(double x) {
        return Elementary.log(x);
    }

    public static double Log10(double x) {
        return Elementary.log10(x);
    }

    public static double Log1p(double x) {
        return StrictMath.log1p(x);
    }

    public static double Log2(double x) {
        return Elementary.log2(x);
    }

    public static double Hypot(double p, double q) {
        return Elementary.hypot(p, q);
    }

    public static double Sin(double x) {
        return Trig.sin(x);
    }

    public static double Cos(double x) {
        return Trig.cos(x);
    }

    public static double Tan(double x) {
        return Trig.tan(x);
    }

    public static double Asin(double x) {
        return Trig.asin(x);
    }

    public static double Acos(double x) {
        return Trig.acos(x);
    }

    public static double Atan(double x) {
        return Trig.atan(x);
    }

    public static double Atan2(double y, double x) {
        return Trig.atan2(y, x);
    }

    public static double Sinh(double x) {
        return Elementary.sinh(x);
    }

    public static double Cosh(double x) {
        return Elementary.cosh(x);
    }

    public static double Tanh(double x) {
        return Elementary.tanh(x);
    }

    public static double Asinh(double x) {
        return Elementary.asinh(x);
    }

    public static double Acosh(double x) {
        return Elementary.acosh(x);
    }

    public static double Atanh(double x) {
        return Elementary.atanh(x);
    }

    public static double Mod(double x, double y) {
        return x % y;
    }

    public static double Remainder(double x, double y) {
        return Math.IEEEremainder(x, y);
    }

    public static double FMA(double x, double y, double z) {
        return Math.fma(x, y, z);
    }

    public static double Frexp(Goroutine g, double f) {
        g.l1 = Numbers.exponent(f);
        return Numbers.fraction(f);
    }

    public static double Ldexp(double frac, long exp) {
        return Numbers.ldexp(frac, exp);
    }

    public static double Pow10(long n) {
        if (n < -323) {
            return 0;
        }
        if (n > 308) {
            return Double.POSITIVE_INFINITY;
        }
        long a = Math.abs(n);
        double rest = Double.parseDouble("1e" + a % 32);
        return n < 0
                ? Double.parseDouble("1e-" + a / 32 * 32) / rest
                : Double.parseDouble("1e" + a / 32 * 32) * rest;
    }

    public static double Gamma(double x) {
        return Gamma.gamma(x);
    }

    public static double Lgamma(Goroutine g, double x) {
        g.l1 = Gamma.negative(x) ? -1 : 1;
        return Gamma.lgamma(x);
    }

    public static double Erf(double x) {
        return ErrorFunctions.erf(x);
    }

    public static double Erfc(double x) {
        return ErrorFunctions.erfc(x);
    }

    public static double Erfinv(double x) {
        return ErrorFunctions.erfinv(x);
    }
}
