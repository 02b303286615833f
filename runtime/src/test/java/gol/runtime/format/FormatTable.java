package gol.runtime.format;

import gol.runtime.sched.Goroutine;
import gol.runtime.type.RType;
import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the lines that {@code format.go} prints. */
final class FormatTable {
    private static final String[] FLAGS = {"", "+", "#", "08", "-8.2", "# "};
    private static final String VERBS = "vdsqxTcUefgwz%";
    private final Goroutine g;
    private final List<String> lines = new ArrayList<>();

    FormatTable(Goroutine g) {
        this.g = g;
    }

    private static String quoted(GoString s) {
        ByteBuf b = new ByteBuf();
        Quote.quote(b, s, '"', false, false);
        return b.toString();
    }

    private GoString sprintf(String format, @Nullable Object... args) {
        return Formatter.format(g, GoString.of(format), ObjectSlice.of(args));
    }

    List<String> all() {
        for (Object v : GoValues.all()) {
            for (String flags : FLAGS) {
                for (char verb : VERBS.toCharArray()) {
                    lines.add(quoted(sprintf("%" + flags + verb, v)));
                }
            }
        }
        formats();
        prints();
        floats();
        integers();
        parsedFloats();
        quotes();
        return lines;
    }

    private void one(String format, @Nullable Object... args) {
        lines.add(quoted(sprintf(format, args)));
    }

    private static Object i(long v) {
        return GoValues.i(v);
    }

    private static Object d(double v) {
        return GoValues.d(v);
    }

    private static GoString s(String v) {
        return GoString.of(v);
    }

    private static Object error(String text) {
        return GoValues.err(text.substring("err:".length()));
    }

    private void formats() {
        one("%d %s", i(1));
        one("%d", i(1), i(2), s("x"));
        one("%!");
        one("%");
        one("abc%", i(1));
        one("%[2]d %[1]d", i(1), i(2));
        one("%[3]d", i(1));
        one("%[2]*[1]d", i(12), i(5));
        one("%*d", i(5), i(1));
        one("%-*d|", i(5), i(1));
        one("%*d|", i(-5), i(1));
        one("%.*f", i(2), d(3.14159));
        one("%.[2]*[1]f", d(3.14159), i(3));
        one("%*d", s("x"), i(1));
        one("%.*d", s("x"), i(1));
        one("%[x]d", i(1));
        one("%[1]", i(1));
        one("%[1]d %d", i(1), i(2));
        one("%[]d", i(1));
        one("%[-1]d", i(1));
        one("%[1].2f", d(1));
        one("%[1]2d", i(1));
        one("%d%%", i(50));
        one("%z", i(1));
        one("%s", (Object) null);
        one("%d", (Object) null);
        one("%v %v", null, null);
        one("%s", GoValues.STRINGS.newBox(GoValues.strings("a")));
        one("%d", s("hi"));
        one("%x", GoValues.STRINGS.newBox(GoValues.strings("ab", "cd")));
        one("% x", s("abc"));
        one("%# x", s("abc"));
        one("%世", i(1));
        one("%-010d|", i(1));
        one("%6.2f|%-8s|%8s|%08d", d(3.14159), s("ab"), s("cd"), i(-42));
        one("%t", i(1));
        one("%p", i(1));
        one("%s %v", s("x: err:q"), s("1"));
        one("%*d", i(10000000), i(1));
        one("%.*d", i(-3), i(1));
        one("%[5]*d", i(1));
        RType anys = RType.ANY.slice();
        one("%v", anys.newBox(ObjectSlice.of(anys.newBox(ObjectSlice.of((Object) null)))));
    }

    private void both(@Nullable Object... args) {
        ObjectSlice a = ObjectSlice.of(args);
        lines.add(quoted(Formatter.print(g, a)) + " " + quoted(Formatter.println(g, a)));
    }

    private void prints() {
        both();
        both(i(1), i(2));
        both(s("a"), s("b"));
        both(i(1), s("a"), i(2), i(3));
        both(null, null);
        both(s("a"), i(1), d(2.5), RType.BOOL.newBox(true), s("b"));
        both(GoValues.MY_STR.newBox(s("x")), i(1));
        both(error("err:z"), GoValues.COL.newBox(1L));
        both(RType.INT.slice().newBox(LongSlice.of(1)), GoValues.mapBox(RType.STRING, RType.INT));
    }

    private void floats() {
        double[] values = {
            0,
            1,
            -1,
            0.1,
            0.5,
            1.5,
            2.5,
            3.5,
            0.25,
            0.125,
            1e15,
            1e16,
            123456789012345678d,
            1e22,
            1e23,
            4.9e-324,
            1e-323,
            2e-323,
            2.2250738585072014e-308,
            Double.MAX_VALUE,
            2e-44,
            0.000123456,
            99999.5,
            999999.5,
            0.05,
            0.15,
            1.005,
            2.675,
            1e-7,
            4.35,
            8.5e-10,
            9007199254740993d,
            2e23,
            9e-322,
            1.1754943508222875e-38,
            33554432,
            8388608.5,
            Math.PI,
            12345.678e-300
        };
        for (double v : values) {
            for (char f : "eEfgGxXb".toCharArray()) {
                for (int p : new int[] {-1, 0, 1, 2, 3, 5, 17, 25}) {
                    lines.add(
                            FloatText.format(v, f, p, 64)
                                    + " "
                                    + FloatText.format((float) v, f, p, 32));
                }
            }
        }
    }

    private void integers() {
        String[] texts = {
            "",
            "0",
            "-0",
            "+5",
            "-",
            "12a",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "18446744073709551615",
            "18446744073709551616",
            "0x1F",
            "0b101",
            "0o17",
            "017",
            "1_000",
            "0x_1",
            "_1",
            "1_",
            "1__0",
            "zz",
            "ZZ",
            "127",
            "128",
            "-128",
            "-129",
            "255",
            "256",
            "0_7",
            "0x",
            "08"
        };
        NumberParser p = new NumberParser();
        for (String t : texts) {
            for (int base : new int[] {0, 2, 8, 10, 16, 36, 1, 37}) {
                for (int bits : new int[] {0, 8, 64, 65}) {
                    String a = p.parseInt(s(t), base, bits) + " " + p.error;
                    String b = Long.toUnsignedString(p.parseUint(s(t), base, bits)) + " " + p.error;
                    lines.add(a + " " + b);
                }
            }
        }
    }

    private void parsedFloats() {
        String[] texts = {
            "1_000",
            "0x1_0p0",
            "0x_1p0",
            "1e1_0",
            "0x1p1_0",
            "0x1.8",
            "1e",
            "infinity",
            "+Inf",
            "-inf",
            "nan",
            "NaN",
            "-nan",
            ".",
            "1.",
            "0x.p1",
            "1e400",
            "-1e400",
            "1e-400",
            ".5e1",
            "0X1P-2",
            "1__0",
            "",
            "+",
            "1e+",
            "3.4e39",
            "1.17549429e-38",
            "0.1",
            "16777217",
            "0x1.fffffffffffff8p1023",
            "1e99999999999",
            "--1",
            "1 ",
            " 1",
            "1.2.3",
            "0x1.8p1",
            "-0",
            "1e1e1",
            "infi",
            "1p5"
        };
        NumberParser p = new NumberParser();
        for (String t : texts) {
            for (int bits : new int[] {32, 64}) {
                double v = p.parseFloat(s(t), bits);
                lines.add(FloatText.of(v) + " " + p.error);
            }
        }
    }

    private void quotes() {
        List<GoString> texts = new ArrayList<>();
        for (String t :
                new String[] {
                    "",
                    "abc",
                    "\"",
                    "'",
                    "`",
                    "\\",
                    "\u0007\b\f\n\r\t\u000b",
                    "\0\u001f\u007f",
                    "é日😀"
                }) {
            texts.add(s(t));
        }
        texts.add(GoValues.binary(0xff, 0xc0));
        texts.add(s("\u200b\u00a0\u2028\ufeff\ufffd"));
        texts.add(s(new String(Character.toChars(0x10ffff))));
        texts.add(s("a\u0301"));
        for (GoString t : texts) {
            ByteBuf b = new ByteBuf();
            Quote.quote(b, t, '"', false, false);
            Quote.quote(b.put(' '), t, '"', true, false);
            Quote.quote(b.put(' '), t, '"', false, true);
            lines.add(b + " " + Quote.canBackquote(t));
        }
    }
}
