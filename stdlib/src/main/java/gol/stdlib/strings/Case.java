package gol.stdlib.strings;

import gol.runtime.value.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Letters' cases as package unicode has them: the JDK's, as far as they are of the Unicode version
 * of Go's tables.
 */
public final class Case {
    private Case() {}

    public static int upper(int r) {
        if (r < 0x80) {
            return r >= 'a' && r <= 'z' ? r - 32 : r;
        }
        return known(r, Character.toUpperCase(r));
    }

    public static int lower(int r) {
        if (r < 0x80) {
            return r >= 'A' && r <= 'Z' ? r + 32 : r;
        }
        return known(r, Character.toLowerCase(r));
    }

    public static int title(int r) {
        if (r < 0x80) {
            return r >= 'a' && r <= 'z' ? r - 32 : r;
        }
        return known(r, Character.toTitleCase(r));
    }

    /**
     * Characters that are newer than Unicode 15 have no case in Go, nor are they anything's other
     * case.
     */
    private static int known(int r, int mapped) {
        return mapped == r || UnicodeVersion.isNew(r) || UnicodeVersion.isNew(mapped) ? r : mapped;
    }

    /** One and the same for all that are equal under simple folding. */
    public static int fold(int r) {
        if (r < 0x80) {
            return r >= 'A' && r <= 'Z' ? r + 32 : r;
        }
        if (r == 0x130 || r == 0x131) {
            return r;
        }
        return lower(upper(r));
    }

    /** How a case is chosen. */
    interface Mapping {
        int map(int r);
    }

    /** The text mapped; null if nothing changes. */
    public static byte @Nullable [] map(byte[] b, int off, int end, int kind) {
        Mapping mapping = kind == 0 ? Case::upper : kind == 1 ? Case::lower : Case::title;
        int first = off;
        boolean ascii = true;
        boolean changes = false;
        for (int i = off; i < end; i++) {
            int c = b[i];
            if (c < 0) {
                ascii = false;
                break;
            }
            if (!changes && (kind == 1 ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z')) {
                changes = true;
                first = i;
            }
        }
        if (ascii) {
            if (!changes) {
                return null;
            }
            byte[] out = java.util.Arrays.copyOfRange(b, off, end);
            for (int i = first - off; i < out.length; i++) {
                int c = out[i];
                if (kind == 1 ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z') {
                    out[i] = (byte) (c ^ 0x20);
                }
            }
            return out;
        }
        ByteBuf out = new ByteBuf(end - off + 8);
        boolean same = true;
        for (int i = off; i < end; ) {
            long d = Text.decode(b, i, end);
            int width = (int) (d >>> 32);
            int r = mapping.map((int) d);
            same &= r == (int) d && (width > 1 || r < 0x80);
            out.rune(r);
            i += width;
        }
        return same ? null : out.toByteArray();
    }

    /** Whether strings.Title takes a rune for a part of a word. */
    static boolean inWord(int r) {
        if (r < 0x80) {
            return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_';
        }
        if (!UnicodeVersion.isNew(r)
                && (Character.isLetter(r)
                        || Character.getType(r) == Character.DECIMAL_DIGIT_NUMBER)) {
            return true;
        }
        return !Text.isSpace(r);
    }

    /** strings.Title. */
    public static byte[] titleWords(byte[] b, int off, int end) {
        ByteBuf out = new ByteBuf(end - off + 8);
        int prev = ' ';
        for (int i = off; i < end; ) {
            long d = Text.decode(b, i, end);
            int r = (int) d;
            out.rune(inWord(prev) ? r : title(r));
            prev = r;
            i += (int) (d >>> 32);
        }
        return out.toByteArray();
    }
}
