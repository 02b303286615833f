package gol.stdlib.unicode.utf8;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.Utf8;

/** Package utf8 by {@link Utf8}. */
public final class Natives {
    private Natives() {}

    private static int end(GoString s) {
        return s.offset() + s.length();
    }

    private static int end(ByteSlice p) {
        return (int) (p.off + p.len);
    }

    private static int result(Goroutine g, long decoded) {
        g.l1 = decoded >>> 32;
        return (int) decoded;
    }

    private static int none(Goroutine g) {
        g.l1 = 0;
        return GoString.RUNE_ERROR;
    }

    public static boolean FullRune(ByteSlice p) {
        return Utf8.full(p.array, (int) p.off, end(p));
    }

    public static boolean FullRuneInString(GoString s) {
        return Utf8.full(s.bytes(), s.offset(), end(s));
    }

    public static int DecodeRune(Goroutine g, ByteSlice p) {
        return p.len == 0 ? none(g) : result(g, Utf8.decode(p.array, (int) p.off, end(p)));
    }

    public static int DecodeRuneInString(Goroutine g, GoString s) {
        return s.isEmpty() ? none(g) : result(g, Utf8.decode(s.bytes(), s.offset(), end(s)));
    }

    public static int DecodeLastRune(Goroutine g, ByteSlice p) {
        return p.len == 0 ? none(g) : result(g, Utf8.decodeLast(p.array, (int) p.off, end(p)));
    }

    public static int DecodeLastRuneInString(Goroutine g, GoString s) {
        return s.isEmpty() ? none(g) : result(g, Utf8.decodeLast(s.bytes(), s.offset(), end(s)));
    }

    public static long RuneCount(ByteSlice p) {
        return Utf8.count(p.array, (int) p.off, end(p));
    }

    public static long RuneCountInString(GoString s) {
        return s.runeCount();
    }

    public static boolean Valid(ByteSlice p) {
        return Utf8.valid(p.array, (int) p.off, end(p));
    }

    public static boolean ValidString(GoString s) {
        return Utf8.valid(s.bytes(), s.offset(), end(s));
    }
}
