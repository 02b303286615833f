package gol.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The values of rune and string literals (spec: Rune literals, String literals). */
public final class Literals {
    private Literals() {}

    /** The text of a string literal, as of an import's path; null if malformed. */
    public static @Nullable String text(String literal) {
        byte[] bytes = bytes(literal);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The bytes of an interpreted or raw string literal, with its quotes; null if malformed. */
    public static byte @Nullable [] bytes(String literal) {
        int end = literal.length() - 1;
        if (end < 1 || literal.charAt(end) != literal.charAt(0)) {
            return null;
        }
        return switch (literal.charAt(0)) {
            case '`' ->
                    literal.substring(1, end).replace("\r", "").getBytes(StandardCharsets.UTF_8);
            case '"' -> interpreted(literal);
            default -> null;
        };
    }

    private static byte @Nullable [] interpreted(String text) {
        int end = text.length() - 1;
        if (text.indexOf('\\') < 0) {
            return text.substring(1, end).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        int i = 1;
        while (i < end) {
            char c = text.charAt(i);
            if (c != '\\') {
                int cp = text.codePointAt(i);
                i += Character.charCount(cp);
                encode(cp, out);
                continue;
            }
            int width = escapeWidth(text, i);
            if (width < 0 || i + width > end) {
                return null;
            }
            int value = escapeValue(text, i, width);
            if (value < 0) {
                return null;
            }
            char kind = text.charAt(i + 1);
            if (kind == 'x' || kind >= '0' && kind <= '7') {
                out.write(value);
            } else {
                encode(value, out);
            }
            i += width;
        }
        return out.toByteArray();
    }

    /** The code point of a rune literal, with its quotes; -1 if malformed. */
    public static int rune(String text) {
        int end = text.length() - 1;
        if (end < 2 || text.charAt(0) != '\'' || text.charAt(end) != '\'') {
            return -1;
        }
        int value;
        int width;
        if (text.charAt(1) == '\\') {
            width = escapeWidth(text, 1);
            if (width < 0 || 1 + width > end) {
                return -1;
            }
            value = escapeValue(text, 1, width);
        } else {
            value = text.codePointAt(1);
            width = Character.charCount(value);
        }
        if (value < 0 || 1 + width != end) {
            return -1;
        }
        return value;
    }

    private static int escapeWidth(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        return switch (text.charAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> 4;
            default -> 2;
        };
    }

    private static int escapeValue(String text, int at, int width) {
        char kind = text.charAt(at + 1);
        return switch (kind) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case '\\', '\'', '"' -> kind;
            case 'x' -> digits(text, at + 2, at + width, 16, 255);
            case 'u', 'U' -> {
                int cp = digits(text, at + 2, at + width, 16, 0x10ffff);
                yield cp >= 0xd800 && cp < 0xe000 ? -1 : cp;
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> digits(text, at + 1, at + width, 8, 255);
            default -> -1;
        };
    }

    private static int digits(String text, int from, int to, int radix, int max) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value > max ? -1 : (int) value;
    }

    /** Appends the UTF-8 of a code point. */
    public static void encode(int cp, ByteArrayOutputStream out) {
        if (cp < 0x80) {
            out.write(cp);
        } else if (cp < 0x800) {
            out.write(0xc0 | cp >> 6);
            out.write(0x80 | cp & 0x3f);
        } else if (cp < 0x10000) {
            out.write(0xe0 | cp >> 12);
            out.write(0x80 | cp >> 6 & 0x3f);
            out.write(0x80 | cp & 0x3f);
        } else {
            out.write(0xf0 | cp >> 18);
            out.write(0x80 | cp >> 12 & 0x3f);
            out.write(0x80 | cp >> 6 & 0x3f);
            out.write(0x80 | cp & 0x3f);
        }
    }
}
