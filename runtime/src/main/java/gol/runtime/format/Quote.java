package gol.runtime.format;

import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import gol.runtime.value.Utf8;

/** Quoted forms of strings and runes by Go's rules: strconv's Quote family. */
public final class Quote {
    private static final String HEX = "0123456789abcdef";

    private Quote() {}

    /** strconv.Quote of a Java string, as a Java string. */
    public static String quote(String s) {
        ByteBuf b = new ByteBuf(s.length() + 2);
        quote(b, GoString.of(s), '"', false, false);
        return b.toString();
    }

    /**
     * Appends a quoted string.
     *
     * @param ascii escape all that is not ASCII
     * @param graphic let graphic characters that are not printable (spaces) stand
     */
    public static void quote(ByteBuf out, GoString s, int quote, boolean ascii, boolean graphic) {
        out.put(quote);
        byte[] b = s.bytes();
        int end = s.offset() + s.length();
        for (int i = s.offset(); i < end; ) {
            long d = Utf8.decode(b, i, end);
            int width = (int) (d >>> 32);
            if (width == 1 && b[i] < 0) {
                hex(out.ascii("\\x"), b[i] & 0xff, 2);
            } else {
                escaped(out, (int) d, quote, ascii, graphic);
            }
            i += width;
        }
        out.put(quote);
    }

    /** Appends a quoted rune. */
    public static void quoteRune(ByteBuf out, int r, boolean ascii, boolean graphic) {
        out.put('\'');
        escaped(out, Utf8.validRune(r) ? r : GoString.RUNE_ERROR, '\'', ascii, graphic);
        out.put('\'');
    }

    private static void hex(ByteBuf out, int v, int digits) {
        for (int s = (digits - 1) * 4; s >= 0; s -= 4) {
            out.put(HEX.charAt(v >> s & 15));
        }
    }

    private static void escaped(ByteBuf out, int r, int quote, boolean ascii, boolean graphic) {
        if (r == quote || r == '\\') {
            out.put('\\').put(r);
            return;
        }
        if (r < 0x80
                ? r >= 0x20 && r < 0x7f
                : !ascii && (isPrint(r) || graphic && isGraphicSpace(r))) {
            out.rune(r);
            return;
        }
        switch (r) {
            case 7 -> out.ascii("\\a");
            case 8 -> out.ascii("\\b");
            case 9 -> out.ascii("\\t");
            case 10 -> out.ascii("\\n");
            case 11 -> out.ascii("\\v");
            case 12 -> out.ascii("\\f");
            case 13 -> out.ascii("\\r");
            default -> {
                if (r < 0x20 || r == 0x7f) {
                    hex(out.ascii("\\x"), r, 2);
                } else if (r < 0x10000) {
                    hex(out.ascii("\\u"), r, 4);
                } else {
                    hex(out.ascii("\\U"), r, 8);
                }
            }
        }
    }

    /** unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
    public static boolean isPrint(int r) {
        if (r < 0x80) {
            return r >= 0x20 && r < 0x7f;
        }
        return switch (Character.getType(r)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** unicode.IsGraphic: printable ones and spaces. */
    public static boolean isGraphic(int r) {
        return isPrint(r) || isGraphicSpace(r);
    }

    private static boolean isGraphicSpace(int r) {
        return Character.getType(r) == Character.SPACE_SEPARATOR;
    }

    /** strconv.CanBackquote. */
    public static boolean canBackquote(GoString s) {
        for (int i = 0; i < s.length(); ) {
            long d = s.decodeRune(i);
            int width = (int) (d >>> 32);
            int r = (int) d;
            if (width > 1) {
                if (r == 0xFEFF) {
                    return false;
                }
            } else if (r == GoString.RUNE_ERROR
                    || (r < ' ' && r != '\t')
                    || r == '`'
                    || r == 0x7f) {
                return false;
            }
            i += width;
        }
        return true;
    }
}
