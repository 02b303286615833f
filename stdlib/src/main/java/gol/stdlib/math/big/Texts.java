package gol.stdlib.math.big;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as text. */
final class Texts {
    private static final int MAX_BASE = 62;

    private Texts() {}

    /** Digits after "0.", and the power of ten to multiply by. */
    record Digits(String digits, int point) {}

    static String toText(BigInteger x, int base) {
        if (base <= Character.MAX_RADIX) {
            return x.toString(base);
        }
        StringBuilder digits = new StringBuilder();
        BigInteger b = BigInteger.valueOf(base);
        BigInteger rest = x.abs();
        do {
            BigInteger[] both = rest.divideAndRemainder(b);
            digits.append(digit(both[1].intValue()));
            rest = both[0];
        } while (rest.signum() != 0);
        return (x.signum() < 0 ? "-" : "") + digits.reverse();
    }

    private static char digit(int d) {
        return (char) (d < 10 ? '0' + d : d < 36 ? 'a' + d - 10 : 'A' + d - 36);
    }

    /** The value of a digit in a base; 62 and more for none. */
    private static int value(char c, int base) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 10;
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + (base <= Character.MAX_RADIX ? 10 : 36);
        }
        return MAX_BASE;
    }

    /** An integer in a base, or in that of its prefix for 0; null if it is none. */
    static @Nullable BigInteger parse(String s, int base) {
        int i = s.startsWith("-") || s.startsWith("+") ? 1 : 0;
        boolean negative = s.startsWith("-");
        boolean underscores = base == 0;
        boolean digitBefore = false;
        if (base == 0) {
            base = 10;
            if (s.startsWith("0", i) && s.length() > i + 1) {
                base =
                        switch (s.charAt(i + 1)) {
                            case 'b', 'B' -> 2;
                            case 'x', 'X' -> 16;
                            default -> 8;
                        };
                i += "bBoOxX".indexOf(s.charAt(i + 1)) >= 0 ? 2 : 1;
                digitBefore = true;
            }
        }
        StringBuilder digits = new StringBuilder();
        for (; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '_' && underscores && digitBefore) {
                digitBefore = false;
                continue;
            }
            if (value(c, base) >= base) {
                return null;
            }
            digits.append(c);
            digitBefore = true;
        }
        if (digits.isEmpty() || !digitBefore) {
            return null;
        }
        BigInteger v =
                base <= Character.MAX_RADIX
                        ? new BigInteger(digits.toString(), base)
                        : sum(digits, base);
        return negative ? v.negate() : v;
    }

    private static BigInteger sum(CharSequence digits, int base) {
        BigInteger v = BigInteger.ZERO;
        BigInteger b = BigInteger.valueOf(base);
        for (int i = 0; i < digits.length(); i++) {
            v = v.multiply(b).add(BigInteger.valueOf(value(digits.charAt(i), base)));
        }
        return v;
    }

    private static BigDecimal exact(BigInteger mant, int exp) {
        if (exp >= 0) {
            return new BigDecimal(mant.shiftLeft(exp));
        }
        return new BigDecimal(mant.multiply(BigInteger.valueOf(5).pow(-exp)), -exp);
    }

    private static Digits digits(BigDecimal d) {
        BigDecimal s = d.stripTrailingZeros();
        String text = s.unscaledValue().toString();
        return new Digits(text, text.length() - s.scale());
    }

    /** All digits of mant times 2^exp. */
    static Digits decimal(BigInteger mant, int exp) {
        return digits(exact(mant, exp));
    }

    /** The fewest digits in the interval that is rounded to mant times 2^exp at a precision. */
    static Digits shortest(BigInteger mant, int exp, int prec) {
        int shift = Math.max(prec - mant.bitLength(), 0);
        BigInteger m = mant.shiftLeft(shift + 2);
        int e = exp - shift - 2;
        // Below a power of two numbers are twice as dense.
        boolean power = mant.bitCount() == 1;
        BigDecimal value = exact(m, e);
        BigDecimal lower = exact(m.subtract(BigInteger.valueOf(power ? 1 : 2)), e);
        BigDecimal upper = exact(m.add(BigInteger.TWO), e);
        boolean even = shift > 0 || !mant.testBit(0);
        for (int n = 1; ; n++) {
            BigDecimal down = value.round(new MathContext(n, RoundingMode.DOWN));
            BigDecimal up = value.round(new MathContext(n, RoundingMode.UP));
            boolean downFits = fits(down.compareTo(lower), even);
            boolean upFits = fits(upper.compareTo(up), even);
            if (downFits && upFits) {
                return digits(value.round(new MathContext(n, RoundingMode.HALF_EVEN)));
            }
            if (downFits || upFits) {
                return digits(downFits ? down : up);
            }
        }
    }

    private static boolean fits(int comparison, boolean inclusive) {
        return comparison > 0 || comparison == 0 && inclusive;
    }
}
