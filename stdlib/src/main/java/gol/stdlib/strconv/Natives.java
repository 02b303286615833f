package gol.stdlib.strconv;

import gol.runtime.format.FloatText;
import gol.runtime.format.NumberParser;
import gol.runtime.format.Quote;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;

/** Numbers and quoted texts by {@code gol.runtime.format}. */
public final class Natives {
    private Natives() {}

    public static long parseInt(Goroutine g, GoString s, long base, long bitSize) {
        NumberParser p = new NumberParser();
        long v = p.parseInt(s, small(base), small(bitSize));
        g.l1 = p.error;
        return v;
    }

    private static int small(long v) {
        return (int) Math.clamp(v, -1000, 1000);
    }

    public static long parseUint(Goroutine g, GoString s, long base, long bitSize) {
        NumberParser p = new NumberParser();
        long v = p.parseUint(s, small(base), small(bitSize));
        g.l1 = p.error;
        return v;
    }

    public static long atoi(Goroutine g, GoString s) {
        int n = s.length();
        if (n > 0 && n < 19) {
            int first = s.byteAt(0);
            int i = first == '-' || first == '+' ? 1 : 0;
            long v = 0;
            boolean good = i < n;
            for (; i < n; i++) {
                int d = s.byteAt(i) - '0';
                if (d < 0 || d > 9) {
                    good = false;
                    break;
                }
                v = v * 10 + d;
            }
            g.l1 = good ? 0 : NumberParser.SYNTAX;
            return !good ? 0 : first == '-' ? -v : v;
        }
        return parseInt(g, s, 10, 0);
    }

    public static double parseFloat(Goroutine g, GoString s, long bitSize) {
        NumberParser p = new NumberParser();
        double v = p.parseFloat(s, bitSize == 32 ? 32 : 64);
        g.l1 = p.error;
        return v;
    }

    /** The longest start that is a number; "infinity" counts whole. */
    public static long floatEnd(GoString s) {
        int n = s.length();
        int i = 0;
        if (i < n && (s.byteAt(i) == '+' || s.byteAt(i) == '-')) {
            i++;
        }
        String rest = s.sliceFrom(i).toJava().toLowerCase(java.util.Locale.ROOT);
        if (rest.startsWith("infinity")) {
            return i + 8;
        }
        if (rest.startsWith("inf") || rest.startsWith("nan") && i == 0) {
            return i + 3;
        }
        NumberParser p = new NumberParser();
        for (int end = n; end > 0; end--) {
            p.parseFloat(s.slice(0, end), 64);
            if (p.error != NumberParser.SYNTAX) {
                return end;
            }
        }
        return 0;
    }

    public static GoString Itoa(long i) {
        return formatInt(i, 10);
    }

    public static GoString formatInt(long i, long base) {
        if (base == 10) {
            return GoString.ofLatin1(Long.toString(i));
        }
        return GoString.ofLatin1(Long.toString(i, (int) base));
    }

    public static GoString formatUint(long i, long base) {
        return GoString.ofLatin1(Long.toUnsignedString(i, (int) base));
    }

    public static GoString formatFloat(double f, int fmt, long prec, long bitSize) {
        ByteBuf b = new ByteBuf(24);
        FloatText.append(b, bitSize == 32 ? (float) f : f, (char) fmt, small(prec), (int) bitSize);
        return b.toGoString();
    }

    public static GoString quote(GoString s, boolean ascii, boolean graphic) {
        ByteBuf b = new ByteBuf(s.length() + 16);
        Quote.quote(b, s, '"', ascii, graphic);
        return b.toGoString();
    }

    public static GoString quoteRune(int r, boolean ascii, boolean graphic) {
        ByteBuf b = new ByteBuf(16);
        Quote.quoteRune(b, r, ascii, graphic);
        return b.toGoString();
    }

    public static boolean CanBackquote(GoString s) {
        return Quote.canBackquote(s);
    }

    public static boolean IsPrint(int r) {
        return Quote.isPrint(r);
    }

    public static boolean IsGraphic(int r) {
        return Quote.isGraphic(r);
    }
}
