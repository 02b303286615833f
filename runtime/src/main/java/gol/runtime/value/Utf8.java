package gol.runtime.value;

/**
 * UTF-8 by Go's rules: overlong forms, surrogates and numbers beyond U+10FFFF are invalid and one
 * byte wide.
 */
public final class Utf8 {
    private static final long INVALID = 1L << 32 | GoString.RUNE_ERROR;

    private Utf8() {}

    /** The rune at {@code i < end}: {@code width << 32 | rune}. */
    public static long decode(byte[] b, int i, int end) {
        int c = b[i];
        if (c >= 0) {
            return 1L << 32 | c;
        }
        c &= 0xff;
        if (c < 0xC2 || c > 0xF4 || i + 1 >= end) {
            return INVALID;
        }
        int c1 = b[i + 1] & 0xff;
        if (c < 0xE0) {
            return (c1 & 0xC0) == 0x80 ? 2L << 32 | (c & 0x1F) << 6 | c1 & 0x3F : INVALID;
        }
        int lo = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
        int hi = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
        if (c1 < lo || c1 > hi || i + 2 >= end) {
            return INVALID;
        }
        int c2 = b[i + 2] & 0xff;
        if ((c2 & 0xC0) != 0x80) {
            return INVALID;
        }
        if (c < 0xF0) {
            return 3L << 32 | (c & 0x0F) << 12 | (c1 & 0x3F) << 6 | c2 & 0x3F;
        }
        if (i + 3 >= end) {
            return INVALID;
        }
        int c3 = b[i + 3] & 0xff;
        if ((c3 & 0xC0) != 0x80) {
            return INVALID;
        }
        return 4L << 32 | (c & 0x07) << 18 | (c1 & 0x3F) << 12 | (c2 & 0x3F) << 6 | c3 & 0x3F;
    }

    /** The last rune of {@code b[start:end]}, which is not empty: {@code width << 32 | rune}. */
    public static long decodeLast(byte[] b, int start, int end) {
        int c = b[end - 1];
        if (c >= 0) {
            return 1L << 32 | c;
        }
        int limit = Math.max(start, end - 4);
        for (int i = end - 1; i >= limit; i--) {
            if ((b[i] & 0xC0) != 0x80) {
                long d = decode(b, i, end);
                return i + (int) (d >>> 32) == end ? d : INVALID;
            }
        }
        return INVALID;
    }

    /** The number of runes. */
    public static int count(byte[] b, int start, int end) {
        int n = 0;
        for (int i = start; i < end; n++) {
            i += b[i] >= 0 ? 1 : (int) (decode(b, i, end) >>> 32);
        }
        return n;
    }

    /** Whether all is valid. */
    public static boolean valid(byte[] b, int start, int end) {
        for (int i = start; i < end; ) {
            if (b[i] >= 0) {
                i++;
                continue;
            }
            long d = decode(b, i, end);
            if (d == INVALID) {
                return false;
            }
            i += (int) (d >>> 32);
        }
        return true;
    }

    /** Whether a rune can be encoded. */
    public static boolean validRune(int r) {
        return (r >= 0 && r < 0xD800) || (r > 0xDFFF && r <= GoString.MAX_RUNE);
    }

    /** The number of bytes of a rune, -1 if it is invalid. */
    public static int runeLen(int r) {
        if (!validRune(r)) {
            return -1;
        }
        return r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
    }

    /** Whether the bytes begin with a full encoding of a rune (an invalid one is full). */
    public static boolean full(byte[] b, int i, int end) {
        if (i >= end) {
            return false;
        }
        int c = b[i] & 0xff;
        int need = c < 0xC2 || c > 0xF4 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
        if (end - i >= need) {
            return true;
        }
        if (end - i > 1) {
            int c1 = b[i + 1] & 0xff;
            int lo = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
            int hi = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
            if (c1 < lo || c1 > hi) {
                return true;
            }
        }
        return end - i > 2 && (b[i + 2] & 0xC0) != 0x80;
    }
}
