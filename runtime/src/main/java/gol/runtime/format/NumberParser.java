package gol.runtime.format;

import gol.runtime.value.GoString;

/**
 * Numbers from text by strconv's rules. Each parse leaves its outcome in {@link #error}; not for
 * several threads at once.
 */
public final class NumberParser {
    public static final int OK = 0;

    /** strconv.ErrSyntax. */
    public static final int SYNTAX = 1;

    /** strconv.ErrRange; the result is the nearest number. */
    public static final int RANGE = 2;

    /** The base is none. */
    public static final int BASE = 3;

    /** The bit size is none. */
    public static final int BIT_SIZE = 4;

    /** What the last parse came to. */
    public int error;

    /** strconv.ParseUint; the result's bits. */
    public long parseUint(GoString s, int base, int bitSize) {
        error = OK;
        int n = s.length();
        if (n == 0) {
            return fail(SYNTAX);
        }
        boolean base0 = base == 0;
        int i = 0;
        if (base0) {
            base = 10;
            if (s.byteAt(0) == '0') {
                int c = n >= 3 ? s.byteAt(1) | 0x20 : 0;
                if (c == 'b' || c == 'o' || c == 'x') {
                    base = c == 'b' ? 2 : c == 'o' ? 8 : 16;
                    i = 2;
                } else {
                    base = 8;
                    i = 1;
                }
            }
        } else if (base < 2 || base > 36) {
            return fail(BASE);
        }
        int bits = bitSize == 0 ? 64 : bitSize;
        if (bits < 0 || bits > 64) {
            return fail(BIT_SIZE);
        }
        long max = bits == 64 ? -1L : (1L << bits) - 1;
        long cutoff = Long.divideUnsigned(-1L, base) + 1;
        boolean underscores = false;
        long v = 0;
        for (; i < n; i++) {
            int c = s.byteAt(i);
            if (c == '_' && base0) {
                underscores = true;
                continue;
            }
            int d = digit(c);
            if (d >= base) {
                return fail(SYNTAX);
            }
            if (error == RANGE) {
                continue;
            }
            if (Long.compareUnsigned(v, cutoff) >= 0) {
                error = RANGE;
                continue;
            }
            v *= base;
            long next = v + d;
            if (Long.compareUnsigned(next, v) < 0 || Long.compareUnsigned(next, max) > 0) {
                error = RANGE;
                continue;
            }
            v = next;
        }
        if (error == RANGE) {
            return max;
        }
        if (underscores && !underscoreOk(s)) {
            return fail(SYNTAX);
        }
        return v;
    }

    private static int digit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int l = c | 0x20;
        return l >= 'a' && l <= 'z' ? l - 'a' + 10 : 99;
    }

    private long fail(int kind) {
        error = kind;
        return 0;
    }

    /** strconv.ParseInt. */
    public long parseInt(GoString s, int base, int bitSize) {
        error = OK;
        if (s.isEmpty()) {
            return fail(SYNTAX);
        }
        int sign = s.byteAt(0);
        boolean neg = sign == '-';
        GoString rest = neg || sign == '+' ? s.sliceFrom(1) : s;
        long u = parseUint(rest, base, bitSize);
        if (error != OK && error != RANGE) {
            return 0;
        }
        int bits = bitSize == 0 ? 64 : bitSize;
        long cutoff = 1L << bits - 1;
        if (!neg && Long.compareUnsigned(u, cutoff) >= 0) {
            error = RANGE;
            return cutoff - 1;
        }
        if (neg && Long.compareUnsigned(u, cutoff) > 0) {
            error = RANGE;
            return -cutoff;
        }
        return neg ? -u : u;
    }

    /** Whether underscores stand between digits only, or after a base prefix. */
    static boolean underscoreOk(GoString s) {
        int i = 0;
        int n = s.length();
        char last = '^';
        if (n >= 1 && (s.byteAt(0) == '-' || s.byteAt(0) == '+')) {
            i = 1;
        }
        boolean hex = false;
        if (n - i >= 2 && s.byteAt(i) == '0') {
            int c = s.byteAt(i + 1) | 0x20;
            if (c == 'b' || c == 'o' || c == 'x') {
                i += 2;
                last = '0';
                hex = c == 'x';
            }
        }
        for (; i < n; i++) {
            int c = s.byteAt(i);
            int l = c | 0x20;
            if (c >= '0' && c <= '9' || hex && l >= 'a' && l <= 'f') {
                last = '0';
            } else if (c == '_') {
                if (last != '0') {
                    return false;
                }
                last = '_';
            } else {
                if (last == '_') {
                    return false;
                }
                last = '!';
            }
        }
        return last != '_';
    }

    /** strconv.ParseFloat; bitSize 32 or 64. */
    public double parseFloat(GoString s, int bitSize) {
        error = OK;
        int n = s.length();
        double special = special(s);
        if (!Double.isNaN(special)) {
            return special;
        }
        if (isNaN(s)) {
            return Double.NaN;
        }
        StringBuilder text = new StringBuilder(n);
        int i = 0;
        if (i < n && (s.byteAt(i) == '+' || s.byteAt(i) == '-')) {
            text.append((char) s.byteAt(i++));
        }
        boolean hex = i + 2 < n && s.byteAt(i) == '0' && (s.byteAt(i + 1) | 0x20) == 'x';
        if (hex) {
            text.append("0x");
            i += 2;
        }
        boolean underscores = false;
        boolean dot = false;
        int digits = 0;
        for (; i < n; i++) {
            int c = s.byteAt(i);
            if (c == '_') {
                underscores = true;
                continue;
            }
            if (c == '.') {
                if (dot) {
                    break;
                }
                dot = true;
            } else if (c >= '0' && c <= '9' || hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
                digits++;
            } else {
                break;
            }
            text.append((char) c);
        }
        if (digits == 0) {
            return fail(SYNTAX);
        }
        int mark = i < n ? s.byteAt(i) | 0x20 : 0;
        if (mark == (hex ? 'p' : 'e')) {
            i = exponent(s, i + 1, text.append((char) mark));
            if (i < 0) {
                return fail(SYNTAX);
            }
            underscores |= s.indexOf('_', 0) >= 0;
        } else if (hex) {
            return fail(SYNTAX);
        }
        if (i != n || underscores && !underscoreOk(s)) {
            return fail(SYNTAX);
        }
        double v =
                bitSize == 32
                        ? Float.parseFloat(text.toString())
                        : Double.parseDouble(text.toString());
        if (Double.isInfinite(v)) {
            error = RANGE;
        }
        return v;
    }

    /**
     * Appends the exponent, cut to what makes a difference; the index after it, -1 if there is
     * none.
     */
    private static int exponent(GoString s, int i, StringBuilder text) {
        int n = s.length();
        if (i < n && (s.byteAt(i) == '+' || s.byteAt(i) == '-')) {
            text.append((char) s.byteAt(i++));
        }
        if (i >= n || s.byteAt(i) < '0' || s.byteAt(i) > '9') {
            return -1;
        }
        int e = 0;
        for (; i < n; i++) {
            int c = s.byteAt(i);
            if (c == '_') {
                continue;
            }
            if (c < '0' || c > '9') {
                break;
            }
            if (e < 10000) {
                e = e * 10 + c - '0';
            }
        }
        text.append(e);
        return i;
    }

    private static boolean isNaN(GoString s) {
        return s.length() == 3 && s.toJava().equalsIgnoreCase("nan");
    }

    /** An infinity, or NaN if the text is none. */
    private static double special(GoString s) {
        int n = s.length();
        if (n < 3 || n > 9) {
            return Double.NaN;
        }
        int c = s.byteAt(0);
        boolean signed = c == '+' || c == '-';
        String t = (signed ? s.sliceFrom(1) : s).toJava();
        if (t.equalsIgnoreCase("inf") || t.equalsIgnoreCase("infinity")) {
            return c == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.NaN;
    }
}
