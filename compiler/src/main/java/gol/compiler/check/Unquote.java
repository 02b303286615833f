package gol.compiler.check;

import gol.compiler.types.ConstantValue;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The values of rune and string literals, and Go's quoting of strings; twin of strconv's part. */
public final class Unquote {
    private static final int MAX_SHORT = 72;

    private Unquote() {}

    /** The text of a string literal, as of an import's path; empty if malformed. */
    public static String text(String literal) {
        return literal(literal) instanceof ConstantValue.Str str
                ? new String(str.bytes(), StandardCharsets.UTF_8)
                : "";
    }

    /** The value of a rune, interpreted or raw string literal; unknown if malformed. */
    static ConstantValue literal(String text) {
        int length = text.length();
        if (length < 2 || text.charAt(length - 1) != text.charAt(0)) {
            return Constants.UNKNOWN;
        }
        return switch (text.charAt(0)) {
            case '`' ->
                    new ConstantValue.Str(
                            text.substring(1, length - 1)
                                    .replace("\r", "")
                                    .getBytes(StandardCharsets.UTF_8));
            case '"' -> string(text);
            case '\'' -> rune(text);
            default -> Constants.UNKNOWN;
        };
    }

    private static ConstantValue string(String text) {
        int end = text.length() - 1;
        if (text.indexOf('\\') < 0) {
            return new ConstantValue.Str(text.substring(1, end).getBytes(StandardCharsets.UTF_8));
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
                return Constants.UNKNOWN;
            }
            int value = escapeValue(text, i, width);
            if (value < 0) {
                return Constants.UNKNOWN;
            }
            char kind = text.charAt(i + 1);
            if (kind == 'x' || kind >= '0' && kind <= '7') {
                out.write(value);
            } else {
                encode(value, out);
            }
            i += width;
        }
        return new ConstantValue.Str(out.toByteArray());
    }

    private static ConstantValue rune(String text) {
        int end = text.length() - 1;
        if (end < 2) {
            return Constants.UNKNOWN;
        }
        int value;
        int width;
        if (text.charAt(1) == '\\') {
            width = escapeWidth(text, 1);
            if (width < 0 || 1 + width > end) {
                return Constants.UNKNOWN;
            }
            value = escapeValue(text, 1, width);
        } else {
            value = text.codePointAt(1);
            width = Character.charCount(value);
        }
        if (value < 0 || 1 + width != end) {
            return Constants.UNKNOWN;
        }
        return new ConstantValue.Int(BigInteger.valueOf(value));
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

    private static void encode(int cp, ByteArrayOutputStream out) {
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

    /** UTF-8 of a code point; the replacement character's for what is none. */
    static byte[] encode(BigInteger value) {
        int cp = 0xfffd;
        if (value.signum() >= 0 && value.bitLength() < 32) {
            int v = value.intValue();
            if (v <= 0x10ffff && (v < 0xd800 || v >= 0xe000)) {
                cp = v;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(4);
        encode(cp, out);
        return out.toByteArray();
    }

    /** Go's quoted form, cut to 72 characters. */
    static String quoteShort(byte[] bytes) {
        String quoted = quote(bytes);
        if (quoted.codePointCount(0, quoted.length()) > MAX_SHORT) {
            return quoted.substring(0, quoted.offsetByCodePoints(0, MAX_SHORT - 3)) + "...";
        }
        return quoted;
    }

    /** Twin of strconv.Quote. */
    static String quote(byte[] bytes) {
        StringBuilder out = new StringBuilder(bytes.length + 2).append('"');
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xff;
            int width = b < 0x80 ? 1 : runeWidth(bytes, i);
            if (width == 0) {
                out.append(String.format("\\x%02x", b));
                i++;
                continue;
            }
            int cp = new String(bytes, i, width, StandardCharsets.UTF_8).codePointAt(0);
            i += width;
            quoteRune(cp, out);
        }
        return out.append('"').toString();
    }

    private static void quoteRune(int cp, StringBuilder out) {
        switch (cp) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case 7 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0x0b -> out.append("\\v");
            default -> {
                if (cp < ' ' || cp == 0x7f) {
                    out.append(String.format("\\x%02x", cp));
                } else if (printable(cp)) {
                    out.appendCodePoint(cp);
                } else if (cp < 0x10000) {
                    out.append(String.format("\\u%04x", cp));
                } else {
                    out.append(String.format("\\U%08x", cp));
                }
            }
        }
    }

    private static boolean printable(int cp) {
        if (cp == ' ') {
            return true;
        }
        return switch (Character.getType(cp)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static int runeWidth(byte[] bytes, int at) {
        int b = bytes[at] & 0xff;
        int width =
                b >= 0xc2 && b < 0xe0
                        ? 2
                        : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xf0 && b < 0xf5 ? 4 : 0;
        if (width == 0 || at + width > bytes.length) {
            return 0;
        }
        for (int i = 1; i < width; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[at + 1] & 0xff;
        boolean bad =
                b == 0xe0 && second < 0xa0
                        || b == 0xed && second > 0x9f
                        || b == 0xf0 && second < 0x90
                        || b == 0xf4 && second > 0x8f;
        return bad ? 0 : width;
    }
}
