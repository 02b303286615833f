package gol.stdlib.bytes;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.Bounds;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import gol.runtime.value.Utf8;
import gol.stdlib.strings.Case;
import gol.stdlib.strings.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The hot parts of package bytes, by {@link Text}. */
public final class Natives {
    private Natives() {}

    private static int off(ByteSlice s) {
        return (int) s.off;
    }

    private static int end(ByteSlice s) {
        return (int) (s.off + s.len);
    }

    private static int end(GoString s) {
        return s.offset() + s.length();
    }

    private static long relative(int i, ByteSlice s) {
        return i < 0 ? -1 : i - s.off;
    }

    public static boolean Equal(ByteSlice a, ByteSlice b) {
        return a.len == b.len && Arrays.equals(a.array, off(a), end(a), b.array, off(b), end(b));
    }

    public static long Compare(ByteSlice a, ByteSlice b) {
        return Integer.signum(
                Arrays.compareUnsigned(a.array, off(a), end(a), b.array, off(b), end(b)));
    }

    public static long Index(ByteSlice s, ByteSlice sep) {
        return relative(Text.index(s.array, off(s), end(s), sep.array, off(sep), end(sep)), s);
    }

    public static long LastIndex(ByteSlice s, ByteSlice sep) {
        return relative(Text.lastIndex(s.array, off(s), end(s), sep.array, off(sep), end(sep)), s);
    }

    public static long IndexByte(ByteSlice s, int c) {
        return relative(Text.indexByte(s.array, off(s), end(s), c), s);
    }

    public static long LastIndexByte(ByteSlice s, int c) {
        return relative(Text.lastIndexByte(s.array, off(s), end(s), c), s);
    }

    public static long IndexRune(ByteSlice s, int r) {
        return relative(Text.indexRune(s.array, off(s), end(s), r), s);
    }

    public static long IndexAny(ByteSlice s, GoString set) {
        return relative(
                Text.indexAny(s.array, off(s), end(s), set.bytes(), set.offset(), end(set)), s);
    }

    public static long LastIndexAny(ByteSlice s, GoString set) {
        return relative(
                Text.lastIndexAny(s.array, off(s), end(s), set.bytes(), set.offset(), end(set)), s);
    }

    public static long Count(ByteSlice s, ByteSlice sep) {
        return Text.count(s.array, off(s), end(s), sep.array, off(sep), end(sep));
    }

    public static boolean EqualFold(ByteSlice s, ByteSlice t) {
        return Text.equalFold(s.array, off(s), end(s), t.array, off(t), end(t));
    }

    public static boolean isSpace(int r) {
        return Text.isSpace(r);
    }

    private static LongSlice bounds(ByteSlice s, int[] bounds) {
        long[] out = new long[bounds.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = bounds[i] - s.off;
        }
        return LongSlice.of(out);
    }

    public static LongSlice fieldBounds(ByteSlice s) {
        return bounds(s, Text.fields(s.array, off(s), end(s)));
    }

    public static LongSlice splitBounds(ByteSlice s, ByteSlice sep, boolean keep, long n) {
        return bounds(
                s, Text.split(s.array, off(s), end(s), sep.array, off(sep), end(sep), keep, n));
    }

    public static ByteSlice repeat(ByteSlice b, long count) {
        long size = b.len * count;
        if (size > Bounds.MAX_LENGTH) {
            throw Bounds.runtimeError("makeslice: len out of range");
        }
        byte[] out = new byte[(int) size];
        if (size > 0) {
            System.arraycopy(b.array, off(b), out, 0, (int) b.len);
            for (int have = (int) b.len; have < out.length; have *= 2) {
                System.arraycopy(out, 0, out, have, Math.min(have, out.length - have));
            }
        }
        return ByteSlice.of(out);
    }

    public static ByteSlice Replace(ByteSlice s, ByteSlice old, ByteSlice with, long n) {
        byte[] changed =
                Text.replace(
                        s.array,
                        off(s),
                        end(s),
                        GoString.fromBytes(old),
                        GoString.fromBytes(with),
                        n);
        if (changed == null && s.len == 0) {
            return ByteSlice.NIL;
        }
        return ByteSlice.of(changed == null ? s.toArray() : changed);
    }

    private static ByteSlice orCopy(ByteSlice s, byte @Nullable [] changed) {
        return ByteSlice.of(changed == null ? s.toArray() : changed);
    }

    public static ByteSlice ToUpper(ByteSlice s) {
        return orCopy(s, Case.map(s.array, off(s), end(s), 0));
    }

    public static ByteSlice ToLower(ByteSlice s) {
        return orCopy(s, Case.map(s.array, off(s), end(s), 1));
    }

    public static ByteSlice ToTitle(ByteSlice s) {
        return orCopy(s, Case.map(s.array, off(s), end(s), 2));
    }

    public static ByteSlice Title(ByteSlice s) {
        return ByteSlice.of(Case.titleWords(s.array, off(s), end(s)));
    }

    public static ByteSlice ToValidUTF8(ByteSlice s, ByteSlice replacement) {
        if (Utf8.valid(s.array, off(s), end(s))) {
            return ByteSlice.of(s.toArray());
        }
        return ByteSlice.of(
                gol.stdlib.strings.Natives.validUtf8(
                        s.array, off(s), end(s), GoString.fromBytes(replacement)));
    }

    public static long trimmed(
            Goroutine g, ByteSlice s, GoString set, boolean left, boolean right) {
        int lo = off(s);
        int hi = end(s);
        if (left) {
            lo = Text.trimLeft(s.array, lo, hi, set.bytes(), set.offset(), end(set));
        }
        if (right) {
            hi = Text.trimRight(s.array, lo, hi, set.bytes(), set.offset(), end(set));
        }
        g.l1 = hi - s.off;
        return lo - s.off;
    }

    public static long trimmedSpace(Goroutine g, ByteSlice s) {
        int lo = Text.skipSpace(s.array, off(s), end(s));
        g.l1 = Text.skipSpaceBack(s.array, lo, end(s)) - s.off;
        return lo - s.off;
    }
}
