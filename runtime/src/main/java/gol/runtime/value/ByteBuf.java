package gol.runtime.value;

import java.util.Arrays;

/** A growing byte buffer: what text is made in. Not for several threads at once. */
public final class ByteBuf {
    private byte[] b;
    private int n;

    public ByteBuf() {
        this(64);
    }

    public ByteBuf(int capacity) {
        b = new byte[capacity];
    }

    /** The array that holds the content, valid until the next change. */
    public byte[] array() {
        return b;
    }

    public int length() {
        return n;
    }

    /** Cuts the content to its first bytes. */
    public void setLength(int length) {
        n = length;
    }

    public int at(int i) {
        return b[i] & 0xff;
    }

    public void set(int i, int c) {
        b[i] = (byte) c;
    }

    private void need(int more) {
        if (b.length - n < more) {
            long want = Math.max((long) n + more, (long) b.length * 2);
            b = Arrays.copyOf(b, (int) Math.min(want, Bounds.MAX_LENGTH));
        }
    }

    public ByteBuf put(int c) {
        if (n == b.length) {
            need(1);
        }
        b[n++] = (byte) c;
        return this;
    }

    public ByteBuf put(byte[] a, int off, int len) {
        need(len);
        System.arraycopy(a, off, b, n, len);
        n += len;
        return this;
    }

    public ByteBuf put(GoString s) {
        return put(s.bytes(), s.offset(), s.length());
    }

    /** A Java string of ASCII characters. */
    @SuppressWarnings("deprecation")
    public ByteBuf ascii(String s) {
        int len = s.length();
        need(len);
        s.getBytes(0, len, b, n);
        n += len;
        return this;
    }

    /** A Java string as UTF-8. */
    public ByteBuf put(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) >= 0x80) {
                return put(GoString.of(s));
            }
        }
        return ascii(s);
    }

    /** A rune as UTF-8, U+FFFD if it is invalid. */
    public ByteBuf rune(int r) {
        if (r >= 0 && r < 0x80) {
            return put(r);
        }
        int c = Utf8.validRune(r) ? r : GoString.RUNE_ERROR;
        if (c < 0x800) {
            return put(0xC0 | c >> 6).put(0x80 | c & 0x3F);
        }
        if (c < 0x10000) {
            return put(0xE0 | c >> 12).put(0x80 | c >> 6 & 0x3F).put(0x80 | c & 0x3F);
        }
        return put(0xF0 | c >> 18)
                .put(0x80 | c >> 12 & 0x3F)
                .put(0x80 | c >> 6 & 0x3F)
                .put(0x80 | c & 0x3F);
    }

    /** A number in decimal. */
    public ByteBuf decimal(long v) {
        if (v >= 0 && v < 10) {
            return put('0' + (int) v);
        }
        return ascii(Long.toString(v));
    }

    /** So many bytes {@code c}. */
    public ByteBuf fill(int c, int count) {
        if (count > 0) {
            need(count);
            Arrays.fill(b, n, n + count, (byte) c);
            n += count;
        }
        return this;
    }

    /** The content as a string that shares nothing with the buffer. */
    public GoString toGoString() {
        return GoString.copyOf(b, 0, n);
    }

    /** The content in a new array. */
    public byte[] toByteArray() {
        return Arrays.copyOf(b, n);
    }

    @Override
    public String toString() {
        return toGoString().toJava();
    }
}
