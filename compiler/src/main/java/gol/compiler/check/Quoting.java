package gol.compiler.check;

import gol.compiler.types.ConstantValue;
import gol.syntax.Literals;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Literals as constants, and Go's quoting of strings; twin of strconv's part. */
final class Quoting {
    private static final int MAX_SHORT = 72;

    private Quoting() {}

    /** The value of a rune, interpreted or raw string literal; unknown if malformed. */
    static ConstantValue literal(String text) {
        if (text.startsWith("'")) {
            int rune = Literals.rune(text);
            return rune < 0 ? Constants.UNKNOWN : new ConstantValue.Int(BigInteger.valueOf(rune));
        }
        byte[] bytes = Literals.bytes(text);
        return bytes == null ? Constants.UNKNOWN : new ConstantValue.Str(bytes);
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
        Literals.encode(cp, out);
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
