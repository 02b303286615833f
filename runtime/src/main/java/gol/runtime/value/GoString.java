package gol.runtime.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A Go string: an immutable sequence of bytes, a window on a byte array that is never changed.
 *
 * <p>A long concatenation is lazy: it holds its two halves until somebody reads it, so that {@code
 * s += x} in a loop is linear. {@code bytes} is null just as long; whoever reads first flattens.
 * Several may do so at once and get equal arrays: {@code bytes} is published with release, and only
 * after that {@code left} and {@code right} are dropped.
 */
public final class GoString implements Comparable<GoString> {
    public static final GoString EMPTY = new GoString(new byte[0], 0, 0);

    /** What invalid UTF-8 decodes to. */
    public static final int RUNE_ERROR = 0xFFFD;

    public static final int MAX_RUNE = 0x10FFFF;
    private static final int EAGER = 128;
    private static final VarHandle BYTES;
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS_LE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final ConcurrentHashMap<String, GoString> CONSTANTS = new ConcurrentHashMap<>();
    private static final GoString[] ASCII = new GoString[128];

    static {
        try {
            BYTES = MethodHandles.lookup().findVarHandle(GoString.class, "bytes", byte[].class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
        byte[] all = new byte[128];
        for (int i = 0; i < 128; i++) {
            all[i] = (byte) i;
            ASCII[i] = new GoString(all, i, 1);
        }
    }

    private byte @Nullable [] bytes;
    private final int off;
    private final int len;
    private int hash;
    private @Nullable GoString left;
    private @Nullable GoString right;

    private GoString(byte[] bytes, int off, int len) {
        this.bytes = bytes;
        this.off = off;
        this.len = len;
    }

    private GoString(GoString left, GoString right, int len) {
        this.off = 0;
        this.len = len;
        this.left = left;
        this.right = right;
    }

    // ---- making

    /** A string over the bytes themselves: nobody may change them any more. */
    public static GoString wrap(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new GoString(bytes, 0, bytes.length);
    }

    /** A string over a part of an array: nobody may change it any more. */
    public static GoString wrap(byte[] bytes, int off, int len) {
        return len == 0 ? EMPTY : new GoString(bytes, off, len);
    }

    /** A copy of the bytes. */
    public static GoString copyOf(byte[] bytes, int off, int len) {
        return len == 0 ? EMPTY : new GoString(Arrays.copyOfRange(bytes, off, off + len), 0, len);
    }

    /** {@code string(b)} of a byte slice. */
    public static GoString fromBytes(ByteSlice b) {
        return copyOf(b.array, (int) b.off, (int) b.len);
    }

    /** A Java string as UTF-8; lone surrogates become U+FFFD. */
    public static GoString of(String s) {
        if (s.isEmpty()) {
            return EMPTY;
        }
        int n = s.length();
        for (int i = 0; i < n; i++) {
            char c = s.charAt(i);
            if (c >= 0xD800 && c < 0xE000) {
                return ofSurrogates(s);
            }
        }
        return wrap(s.getBytes(StandardCharsets.UTF_8));
    }

    private static GoString ofSurrogates(String s) {
        ByteBuf b = new ByteBuf(s.length() + 16);
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            i += Character.charCount(c);
            b.rune(c);
        }
        return b.toGoString();
    }

    /** The string of a Java constant: one object for equal strings. */
    public static GoString constant(String s) {
        return CONSTANTS.computeIfAbsent(s, GoString::of);
    }

    /** A constant given as Latin-1 chars that are its bytes (class files hold constants so). */
    public static GoString ofLatin1(String bytes) {
        return wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** {@code string(r)} of an integer: its UTF-8 form, U+FFFD if it is no code point. */
    public static GoString fromRune(long r) {
        if (r >= 0 && r < 128) {
            return ASCII[(int) r];
        }
        ByteBuf b = new ByteBuf(4);
        b.rune(r < 0 || r > MAX_RUNE ? RUNE_ERROR : (int) r);
        return b.toGoString();
    }

    /** {@code string(runes)}. */
    public static GoString fromRunes(IntSlice runes) {
        ByteBuf b = new ByteBuf((int) runes.len + 8);
        for (long i = 0; i < runes.len; i++) {
            b.rune(runes.get(i));
        }
        return b.toGoString();
    }

    // ---- content

    /** The array with the content, which starts at {@link #offset}; not to be changed. */
    public byte[] bytes() {
        byte[] b = bytes;
        return b != null ? b : flatten();
    }

    private byte[] flatten() {
        GoString l = left;
        GoString r = right;
        if (l == null || r == null) {
            return (byte[]) BYTES.getVolatile(this);
        }
        byte[] out = new byte[len];
        int end = len;
        ArrayDeque<GoString> todo = new ArrayDeque<>();
        todo.push(l);
        todo.push(r);
        while (!todo.isEmpty()) {
            GoString s = todo.pop();
            byte[] b = (byte[]) BYTES.getAcquire(s);
            if (b == null) {
                GoString sl = s.left;
                GoString sr = s.right;
                if (sl != null && sr != null) {
                    todo.push(sl);
                    todo.push(sr);
                    continue;
                }
                b = (byte[]) BYTES.getVolatile(s);
            }
            end -= s.len;
            System.arraycopy(b, s.off, out, end, s.len);
        }
        BYTES.setRelease(this, out);
        VarHandle.releaseFence();
        left = null;
        right = null;
        return out;
    }

    /** Where in {@link #bytes} the content starts. */
    public int offset() {
        return off;
    }

    /** {@code len(s)}. */
    public int length() {
        return len;
    }

    public boolean isEmpty() {
        return len == 0;
    }

    /** {@code s[i]}, 0 to 255. */
    public int at(long index) {
        return bytes()[(int) (off + Index.check(index, len))] & 0xff;
    }

    /** The byte at an index that is known to be right. */
    public int byteAt(int index) {
        return bytes()[off + index] & 0xff;
    }

    /** {@code s[lo:hi]}. */
    public GoString slice(long lo, long hi) {
        Bounds.sliceOfLength(lo, hi, len);
        if (hi == lo) {
            return EMPTY;
        }
        if (hi - lo == len) {
            return this;
        }
        return new GoString(bytes(), (int) (off + lo), (int) (hi - lo));
    }

    /** {@code s[lo:]}. */
    public GoString sliceFrom(long lo) {
        return slice(lo, len);
    }

    /** {@code s + t}. */
    public GoString concat(GoString t) {
        if (t.len == 0) {
            return this;
        }
        if (len == 0) {
            return t;
        }
        long n = (long) len + t.len;
        if (n > EAGER) {
            if (n > Bounds.MAX_LENGTH) {
                throw Bounds.runtimeError("string concatenation too long");
            }
            return new GoString(this, t, (int) n);
        }
        byte[] out = new byte[(int) n];
        copyTo(out, 0);
        t.copyTo(out, len);
        return new GoString(out, 0, out.length);
    }

    /** {@code a + b}, static for the back ends. */
    public static GoString concat(GoString a, GoString b) {
        return a.concat(b);
    }

    /** {@code a + b + …}. */
    public static GoString concat(GoString... parts) {
        long n = 0;
        for (GoString p : parts) {
            n += p.len;
        }
        if (n > Bounds.MAX_LENGTH) {
            throw Bounds.runtimeError("string concatenation too long");
        }
        if (n > EAGER) {
            GoString s = parts[0];
            for (int i = 1; i < parts.length; i++) {
                s = s.concat(parts[i]);
            }
            return s;
        }
        byte[] out = new byte[(int) n];
        int at = 0;
        for (GoString p : parts) {
            p.copyTo(out, at);
            at += p.len;
        }
        return wrap(out);
    }

    /** Copies the content into an array. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes(), off, target, at, len);
    }

    /** {@code []byte(s)}. */
    public ByteSlice toBytes() {
        return ByteSlice.of(toByteArray());
    }

    /** The content in a new array. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(bytes(), off, off + len);
    }

    /** {@code []rune(s)}. */
    public IntSlice toRunes() {
        byte[] b = bytes();
        int[] out = new int[runeCount()];
        int n = 0;
        for (int i = off, end = off + len; i < end; ) {
            int c = b[i];
            if (c >= 0) {
                out[n++] = c;
                i++;
            } else {
                long d = Utf8.decode(b, i, end);
                out[n++] = (int) d;
                i += (int) (d >>> 32);
            }
        }
        return IntSlice.of(out);
    }

    /** The number of runes; utf8.RuneCountInString. */
    public int runeCount() {
        return Utf8.count(bytes(), off, off + len);
    }

    /** The rune at a byte index that is below the length: {@code width << 32 | rune}. */
    public long decodeRune(int index) {
        byte[] b = bytes();
        int c = b[off + index];
        return c >= 0 ? 1L << 32 | c : Utf8.decode(b, off + index, off + len);
    }

    // ---- comparing

    /** {@code s == t}. */
    public boolean equalTo(GoString t) {
        if (this == t) {
            return true;
        }
        int n = len;
        if (n != t.len) {
            return false;
        }
        byte[] a = bytes();
        byte[] b = t.bytes();
        int i = off;
        int j = t.off;
        for (int end = off + n - 7; i < end; i += 8, j += 8) {
            if ((long) LONGS.get(a, i) != (long) LONGS.get(b, j)) {
                return false;
            }
        }
        for (int end = off + n; i < end; i++, j++) {
            if (a[i] != b[j]) {
                return false;
            }
        }
        return true;
    }

    /** Negative, 0 or positive as s is before, equal to or after t in bytes' order. */
    @Override
    public int compareTo(GoString t) {
        if (this == t) {
            return 0;
        }
        byte[] a = bytes();
        byte[] b = t.bytes();
        int n = Math.min(len, t.len);
        int i = off;
        int j = t.off;
        for (int end = off + n - 7; i < end; i += 8, j += 8) {
            long x = (long) LONGS.get(a, i);
            long y = (long) LONGS.get(b, j);
            if (x != y) {
                return Long.compareUnsigned(x, y);
            }
        }
        for (int end = off + n; i < end; i++, j++) {
            if (a[i] != b[j]) {
                return (a[i] & 0xff) - (b[j] & 0xff);
            }
        }
        return len - t.len;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof GoString s && equalTo(s);
    }

    @Override
    public int hashCode() {
        int h = hash;
        return h != 0 ? h : computeHash();
    }

    private int computeHash() {
        byte[] b = bytes();
        long h = len * 0x9E3779B97F4A7C15L + 1;
        int i = off;
        int end = off + len;
        for (; i < end - 7; i += 8) {
            h = (h ^ (long) LONGS_LE.get(b, i)) * 0xD6E8FEB86659FD93L;
            h ^= h >>> 32;
        }
        long tail = 0;
        for (; i < end; i++) {
            tail = tail << 8 | (b[i] & 0xff);
        }
        h = (h ^ tail) * 0xD6E8FEB86659FD93L;
        int r = (int) (h ^ (h >>> 32));
        if (r == 0) {
            r = 1;
        }
        hash = r;
        return r;
    }

    // ---- searching, for the library

    /** The first index of a byte at or after {@code from}, -1 if there is none. */
    public int indexOf(int c, int from) {
        byte[] b = bytes();
        for (int i = off + from, end = off + len; i < end; i++) {
            if (b[i] == (byte) c) {
                return i - off;
            }
        }
        return -1;
    }

    /** The first index of a substring at or after {@code from}, -1 if there is none. */
    public int indexOf(GoString sub, int from) {
        int m = sub.len;
        if (m == 0) {
            return from <= len ? from : -1;
        }
        byte[] a = bytes();
        byte[] b = sub.bytes();
        byte first = b[sub.off];
        for (int i = off + from, last = off + len - m; i <= last; i++) {
            if (a[i] == first && Arrays.equals(a, i, i + m, b, sub.off, sub.off + m)) {
                return i - off;
            }
        }
        return -1;
    }

    /** Whether the content starts with {@code prefix}. */
    public boolean startsWith(GoString prefix) {
        return prefix.len <= len
                && Arrays.equals(
                        bytes(),
                        off,
                        off + prefix.len,
                        prefix.bytes(),
                        prefix.off,
                        prefix.off + prefix.len);
    }

    // ---- Java

    /** As a Java string; invalid UTF-8 becomes U+FFFD. */
    public String toJava() {
        return new String(bytes(), off, len, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return toJava();
    }
}
