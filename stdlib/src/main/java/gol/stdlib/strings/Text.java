package gol.stdlib.strings;

import gol.runtime.value.GoString;
import gol.runtime.value.Utf8;
import java.util.Arrays;

/**
 * Searching and folding of UTF-8 text in byte arrays: what packages strings and bytes share. Ranges
 * are [off, end).
 */
public final class Text {
    private Text() {}

    /** Writes a rune's encoding (room for 4 bytes is there); its width. */
    public static int encode(byte[] b, int i, int rune) {
        int r = Utf8.validRune(rune) ? rune : GoString.RUNE_ERROR;
        if (r < 0x80) {
            b[i] = (byte) r;
            return 1;
        }
        if (r < 0x800) {
            b[i] = (byte) (0xC0 | r >> 6);
            b[i + 1] = (byte) (0x80 | r & 0x3F);
            return 2;
        }
        if (r < 0x10000) {
            b[i] = (byte) (0xE0 | r >> 12);
            b[i + 1] = (byte) (0x80 | r >> 6 & 0x3F);
            b[i + 2] = (byte) (0x80 | r & 0x3F);
            return 3;
        }
        b[i] = (byte) (0xF0 | r >> 18);
        b[i + 1] = (byte) (0x80 | r >> 12 & 0x3F);
        b[i + 2] = (byte) (0x80 | r >> 6 & 0x3F);
        b[i + 3] = (byte) (0x80 | r & 0x3F);
        return 4;
    }

    /** The index of a byte, -1 if there is none. */
    public static int indexByte(byte[] b, int off, int end, int c) {
        byte wanted = (byte) c;
        for (int i = off; i < end; i++) {
            if (b[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    public static int lastIndexByte(byte[] b, int off, int end, int c) {
        byte wanted = (byte) c;
        for (int i = end - 1; i >= off; i--) {
            if (b[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The index of {@code p[poff:pend]}, -1 if there is none. */
    public static int index(byte[] b, int off, int end, byte[] p, int poff, int pend) {
        int m = pend - poff;
        if (m == 0) {
            return off;
        }
        byte first = p[poff];
        byte lastByte = p[pend - 1];
        for (int i = off, last = end - m; i <= last; i++) {
            if (b[i] == first
                    && b[i + m - 1] == lastByte
                    && Arrays.equals(b, i, i + m, p, poff, pend)) {
                return i;
            }
        }
        return -1;
    }

    public static int lastIndex(byte[] b, int off, int end, byte[] p, int poff, int pend) {
        int m = pend - poff;
        for (int i = end - m; i >= off; i--) {
            if (Arrays.equals(b, i, i + m, p, poff, pend)) {
                return i;
            }
        }
        return -1;
    }

    /** Non-overlapping occurrences; one more than there are runes for an empty pattern. */
    public static int count(byte[] b, int off, int end, byte[] p, int poff, int pend) {
        int m = pend - poff;
        if (m == 0) {
            return Utf8.count(b, off, end) + 1;
        }
        int n = 0;
        if (m == 1) {
            byte c = p[poff];
            for (int i = off; i < end; i++) {
                if (b[i] == c) {
                    n++;
                }
            }
            return n;
        }
        for (int i = off; (i = index(b, i, end, p, poff, pend)) >= 0; i += m) {
            n++;
        }
        return n;
    }

    /**
     * The first place of a rune; an invalid rune is nowhere, U+FFFD also where bytes are invalid.
     */
    public static int indexRune(byte[] b, int off, int end, int r) {
        if (r >= 0 && r < 0x80) {
            return indexByte(b, off, end, r);
        }
        if (r == GoString.RUNE_ERROR) {
            for (int i = off; i < end; ) {
                long d = decode(b, i, end);
                if ((int) d == GoString.RUNE_ERROR) {
                    return i;
                }
                i += (int) (d >>> 32);
            }
            return -1;
        }
        if (!Utf8.validRune(r)) {
            return -1;
        }
        byte[] p = new byte[4];
        return index(b, off, end, p, 0, encode(p, 0, r));
    }

    static long decode(byte[] b, int i, int end) {
        int c = b[i];
        return c >= 0 ? 1L << 32 | c : Utf8.decode(b, i, end);
    }

    /** Whether a set of characters has a rune; U+FFFD matches invalid bytes of the set too. */
    static boolean has(byte[] set, int off, int end, int r) {
        if (r < 0x80) {
            return indexByte(set, off, end, r) >= 0;
        }
        return indexRune(set, off, end, r) >= 0;
    }

    /** The first place of one of the characters. */
    public static int indexAny(byte[] b, int off, int end, byte[] set, int soff, int send) {
        for (int i = off; i < end; ) {
            long d = decode(b, i, end);
            if (has(set, soff, send, (int) d)) {
                return i;
            }
            i += (int) (d >>> 32);
        }
        return -1;
    }

    public static int lastIndexAny(byte[] b, int off, int end, byte[] set, int soff, int send) {
        for (int i = end; i > off; ) {
            long d = Utf8.decodeLast(b, off, i);
            i -= (int) (d >>> 32);
            if (has(set, soff, send, (int) d)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the first character outside the set is. */
    public static int trimLeft(byte[] b, int off, int end, byte[] set, int soff, int send) {
        int i = off;
        while (i < end) {
            long d = decode(b, i, end);
            if (!has(set, soff, send, (int) d)) {
                break;
            }
            i += (int) (d >>> 32);
        }
        return i;
    }

    /** Where the characters of the set at the end begin. */
    public static int trimRight(byte[] b, int off, int end, byte[] set, int soff, int send) {
        int i = end;
        while (i > off) {
            long d = Utf8.decodeLast(b, off, i);
            if (!has(set, soff, send, (int) d)) {
                break;
            }
            i -= (int) (d >>> 32);
        }
        return i;
    }

    /** unicode.IsSpace. */
    public static boolean isSpace(int r) {
        if (r < 0x80) {
            return r == ' ' || r >= 9 && r <= 13;
        }
        return switch (r) {
            case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> r >= 0x2000 && r <= 0x200A;
        };
    }

    public static int skipSpace(byte[] b, int off, int end) {
        int i = off;
        while (i < end) {
            long d = decode(b, i, end);
            if (!isSpace((int) d)) {
                break;
            }
            i += (int) (d >>> 32);
        }
        return i;
    }

    public static int skipSpaceBack(byte[] b, int off, int end) {
        int i = end;
        while (i > off) {
            long d = Utf8.decodeLast(b, off, i);
            if (!isSpace((int) d)) {
                break;
            }
            i -= (int) (d >>> 32);
        }
        return i;
    }

    /** Starts and ends, in turn, of what stands between white space. */
    public static int[] fields(byte[] b, int off, int end) {
        int[] out = new int[16];
        int n = 0;
        for (int i = skipSpace(b, off, end); i < end; i = skipSpace(b, i, end)) {
            if (n == out.length) {
                out = Arrays.copyOf(out, n * 2);
            }
            out[n++] = i;
            while (i < end) {
                long d = decode(b, i, end);
                if (isSpace((int) d)) {
                    break;
                }
                i += (int) (d >>> 32);
            }
            out[n++] = i;
        }
        return Arrays.copyOf(out, n);
    }

    /**
     * Starts and ends, in turn, of the parts that Split gives; keep is how many bytes of the
     * separator stay.
     */
    public static int[] split(
            byte[] b, int off, int end, byte[] p, int poff, int pend, boolean keep, long limit) {
        long max = limit < 0 ? Long.MAX_VALUE : limit;
        int[] out = new int[16];
        int n = 0;
        int m = pend - poff;
        int at = off;
        if (m == 0) {
            for (long parts = 1; at < end; parts++) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
                out[n++] = at;
                at = parts == max ? end : at + (int) (decode(b, at, end) >>> 32);
                out[n++] = at;
            }
            return Arrays.copyOf(out, n);
        }
        for (long parts = 1; parts < max; parts++) {
            int i = m == 1 ? indexByte(b, at, end, p[poff]) : index(b, at, end, p, poff, pend);
            if (i < 0) {
                break;
            }
            if (n + 2 >= out.length) {
                out = Arrays.copyOf(out, n * 2);
            }
            out[n++] = at;
            out[n++] = keep ? i + m : i;
            at = i + m;
        }
        out = Arrays.copyOf(out, n + 2);
        out[n] = at;
        out[n + 1] = end;
        return out;
    }

    /** The text with at most limit (negative: all) occurrences replaced; null if there are none. */
    public static byte @org.jspecify.annotations.Nullable [] replace(
            byte[] b, int off, int end, GoString old, GoString with, long limit) {
        int m = old.length();
        int found = count(b, off, end, old.bytes(), old.offset(), old.offset() + m);
        if (limit == 0 || found == 0) {
            return null;
        }
        int times = limit < 0 || limit > found ? found : (int) limit;
        long size = (long) (end - off) + (long) times * (with.length() - m);
        if (size > gol.runtime.value.Bounds.MAX_LENGTH) {
            throw gol.runtime.value.Bounds.runtimeError("makeslice: len out of range");
        }
        byte[] out = new byte[(int) size];
        int w = 0;
        int at = off;
        for (int k = 0; k < times; k++) {
            int next = at;
            if (m == 0) {
                if (k > 0) {
                    next += (int) (decode(b, at, end) >>> 32);
                }
            } else {
                next = index(b, at, end, old.bytes(), old.offset(), old.offset() + m);
            }
            System.arraycopy(b, at, out, w, next - at);
            w += next - at;
            with.copyTo(out, w);
            w += with.length();
            at = next + m;
        }
        System.arraycopy(b, at, out, w, end - at);
        return out;
    }

    /** Whether both are the same under simple case folding. */
    public static boolean equalFold(byte[] a, int i, int aend, byte[] b, int j, int bend) {
        while (i < aend && j < bend) {
            long x = decode(a, i, aend);
            long y = decode(b, j, bend);
            i += (int) (x >>> 32);
            j += (int) (y >>> 32);
            if ((int) x != (int) y && Case.fold((int) x) != Case.fold((int) y)) {
                return false;
            }
        }
        return i == aend && j == bend;
    }
}
