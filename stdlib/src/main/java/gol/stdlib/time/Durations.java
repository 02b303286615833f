package gol.stdlib.time;

import java.math.BigInteger;

/** The text form of durations, both ways. */
final class Durations {
    private Durations() {}

    static String text(long d) {
        if (d == 0) {
            return "0s";
        }
        // as an unsigned number, since the smallest long has no positive twin
        long u = d < 0 ? -d : d;
        String sign = d < 0 ? "-" : "";
        if (Long.compareUnsigned(u, 1_000) < 0) {
            return sign + u + "ns";
        }
        if (Long.compareUnsigned(u, 1_000_000) < 0) {
            return sign + fraction(u, 1_000, 3) + "µs";
        }
        if (Long.compareUnsigned(u, 1_000_000_000) < 0) {
            return sign + fraction(u, 1_000_000, 6) + "ms";
        }
        long seconds = Long.divideUnsigned(u, 1_000_000_000L);
        long nanos = Long.remainderUnsigned(u, 1_000_000_000L);
        String last = fraction(seconds % 60 * 1_000_000_000L + nanos, 1_000_000_000L, 9) + "s";
        long minutes = seconds / 60;
        if (minutes == 0) {
            return sign + last;
        }
        if (minutes < 60) {
            return sign + minutes + "m" + last;
        }
        return sign + minutes / 60 + "h" + minutes % 60 + "m" + last;
    }

    private static String fraction(long value, long unit, int digits) {
        long rest = value % unit;
        String whole = Long.toString(value / unit);
        if (rest == 0) {
            return whole;
        }
        String text = Natives.padded(rest, digits);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return whole + "." + text.substring(0, end);
    }

    private static final String[] UNITS = {"ns", "us", "µs", "μs", "ms", "s", "m", "h"};
    private static final long[] SIZES = {
        1, 1_000, 1_000, 1_000, 1_000_000, 1_000_000_000L, 60_000_000_000L, 3_600_000_000_000L
    };

    /**
     * The nanoseconds of a text.
     *
     * @throws NumberFormatException with what is wrong, up to the quoted text
     */
    static long parse(String text) {
        int i = 0;
        boolean negative = false;
        if (!text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            i++;
        }
        if (text.substring(i).equals("0")) {
            return 0;
        }
        if (i == text.length()) {
            throw invalid();
        }
        BigInteger total = BigInteger.ZERO;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && digit(text.charAt(i))) {
                i++;
            }
            String whole = text.substring(start, i);
            String fraction = "";
            if (i < text.length() && text.charAt(i) == '.') {
                int dot = ++i;
                while (i < text.length() && digit(text.charAt(i))) {
                    i++;
                }
                fraction = text.substring(dot, i);
            }
            if (whole.isEmpty() && fraction.isEmpty()) {
                throw invalid();
            }
            int unitStart = i;
            while (i < text.length() && text.charAt(i) != '.' && !digit(text.charAt(i))) {
                i++;
            }
            if (unitStart == i) {
                throw new NumberFormatException("missing unit in duration ");
            }
            long size = size(text.substring(unitStart, i));
            BigInteger scale = BigInteger.TEN.pow(fraction.length());
            total =
                    total.add(
                            new BigInteger("0" + whole + fraction)
                                    .multiply(BigInteger.valueOf(size))
                                    .divide(scale));
        }
        BigInteger signed = negative ? total.negate() : total;
        if (signed.bitLength() > 63) {
            throw invalid();
        }
        return signed.longValue();
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long size(String unit) {
        for (int i = 0; i < UNITS.length; i++) {
            if (UNITS[i].equals(unit)) {
                return SIZES[i];
            }
        }
        throw new NumberFormatException(
                "unknown unit " + gol.runtime.format.Quote.quote(unit) + " in duration ");
    }

    private static NumberFormatException invalid() {
        return new NumberFormatException("invalid duration ");
    }
}
