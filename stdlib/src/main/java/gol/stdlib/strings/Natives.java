package gol.stdlib.strings;

import gol.runtime.panic.Panics;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.Bounds;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.Utf8;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The parts of package strings that are hot. */
public final class Natives {
    private Natives() {}

    private static int end(GoString s) {
        return s.offset() + s.length();
    }

    private static long relative(int i, GoString s) {
        return i < 0 ? -1 : i - s.offset();
    }

    // ---- searching

    public static long Index(GoString s, GoString sub) {
        return relative(
                Text.index(s.bytes(), s.offset(), end(s), sub.bytes(), sub.offset(), end(sub)), s);
    }

    public static boolean Contains(GoString s, GoString sub) {
        return Text.index(s.bytes(), s.offset(), end(s), sub.bytes(), sub.offset(), end(sub)) >= 0;
    }

    public static long LastIndex(GoString s, GoString sub) {
        return relative(
                Text.lastIndex(s.bytes(), s.offset(), end(s), sub.bytes(), sub.offset(), end(sub)),
                s);
    }

    public static long IndexByte(GoString s, int c) {
        return relative(Text.indexByte(s.bytes(), s.offset(), end(s), c), s);
    }

    public static long LastIndexByte(GoString s, int c) {
        return relative(Text.lastIndexByte(s.bytes(), s.offset(), end(s), c), s);
    }

    public static long IndexRune(GoString s, int r) {
        return relative(Text.indexRune(s.bytes(), s.offset(), end(s), r), s);
    }

    public static long IndexAny(GoString s, GoString set) {
        return relative(
                Text.indexAny(s.bytes(), s.offset(), end(s), set.bytes(), set.offset(), end(set)),
                s);
    }

    public static long LastIndexAny(GoString s, GoString set) {
        return relative(
                Text.lastIndexAny(
                        s.bytes(), s.offset(), end(s), set.bytes(), set.offset(), end(set)),
                s);
    }

    public static boolean HasPrefix(GoString s, GoString prefix) {
        return s.startsWith(prefix);
    }

    public static boolean HasSuffix(GoString s, GoString suffix) {
        int m = suffix.length();
        return m <= s.length()
                && Arrays.equals(
                        s.bytes(),
                        end(s) - m,
                        end(s),
                        suffix.bytes(),
                        suffix.offset(),
                        end(suffix));
    }

    public static long Count(GoString s, GoString sub) {
        return Text.count(s.bytes(), s.offset(), end(s), sub.bytes(), sub.offset(), end(sub));
    }

    public static boolean EqualFold(GoString s, GoString t) {
        return Text.equalFold(s.bytes(), s.offset(), end(s), t.bytes(), t.offset(), end(t));
    }

    public static boolean isSpace(int r) {
        return Text.isSpace(r);
    }

    // ---- parts

    private static ObjectSlice parts(GoString s, int[] bounds) {
        byte[] b = s.bytes();
        Object[] out = new Object[bounds.length / 2];
        for (int i = 0; i < out.length; i++) {
            out[i] = GoString.wrap(b, bounds[2 * i], bounds[2 * i + 1] - bounds[2 * i]);
        }
        return ObjectSlice.of(out);
    }

    public static ObjectSlice Fields(GoString s) {
        return parts(s, Text.fields(s.bytes(), s.offset(), end(s)));
    }

    public static ObjectSlice split(GoString s, GoString sep, boolean keep, long n) {
        if (n == 0) {
            return ObjectSlice.NIL;
        }
        return parts(
                s,
                Text.split(
                        s.bytes(),
                        s.offset(),
                        end(s),
                        sep.bytes(),
                        sep.offset(),
                        end(sep),
                        keep,
                        n));
    }

    public static GoString Join(Goroutine g, ObjectSlice elems, GoString sep) {
        int n = (int) elems.len;
        if (n == 0) {
            return GoString.EMPTY;
        }
        if (n == 1) {
            return (GoString) elems.get(0);
        }
        int from = (int) elems.off;
        long size = (long) sep.length() * (n - 1);
        for (int i = 0; i < n; i++) {
            size += ((GoString) elems.array[from + i]).length();
        }
        if (size > Bounds.MAX_LENGTH) {
            throw Panics.of(g, GoString.of("strings: Join output length overflow"));
        }
        byte[] out = new byte[(int) size];
        int at = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                sep.copyTo(out, at);
                at += sep.length();
            }
            GoString e = (GoString) elems.array[from + i];
            e.copyTo(out, at);
            at += e.length();
        }
        return GoString.wrap(out);
    }

    public static GoString TrimSpace(GoString s) {
        byte[] b = s.bytes();
        int lo = Text.skipSpace(b, s.offset(), end(s));
        return between(s, lo, Text.skipSpaceBack(b, lo, end(s)));
    }

    private static GoString between(GoString s, int lo, int hi) {
        return s.slice(lo - s.offset(), hi - s.offset());
    }

    public static GoString TrimLeft(GoString s, GoString set) {
        return between(
                s,
                Text.trimLeft(s.bytes(), s.offset(), end(s), set.bytes(), set.offset(), end(set)),
                end(s));
    }

    public static GoString TrimRight(GoString s, GoString set) {
        return between(
                s,
                s.offset(),
                Text.trimRight(s.bytes(), s.offset(), end(s), set.bytes(), set.offset(), end(set)));
    }

    // ---- changing

    public static GoString repeat(GoString s, long count) {
        long size = s.length() * count;
        if (size == 0) {
            return GoString.EMPTY;
        }
        if (size > Bounds.MAX_LENGTH) {
            throw Bounds.runtimeError("makeslice: len out of range");
        }
        byte[] out = new byte[(int) size];
        s.copyTo(out, 0);
        for (int have = s.length(); have < out.length; have *= 2) {
            System.arraycopy(out, 0, out, have, Math.min(have, out.length - have));
        }
        return GoString.wrap(out);
    }

    public static GoString Replace(GoString s, GoString old, GoString with, long n) {
        if (n == 0 || old.equalTo(with)) {
            return s;
        }
        return orSame(s, Text.replace(s.bytes(), s.offset(), end(s), old, with, n));
    }

    private static GoString orSame(GoString s, byte @Nullable [] changed) {
        return changed == null ? s : GoString.wrap(changed);
    }

    public static GoString ToUpper(GoString s) {
        return orSame(s, Case.map(s.bytes(), s.offset(), end(s), 0));
    }

    public static GoString ToLower(GoString s) {
        return orSame(s, Case.map(s.bytes(), s.offset(), end(s), 1));
    }

    public static GoString ToTitle(GoString s) {
        return orSame(s, Case.map(s.bytes(), s.offset(), end(s), 2));
    }

    public static GoString Title(GoString s) {
        return GoString.wrap(Case.titleWords(s.bytes(), s.offset(), end(s)));
    }

    public static GoString ToValidUTF8(GoString s, GoString replacement) {
        byte[] b = s.bytes();
        if (Utf8.valid(b, s.offset(), end(s))) {
            return s;
        }
        return GoString.wrap(validUtf8(b, s.offset(), end(s), replacement));
    }

    /** The text with each run of invalid bytes replaced. */
    public static byte[] validUtf8(byte[] b, int off, int end, GoString replacement) {
        ByteBuf out = new ByteBuf(end - off + 16);
        boolean inRun = false;
        for (int i = off; i < end; ) {
            int width = (int) (Text.decode(b, i, end) >>> 32);
            if (width == 1 && b[i] < 0) {
                if (!inRun) {
                    out.put(replacement);
                }
                inRun = true;
            } else {
                out.put(b, i, width);
                inRun = false;
            }
            i += width;
        }
        return out.toByteArray();
    }

    // ---- Replacer

    public static Object replacerTable(ObjectSlice pairs) {
        return new ReplaceTable(pairs);
    }

    public static GoString replaceBy(Object table, GoString s) {
        return ((ReplaceTable) table).replace(s);
    }

    // ---- Builder

    public static GoString Builder_String(Builder b) {
        return b.string();
    }

    public static long Builder_Len(Builder b) {
        return b.length();
    }

    public static long Builder_Cap(Builder b) {
        return b.capacity();
    }

    public static void Builder_Reset(Builder b) {
        b.reset();
    }

    public static void Builder_Grow(Goroutine g, Builder b, long n) {
        if (n < 0) {
            throw Panics.of(g, GoString.of("strings.Builder.Grow: negative count"));
        }
        if (n > Bounds.MAX_LENGTH) {
            throw Bounds.runtimeError("makeslice: len out of range");
        }
        b.grow(g, (int) n);
    }

    public static long Builder_Write(Goroutine g, Builder b, ByteSlice p) {
        b.put(g, p.array, (int) p.off, (int) p.len);
        g.o1 = null;
        return p.len;
    }

    public static @Nullable Object Builder_WriteByte(Goroutine g, Builder b, int c) {
        b.put(g, (byte) c);
        return null;
    }

    public static long Builder_WriteRune(Goroutine g, Builder b, int r) {
        g.o1 = null;
        return b.putRune(g, r);
    }

    public static long Builder_WriteString(Goroutine g, Builder b, GoString s) {
        b.put(g, s);
        g.o1 = null;
        return s.length();
    }
}
