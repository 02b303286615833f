package gol.stdlib.encoding.base64;

import gol.runtime.value.Struct;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An alphabet of 64 characters with its padding: the content of {@code base64.Encoding}. */
public final class Codec extends Struct {
    private static final String STD =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private byte[] alphabet = new byte[64];
    private byte[] values = new byte[256];

    /** The padding character, -1 for none. */
    public int pad = '=';

    public boolean strict;

    /** For the zero value only. */
    public Codec() {}

    /** An encoding with padding over 64 bytes. */
    public Codec(byte[] alphabet) {
        this.alphabet = alphabet.clone();
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < 64; i++) {
            values[alphabet[i] & 0xff] = (byte) i;
        }
    }

    /** The encoding of RFC 4648. */
    public static Codec standard() {
        return new Codec(STD.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same with another padding or strictness. */
    public Codec with(int padding, boolean isStrict) {
        Codec c = new Codec(alphabet);
        c.pad = padding;
        c.strict = isStrict;
        return c;
    }

    /** Whether the character is in the alphabet. */
    public boolean has(int c) {
        return values[c & 0xff] >= 0;
    }

    /** The number of characters for n bytes. */
    public long encodedLength(long n) {
        return pad < 0 ? n / 3 * 4 + (n % 3 * 8 + 5) / 6 : (n + 2) / 3 * 4;
    }

    /** The most bytes that n characters can stand for. */
    public int decodedLength(long n) {
        return (int) (pad < 0 ? n / 4 * 3 + n % 4 * 6 / 8 : n / 4 * 3);
    }

    /** Writes n bytes as characters; there is room for them. */
    public void encode(byte[] to, int at, byte[] from, int off, int n) {
        int i = off;
        int o = at;
        for (int end = off + n / 3 * 3; i < end; i += 3, o += 4) {
            int v = (from[i] & 0xff) << 16 | (from[i + 1] & 0xff) << 8 | from[i + 2] & 0xff;
            to[o] = alphabet[v >> 18];
            to[o + 1] = alphabet[v >> 12 & 63];
            to[o + 2] = alphabet[v >> 6 & 63];
            to[o + 3] = alphabet[v & 63];
        }
        int left = n % 3;
        if (left == 0) {
            return;
        }
        int v = (from[i] & 0xff) << 16 | (left == 2 ? (from[i + 1] & 0xff) << 8 : 0);
        to[o++] = alphabet[v >> 18];
        to[o++] = alphabet[v >> 12 & 63];
        if (left == 2) {
            to[o++] = alphabet[v >> 6 & 63];
        } else if (pad >= 0) {
            to[o++] = (byte) pad;
        }
        if (pad >= 0) {
            to[o] = (byte) pad;
        }
    }

    private static boolean isNewline(int c) {
        return c == '\n' || c == '\r';
    }

    private static long result(int written, int bad) {
        return (long) (bad + 1) << 32 | written;
    }

    /**
     * Reads n characters.
     *
     * @return the number of bytes written; above 32 bits, where what does not belong there was met,
     *     plus 1
     */
    public long decode(byte[] to, int at, byte[] from, int off, int n) {
        int bad = -1;
        int o = at;
        int i = 0;
        while (true) {
            int bits = 0;
            int count = 0;
            int quantum = 4;
            boolean end = false;
            while (count < 4) {
                if (i == n) {
                    if (count == 0) {
                        return result(o - at, -1);
                    }
                    if (count == 1 || pad >= 0) {
                        return result(o - at, i - count);
                    }
                    quantum = count;
                    end = true;
                    break;
                }
                int c = from[off + i++] & 0xff;
                if (values[c] >= 0) {
                    bits = bits << 6 | values[c];
                    count++;
                    continue;
                }
                if (isNewline(c)) {
                    continue;
                }
                if (c != pad || pad < 0) {
                    return result(o - at, i - 1);
                }
                if (count < 2) {
                    return result(o - at, i - 1);
                }
                if (count == 2) {
                    while (i < n && isNewline(from[off + i])) {
                        i++;
                    }
                    if (i == n) {
                        return result(o - at, n);
                    }
                    if ((from[off + i] & 0xff) != pad) {
                        return result(o - at, i - 1);
                    }
                    i++;
                }
                while (i < n && isNewline(from[off + i])) {
                    i++;
                }
                if (i < n) {
                    bad = i;
                }
                quantum = count;
                end = true;
                break;
            }
            bits <<= 6 * (4 - quantum);
            if (end
                    && strict
                    && (quantum == 2 ? bits & 0xffff : quantum == 3 ? bits & 0xff : 0) != 0) {
                return result(o - at, i - (quantum == 2 ? 2 : 1));
            }
            for (int k = 0; k < quantum - 1; k++) {
                to[o++] = (byte) (bits >> 16 - 8 * k);
            }
            if (end) {
                return result(o - at, bad);
            }
        }
    }

    @Override
    public Struct copy() {
        Codec c = new Codec();
        c.assign(this);
        return c;
    }

    @Override
    public void assign(Struct other) {
        Codec o = (Codec) other;
        alphabet = o.alphabet;
        values = o.values;
        pad = o.pad;
        strict = o.strict;
    }
}
