package gol.runtime.format;

import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import gol.runtime.value.Utf8;

/**
 * The flags of one verb, and the texts of primitive values under them: the twin of fmt's {@code
 * fmt} type.
 */
final class Fmt {
    private static final String LOWER = "0123456789abcdefx";
    private static final String UPPER = "0123456789ABCDEFX";
    private static final int SHORTEST = -1;

    final ByteBuf out;

    boolean hasWidth;
    boolean hasPrec;
    boolean minus;
    boolean plus;
    boolean sharp;
    boolean space;
    boolean zero;

    /** For {@code %+v} and {@code %#v}, where plus and sharp mean something else. */
    boolean plusV;

    boolean sharpV;
    int width;
    int prec;

    Fmt(ByteBuf out) {
        this.out = out;
    }

    void clear() {
        hasWidth = false;
        hasPrec = false;
        minus = false;
        plus = false;
        sharp = false;
        space = false;
        zero = false;
        plusV = false;
        sharpV = false;
        width = 0;
        prec = 0;
    }

    private void padding(int n) {
        out.fill(zero && !minus ? '0' : ' ', n);
    }

    /** Appends bytes, padded to the width in runes. */
    void pad(byte[] b, int off, int len) {
        if (!hasWidth || width == 0) {
            out.put(b, off, len);
            return;
        }
        int gap = width - Utf8.count(b, off, off + len);
        if (minus) {
            out.put(b, off, len);
            padding(gap);
        } else {
            padding(gap);
            out.put(b, off, len);
        }
    }

    void pad(GoString s) {
        pad(s.bytes(), s.offset(), s.length());
    }

    void pad(ByteBuf b) {
        pad(b.array(), 0, b.length());
    }

    private void padSpaces(ByteBuf b) {
        boolean old = zero;
        zero = false;
        pad(b);
        zero = old;
    }

    void bool(boolean v) {
        pad(v ? Constants.TRUE : Constants.FALSE);
    }

    /** {@code %U}. */
    void unicode(long u) {
        ByteBuf b = new ByteBuf(24);
        String hex = Long.toHexString(u).toUpperCase(java.util.Locale.ROOT);
        int digits = Math.max(4, hasPrec ? prec : 0);
        b.ascii("U+").fill('0', digits - hex.length()).ascii(hex);
        if (sharp && u >= 0 && u <= GoString.MAX_RUNE && Quote.isPrint((int) u)) {
            b.ascii(" '").rune((int) u).put('\'');
        }
        padSpaces(b);
    }

    /** An integer; {@code verb} matters for O. */
    void integer(long u, int base, boolean signed, char verb, boolean upper) {
        boolean negative = signed && u < 0;
        if (!hasWidth && !hasPrec && base == 10 && !plus && !space) {
            out.ascii(signed ? Long.toString(u) : Long.toUnsignedString(u));
            return;
        }
        long abs = negative ? -u : u;
        int digits = 0;
        if (hasPrec) {
            digits = prec;
            if (digits == 0 && u == 0) {
                boolean old = zero;
                zero = false;
                padding(width);
                zero = old;
                return;
            }
        } else if (zero && !minus && hasWidth) {
            digits = width - (negative || plus || space ? 1 : 0);
        }
        String text = Long.toUnsignedString(abs, base);
        if (upper) {
            text = text.toUpperCase(java.util.Locale.ROOT);
        }
        ByteBuf b = new ByteBuf(80);
        if (negative) {
            b.put('-');
        } else if (plus) {
            b.put('+');
        } else if (space) {
            b.put(' ');
        }
        if (verb == 'O') {
            b.ascii("0o");
        }
        int zeros = digits - text.length();
        if (sharp) {
            switch (base) {
                case 2 -> b.ascii("0b");
                case 8 -> {
                    if (zeros <= 0 && text.charAt(0) != '0') {
                        b.put('0');
                    }
                }
                case 16 -> b.put('0').put(upper ? 'X' : 'x');
                default -> {}
            }
        }
        b.fill('0', zeros).ascii(text);
        padSpaces(b);
    }

    /** The string cut to the precision in runes. */
    private GoString cut(GoString s) {
        if (hasPrec) {
            int n = prec;
            for (int i = 0; i < s.length(); i += (int) (s.decodeRune(i) >>> 32)) {
                if (--n < 0) {
                    return s.slice(0, i);
                }
            }
        }
        return s;
    }

    /** {@code %s}. */
    void string(GoString s) {
        pad(cut(s));
    }

    /** {@code %q} of a string. */
    void quoted(GoString s) {
        GoString c = cut(s);
        ByteBuf b = new ByteBuf(c.length() + 8);
        if (sharp && Quote.canBackquote(c)) {
            b.put('`').put(c).put('`');
        } else {
            Quote.quote(b, c, '"', plus, false);
        }
        pad(b);
    }

    /** {@code %c}. */
    void character(long c) {
        ByteBuf b = new ByteBuf(4);
        b.rune(c < 0 || c > GoString.MAX_RUNE ? GoString.RUNE_ERROR : (int) c);
        pad(b);
    }

    /** {@code %q} of an integer. */
    void quotedRune(long c) {
        ByteBuf b = new ByteBuf(16);
        Quote.quoteRune(
                b, c < 0 || c > GoString.MAX_RUNE ? GoString.RUNE_ERROR : (int) c, plus, false);
        pad(b);
    }

    /** {@code %x}, {@code %X} of bytes. */
    void hex(byte[] s, int off, int len, boolean upper) {
        String digits = upper ? UPPER : LOWER;
        int n = hasPrec ? Math.min(prec, len) : len;
        int w = 2 * n;
        if (w == 0) {
            if (hasWidth) {
                padding(width);
            }
            return;
        }
        if (space) {
            w = (sharp ? 2 * w : w) + n - 1;
        } else if (sharp) {
            w += 2;
        }
        if (hasWidth && width > w && !minus) {
            padding(width - w);
        }
        if (sharp) {
            out.put('0').put(digits.charAt(16));
        }
        for (int i = 0; i < n; i++) {
            if (space && i > 0) {
                out.put(' ');
                if (sharp) {
                    out.put('0').put(digits.charAt(16));
                }
            }
            int c = s[off + i] & 0xff;
            out.put(digits.charAt(c >> 4)).put(digits.charAt(c & 15));
        }
        if (hasWidth && width > w && minus) {
            padding(width - w);
        }
    }

    /** A float; {@code verb} is strconv's letter, or v for g with {@code %#v}'s sense of sharp. */
    void floating(double v, int bits, char verb, int defaultPrec) {
        int p = hasPrec ? prec : defaultPrec;
        ByteBuf num = new ByteBuf(32);
        if (!(v < 0 || (v == 0 && Double.doubleToRawLongBits(v) < 0)) && !(Double.isInfinite(v))) {
            num.put('+');
        }
        FloatText.append(num, v, verb, p, bits);
        if (space && num.at(0) == '+' && !plus) {
            num.set(0, ' ');
        }
        if (num.at(1) == 'I' || num.at(1) == 'N') {
            boolean old = zero;
            zero = false;
            int from = num.at(1) == 'N' && !space && !plus ? 1 : 0;
            pad(num.array(), from, num.length() - from);
            zero = old;
            return;
        }
        if (sharp && verb != 'b') {
            num = withPoint(num, verb, p);
        }
        if (plus || num.at(0) != '+') {
            if (zero && !minus && hasWidth && width > num.length()) {
                out.put(num.at(0));
                padding(width - num.length());
                out.put(num.array(), 1, num.length() - 1);
                return;
            }
            pad(num);
            return;
        }
        pad(num.array(), 1, num.length() - 1);
    }

    /** What the sharp flag does: always a decimal point, and for g trailing zeros. */
    private static ByteBuf withPoint(ByteBuf num, char verb, int p) {
        int digits = 0;
        if (verb == 'g' || verb == 'G' || verb == 'x') {
            digits = p == SHORTEST ? 6 : p;
        }
        ByteBuf r = new ByteBuf(48);
        r.put(num.at(0));
        boolean point = false;
        boolean nonZero = false;
        int i = 1;
        for (; i < num.length(); i++) {
            int c = num.at(i);
            if (c == 'p' || c == 'P' || ((c == 'e' || c == 'E') && verb != 'x' && verb != 'X')) {
                break;
            }
            if (c == '.') {
                point = true;
            } else {
                nonZero |= c != '0';
                if (nonZero) {
                    digits--;
                }
            }
            r.put(c);
        }
        if (!point) {
            if (r.length() == 2 && r.at(1) == '0') {
                digits--;
            }
            r.put('.');
        }
        r.fill('0', digits);
        return r.put(num.array(), i, num.length() - i);
    }
}
