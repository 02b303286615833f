package gol.runtime.format;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import org.jspecify.annotations.Nullable;

/**
 * The core of package strconv in the library's calling convention: a second result is left in the
 * goroutine. Parsing functions leave one of {@link NumberParser}'s error kinds in {@code g.l1}; the
 * unquoting ones whether they succeeded.
 */
public final class Strconv {
    private Strconv() {}

    /** ParseInt: the number and the kind of error. */
    public static long parseInt(Goroutine g, GoString s, long base, long bitSize) {
        NumberParser p = new NumberParser();
        long v = p.parseInt(s, clamp(base), clamp(bitSize));
        g.l1 = p.error;
        return v;
    }

    /** ParseUint: the number and the kind of error. */
    public static long parseUint(Goroutine g, GoString s, long base, long bitSize) {
        NumberParser p = new NumberParser();
        long v = p.parseUint(s, clamp(base), clamp(bitSize));
        g.l1 = p.error;
        return v;
    }

    /** ParseFloat: the number and the kind of error. */
    public static double parseFloat(Goroutine g, GoString s, long bitSize) {
        NumberParser p = new NumberParser();
        double v = p.parseFloat(s, bitSize == 32 ? 32 : 64);
        g.l1 = p.error;
        return v;
    }

    private static int clamp(long v) {
        return (int) Math.max(-1, Math.min(v, 1000));
    }

    /** FormatFloat. */
    public static GoString formatFloat(double f, int fmt, long prec, long bitSize) {
        ByteBuf b = new ByteBuf(32);
        FloatText.append(b, f, (char) fmt, (int) Math.min(prec, Integer.MAX_VALUE), (int) bitSize);
        return b.toGoString();
    }

    /** FormatInt; the base is in [2, 36]. */
    public static GoString formatInt(long i, long base) {
        return GoString.ofLatin1(Long.toString(i, (int) base));
    }

    /** FormatUint; the base is in [2, 36]. */
    public static GoString formatUint(long i, long base) {
        return GoString.ofLatin1(Long.toUnsignedString(i, (int) base));
    }

    /** Quote, QuoteToASCII ({@code ascii}), QuoteToGraphic ({@code graphic}). */
    public static GoString quote(GoString s, boolean ascii, boolean graphic) {
        ByteBuf b = new ByteBuf(s.length() + 8);
        Quote.quote(b, s, '"', ascii, graphic);
        return b.toGoString();
    }

    /** QuoteRune and its relatives. */
    public static GoString quoteRune(int r, boolean ascii, boolean graphic) {
        ByteBuf b = new ByteBuf(16);
        Quote.quoteRune(b, r, ascii, graphic);
        return b.toGoString();
    }

    /** Unquote: the string and whether it was one. */
    public static GoString unquote(Goroutine g, GoString s) {
        return orFail(g, Unquote.unquote(s));
    }

    /** QuotedPrefix: the prefix and whether there is one. */
    public static GoString quotedPrefix(Goroutine g, GoString s) {
        return orFail(g, Unquote.prefix(s));
    }

    private static GoString orFail(Goroutine g, @Nullable GoString s) {
        g.l1 = s == null ? 0 : 1;
        return s == null ? GoString.EMPTY : s;
    }

    /** UnquoteChar: value, multibyte, tail, whether it was one. */
    public static int unquoteChar(Goroutine g, GoString s, int quote) {
        Unquote.Char c = Unquote.unquoteChar(s, quote);
        g.rest().l3 = c == null ? 0 : 1;
        g.l1 = c != null && c.multibyte() ? 1 : 0;
        g.o2 = c == null ? GoString.EMPTY : c.tail();
        return c == null ? 0 : c.value();
    }
}
