package gol.syntax;

import java.nio.charset.StandardCharsets;

/** UTF-8 text as gc reads it: which bytes are refused, and how messages show a character. */
final class SourceText {
    private static final int MARK = 0xFEFF;
    private static final int BAD = -1;

    private SourceText() {}

    /**
     * Reports NUL bytes, encoding errors and misplaced byte order marks. The result is the text
     * with blanks in their place (the text itself when there are none).
     */
    static byte[] check(byte[] text, ErrorList errors) {
        byte[] result = text;
        int i = 0;
        while (i < text.length) {
            byte b = text[i];
            if (b > 0) {
                i++;
                continue;
            }
            int width = 1;
            String problem = null;
            if (b == 0) {
                problem = "invalid NUL character";
            } else {
                int c = decode(text, i);
                if (c == BAD) {
                    problem = "invalid UTF-8 encoding";
                } else {
                    width = length(c);
                    if (c == MARK && i > 0) {
                        problem = "invalid BOM in the middle of the file";
                    }
                }
            }
            if (problem != null) {
                errors.add(i, problem);
                if (result == text) {
                    result = text.clone();
                }
                for (int k = i; k < i + width; k++) {
                    result[k] = ' ';
                }
            }
            i += width;
        }
        return result;
    }

    static boolean startsWithMark(byte[] text) {
        return text.length >= 3
                && text[0] == (byte) 0xEF
                && text[1] == (byte) 0xBB
                && text[2] == (byte) 0xBF;
    }

    /** The character that starts at an offset, or -1 if its encoding is invalid. */
    static int decode(byte[] text, int i) {
        int b = text[i] & 0xFF;
        if (b < 0x80) {
            return b;
        }
        int count;
        int c;
        int least;
        if (b >= 0xC2 && b <= 0xDF) {
            count = 1;
            c = b & 0x1F;
            least = 0x80;
        } else if (b >= 0xE0 && b <= 0xEF) {
            count = 2;
            c = b & 0x0F;
            least = 0x800;
        } else if (b >= 0xF0 && b <= 0xF4) {
            count = 3;
            c = b & 0x07;
            least = 0x10000;
        } else {
            return BAD;
        }
        for (int k = 1; k <= count; k++) {
            if (i + k >= text.length || (text[i + k] & 0xC0) != 0x80) {
                return BAD;
            }
            c = c << 6 | text[i + k] & 0x3F;
        }
        return c < least || c > 0x10FFFF || c >= 0xD800 && c < 0xE000 ? BAD : c;
    }

    /** The length in bytes of a character's encoding. */
    static int length(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }

    static String string(byte[] text, int start, int end) {
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    /** A character as Go's {@code %#U} shows it. */
    static String describe(long c) {
        String hex = Long.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        String code = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
        return c <= Character.MAX_CODE_POINT && isPrintable((int) c)
                ? code + " '" + Character.toString((int) c) + "'"
                : code;
    }

    /** A character as Go's {@code %q} quotes it. */
    static String quote(int c) {
        return switch (c) {
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            case 7 -> "'\\a'";
            case '\b' -> "'\\b'";
            case '\f' -> "'\\f'";
            case '\n' -> "'\\n'";
            case '\r' -> "'\\r'";
            case '\t' -> "'\\t'";
            case 11 -> "'\\v'";
            default -> {
                if (isPrintable(c)) {
                    yield "'" + Character.toString(c) + "'";
                }
                if (c < ' ' || c == 0x7F) {
                    yield "'\\x" + hex(c, 2) + "'";
                }
                yield c < 0x10000 ? "'\\u" + hex(c, 4) + "'" : "'\\U" + hex(c, 8) + "'";
            }
        };
    }

    private static String hex(int c, int width) {
        String digits = Integer.toHexString(c);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static boolean isPrintable(int c) {
        if (c == ' ') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
