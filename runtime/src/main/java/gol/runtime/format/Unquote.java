package gol.runtime.format;

import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import gol.runtime.value.Utf8;
import org.jspecify.annotations.Nullable;

/** Strings from their quoted forms: strconv's Unquote family. */
public final class Unquote {
    private final GoString s;
    private int pos;

    /** The last escape was one of a byte ({@code \xff}, {@code \377}). */
    private boolean isByte;

    private Unquote(GoString s, int pos) {
        this.s = s;
        this.pos = pos;
    }

    /** strconv.Unquote; null is ErrSyntax. */
    public static @Nullable GoString unquote(GoString s) {
        int end = prefixLength(s);
        return end == s.length() ? content(s) : null;
    }

    /** strconv.QuotedPrefix; null is ErrSyntax. */
    public static @Nullable GoString prefix(GoString s) {
        int end = prefixLength(s);
        return end < 0 ? null : s.slice(0, end);
    }

    /** The length of the quoted string that {@code s} begins with, -1 if there is none. */
    private static int prefixLength(GoString s) {
        if (s.length() < 2) {
            return -1;
        }
        int quote = s.byteAt(0);
        if (quote == '`') {
            int close = s.indexOf('`', 1);
            return close < 0 ? -1 : close + 1;
        }
        if (quote != '"' && quote != '\'') {
            return -1;
        }
        Unquote u = new Unquote(s, 1);
        int chars = 0;
        while (u.pos < s.length() && s.byteAt(u.pos) != quote) {
            if (u.next(quote) < 0) {
                return -1;
            }
            chars++;
            if (quote == '\'' && chars > 1) {
                return -1;
            }
        }
        if (u.pos >= s.length() || quote == '\'' && chars > 1) {
            return -1;
        }
        return u.pos + 1;
    }

    private static GoString content(GoString s) {
        int quote = s.byteAt(0);
        GoString inner = s.slice(1, s.length() - 1);
        if (quote == '`') {
            if (inner.indexOf('\r', 0) < 0) {
                return inner;
            }
            ByteBuf b = new ByteBuf(inner.length());
            for (int i = 0; i < inner.length(); i++) {
                if (inner.byteAt(i) != '\r') {
                    b.put(inner.byteAt(i));
                }
            }
            return b.toGoString();
        }
        if (inner.indexOf('\\', 0) < 0
                && Utf8.valid(inner.bytes(), inner.offset(), inner.offset() + inner.length())) {
            return inner;
        }
        ByteBuf b = new ByteBuf(inner.length());
        Unquote u = new Unquote(inner, 0);
        while (u.pos < inner.length()) {
            int c = u.next(quote);
            if (u.isByte) {
                b.put(c);
            } else {
                b.rune(c);
            }
        }
        return b.toGoString();
    }

    /** The first character or escape of a quoted string: what strconv.UnquoteChar gives. */
    public record Char(int value, boolean multibyte, GoString tail) {}

    /** strconv.UnquoteChar; null is ErrSyntax. */
    public static @Nullable Char unquoteChar(GoString s, int quote) {
        if (s.isEmpty()) {
            return null;
        }
        Unquote u = new Unquote(s, 0);
        int first = s.byteAt(0);
        if (first == quote && (quote == '\'' || quote == '"')) {
            return null;
        }
        int c = u.next(quote);
        return c < 0
                ? null
                : new Char(
                        c,
                        first >= 0x80 || first == '\\' && c >= 0x80 && !u.isByte,
                        s.sliceFrom(u.pos));
    }

    /** Reads one character or escape; -1 if there is none. */
    private int next(int quote) {
        isByte = false;
        int c = s.byteAt(pos);
        if (c == '\n' && quote != 0) {
            return -1;
        }
        if (c >= 0x80) {
            long d = s.decodeRune(pos);
            pos += (int) (d >>> 32);
            return (int) d;
        }
        pos++;
        if (c != '\\') {
            return c;
        }
        if (pos >= s.length()) {
            return -1;
        }
        c = s.byteAt(pos++);
        return switch (c) {
            case 'a' -> 7;
            case 'b' -> 8;
            case 'f' -> 12;
            case 'n' -> 10;
            case 'r' -> 13;
            case 't' -> 9;
            case 'v' -> 11;
            case 'x' -> hex(2);
            case 'u' -> hex(4);
            case 'U' -> hex(8);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c - '0');
            case '\\' -> '\\';
            case '\'', '"' -> c == quote ? c : -1;
            default -> -1;
        };
    }

    private int hex(int digits) {
        long v = 0;
        for (int i = 0; i < digits; i++, pos++) {
            int d = pos < s.length() ? Character.digit(s.byteAt(pos), 16) : -1;
            if (d < 0) {
                return -1;
            }
            v = v << 4 | d;
        }
        if (digits == 2) {
            isByte = true;
            return (int) v;
        }
        return v <= GoString.MAX_RUNE && Utf8.validRune((int) v) ? (int) v : -1;
    }

    private int octal(int first) {
        int v = first;
        for (int i = 0; i < 2; i++, pos++) {
            int d = pos < s.length() ? s.byteAt(pos) - '0' : -1;
            if (d < 0 || d > 7) {
                return -1;
            }
            v = v << 3 | d;
        }
        isByte = true;
        return v <= 255 ? v : -1;
    }
}
