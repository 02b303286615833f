package gol.stdlib.encoding.json;

import gol.runtime.format.FloatText;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import gol.runtime.value.Utf8;
import org.jspecify.annotations.Nullable;

/** Strings and numbers in JSON's form, both ways. */
final class Text {
    private static final String HEX = "0123456789abcdef";

    /**
     * What a byte below 0x80 needs in a string: 0 nothing, 1 an escape, 2 an escape where the text
     * may stand in HTML.
     */
    private static final byte[] SPECIAL = new byte[128];

    static {
        for (int c = 0; c < 0x20; c++) {
            SPECIAL[c] = 1;
        }
        SPECIAL['"'] = 1;
        SPECIAL['\\'] = 1;
        SPECIAL['<'] = 2;
        SPECIAL['>'] = 2;
        SPECIAL['&'] = 2;
    }

    private Text() {}

    static void quote(ByteBuf out, GoString s, boolean html) {
        quote(out, s.bytes(), s.offset(), s.offset() + s.length(), html);
    }

    /** Writes bytes as a string; invalid UTF-8 becomes an escaped U+FFFD. */
    static void quote(ByteBuf out, byte[] b, int from, int to, boolean html) {
        out.put('"');
        int start = from;
        int i = from;
        while (i < to) {
            int c = b[i];
            if (c >= 0) {
                int special = SPECIAL[c];
                if (special == 0 || special == 2 && !html) {
                    i++;
                    continue;
                }
                out.put(b, start, i - start);
                escape(out, c);
                start = ++i;
                continue;
            }
            long d = Utf8.decode(b, i, to);
            int rune = (int) d;
            int width = (int) (d >>> 32);
            if (rune == GoString.RUNE_ERROR && width == 1) {
                out.put(b, start, i - start).ascii("\\ufffd");
                start = i + width;
            } else if (rune == 0x2028 || rune == 0x2029) {
                out.put(b, start, i - start).ascii("\\u202").put(HEX.charAt(rune & 15));
                start = i + width;
            }
            i += width;
        }
        out.put(b, start, to - start).put('"');
    }

    private static void escape(ByteBuf out, int c) {
        out.put('\\');
        switch (c) {
            case '\\', '"' -> out.put(c);
            case '\b' -> out.put('b');
            case '\f' -> out.put('f');
            case '\n' -> out.put('n');
            case '\r' -> out.put('r');
            case '\t' -> out.put('t');
            default -> out.ascii("u00").put(HEX.charAt(c >> 4)).put(HEX.charAt(c & 15));
        }
    }

    /** Writes JSON text with the characters escaped that HTML would take for its own. */
    static void escapeHtml(ByteBuf out, byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = b[i];
            if (c == '<' || c == '>' || c == '&') {
                escape(out, c);
            } else if (isLineSeparator(b, i, to)) {
                out.ascii("\\u202").put(HEX.charAt(b[i + 2] & 15));
                i += 2;
            } else {
                out.put(c);
            }
        }
    }

    /** Whether U+2028 or U+2029 stands there. */
    static boolean isLineSeparator(byte[] b, int i, int to) {
        return b[i] == (byte) 0xE2
                && i + 2 < to
                && b[i + 1] == (byte) 0x80
                && (b[i + 2] & 0xFE) == 0xA8;
    }

    /** Writes a finite float. */
    static void number(ByteBuf out, double v, int bits) {
        double abs = Math.abs(v);
        boolean exponent =
                abs != 0
                        && (bits == 64
                                ? abs < 1e-6 || abs >= 1e21
                                : (float) abs < 1e-6f || (float) abs >= 1e21f);
        if (!exponent) {
            long whole = (long) v;
            if (whole == v && Math.abs(whole) < 1L << 24 && (whole != 0 || 1 / v > 0)) {
                out.decimal(whole);
                return;
            }
        }
        FloatText.append(out, v, exponent ? 'e' : 'f', -1, bits);
        int n = out.length();
        if (exponent && out.at(n - 4) == 'e' && out.at(n - 3) == '-' && out.at(n - 2) == '0') {
            out.set(n - 2, out.at(n - 1));
            out.setLength(n - 1);
        }
    }

    /** Whether a text is a number as JSON writes them. */
    static boolean isNumber(GoString s) {
        int n = s.length();
        int i = n > 0 && s.byteAt(0) == '-' ? 1 : 0;
        if (i == n || !isDigit(s.byteAt(i))) {
            return false;
        }
        i = s.byteAt(i) == '0' ? i + 1 : digits(s, i);
        if (i + 1 < n && s.byteAt(i) == '.' && isDigit(s.byteAt(i + 1))) {
            i = digits(s, i + 1);
        }
        if (i + 1 < n && (s.byteAt(i) | 0x20) == 'e') {
            i++;
            if (s.byteAt(i) == '+' || s.byteAt(i) == '-') {
                i++;
                if (i == n) {
                    return false;
                }
            }
            i = digits(s, i);
        }
        return i == n;
    }

    private static int digits(GoString s, int from) {
        int i = from;
        while (i < s.length() && isDigit(s.byteAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The content of a string literal with its quotation marks, null if it is none. */
    static @Nullable GoString unquote(byte[] b, int from, int to) {
        if (to - from < 2 || b[from] != '"' || b[to - 1] != '"') {
            return null;
        }
        int end = to - 1;
        int i = from + 1;
        while (i < end && b[i] >= ' ' && b[i] != '"' && b[i] != '\\') {
            i++;
        }
        if (i == end) {
            return GoString.copyOf(b, from + 1, end - from - 1);
        }
        ByteBuf out = new ByteBuf(to - from + 8);
        out.put(b, from + 1, i - from - 1);
        while (i < end) {
            int c = b[i];
            if (c == '\\') {
                i = unescape(out, b, i + 1, end);
                if (i < 0) {
                    return null;
                }
            } else if (c == '"' || c >= 0 && c < ' ') {
                return null;
            } else if (c >= 0) {
                out.put(c);
                i++;
            } else {
                long d = Utf8.decode(b, i, end);
                out.rune((int) d);
                i += (int) (d >>> 32);
            }
        }
        return out.toGoString();
    }

    /** Reads what follows a backslash; the index behind it, -1 if it is no escape. */
    private static int unescape(ByteBuf out, byte[] b, int at, int end) {
        if (at >= end) {
            return -1;
        }
        int c = b[at];
        switch (c) {
            case '"', '\\', '/', '\'' -> out.put(c);
            case 'b' -> out.put('\b');
            case 'f' -> out.put('\f');
            case 'n' -> out.put('\n');
            case 'r' -> out.put('\r');
            case 't' -> out.put('\t');
            case 'u' -> {
                int r = hex4(b, at + 1, end);
                if (r < 0) {
                    return -1;
                }
                int next = at + 5;
                if (r >= 0xD800 && r < 0xE000) {
                    int low =
                            next + 1 < end && b[next] == '\\' && b[next + 1] == 'u'
                                    ? hex4(b, next + 2, end)
                                    : -1;
                    if (r < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
                        out.rune(0x10000 + (r - 0xD800 << 10) + low - 0xDC00);
                        return next + 6;
                    }
                    r = GoString.RUNE_ERROR;
                }
                out.rune(r);
                return next;
            }
            default -> {
                return -1;
            }
        }
        return at + 1;
    }

    private static int hex4(byte[] b, int from, int end) {
        if (from + 4 > end) {
            return -1;
        }
        int r = 0;
        for (int i = from; i < from + 4; i++) {
            int d = Character.digit(b[i], 16);
            if (d < 0) {
                return -1;
            }
            r = r << 4 | d;
        }
        return r;
    }

    /** A byte as error texts show it. */
    static String quoteByte(int c) {
        if (c == '\'') {
            return "'\\''";
        }
        if (c == '"') {
            return "'\"'";
        }
        ByteBuf b = new ByteBuf();
        gol.runtime.format.Quote.quote(b, GoString.fromRune(c), '"', false, false);
        String s = b.toString();
        return "'" + s.substring(1, s.length() - 1) + "'";
    }
}
