package gol.runtime.format;

import java.math.BigDecimal;

/** Floats as the builtin println and uncaught panics show them: the shortest digits, as strconv's 'g' with -1. */
public final class FloatText {
    private FloatText() {}

    public static String of(double d) {
        return text(d, Double.toString(Math.abs(d)));
    }

    public static String of(float f) {
        return text(f, Float.toString(Math.abs(f)));
    }

    /** {@code (1+2i)}. */
    public static String complex(double re, double im) {
        String s = of(im);
        return "(" + of(re) + (s.startsWith("-") || s.startsWith("+") ? "" : "+") + s + "i)";
    }

    private static String text(double d, String shortest) {
        if (Double.isNaN(d)) {
            return "NaN";
        }
        if (Double.isInfinite(d)) {
            return d > 0 ? "+Inf" : "-Inf";
        }
        String sign = d < 0 || d == 0 && 1 / d < 0 ? "-" : "";
        if (d == 0) {
            return sign + "0";
        }
        BigDecimal exact = new BigDecimal(shortest).stripTrailingZeros();
        String digits = exact.unscaledValue().toString();
        int exponent = digits.length() - exact.scale() - 1;
        if (exponent < -4 || exponent >= 6) {
            return sign + scientific(digits, exponent);
        }
        return sign + exact.toPlainString();
    }

    private static String scientific(String digits, int exponent) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        int e = Math.abs(exponent);
        return mantissa + "e" + (exponent < 0 ? '-' : '+') + (e < 10 ? "0" : "") + e;
    }
}
