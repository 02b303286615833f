package gol.runtime.format;

import gol.runtime.value.ByteBuf;
import java.math.BigInteger;

/**
 * Floats as text: strconv.FormatFloat. The shortest digits that give the number back come from the
 * JDK (shortest since 19, except that it prefers two digits to one); a given number of digits comes
 * from the exact decimal value, without BigDecimal, whose static initialiser is slow in a process
 * that has just started.
 */
public final class FloatText {
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final long[] POW10 = {1, 10, 100, 1000};

    private FloatText() {}

    /** Decimal digits {@code 0.d₀d₁d₂… × 10^point}; no digits for zero. */
    private static final class Digits {
        byte[] d = new byte[0];
        int n;
        int point;

        void set(String digits, int pointAt) {
            int start = 0;
            int end = digits.length();
            while (start < end && digits.charAt(start) == '0') {
                start++;
                pointAt--;
            }
            while (end > start && digits.charAt(end - 1) == '0') {
                end--;
            }
            n = end - start;
            d = new byte[n];
            for (int i = 0; i < n; i++) {
                d[i] = (byte) digits.charAt(start + i);
            }
            point = n == 0 ? 0 : pointAt;
        }

        int at(int i) {
            return i >= 0 && i < n ? d[i] : '0';
        }

        /** Keeps the first digits, rounded to the nearest, halves to the even one. */
        void round(int keep) {
            if (keep >= n) {
                return;
            }
            int cut = at(keep);
            boolean odd = (at(keep - 1) & 1) != 0;
            boolean up = cut > '5' || cut == '5' && (odd || keep + 1 < n);
            n = Math.max(keep, 0);
            while (up && n > 0 && d[n - 1] == '9') {
                n--;
            }
            if (up && n > 0) {
                d[n - 1]++;
            } else if (up && keep >= 0) {
                d[0] = '1';
                n = 1;
                point++;
            }
            while (n > 0 && d[n - 1] == '0') {
                n--;
            }
            point = n == 0 ? 0 : point;
        }
    }

    /** As the builtin println and uncaught panics show a float64. */
    public static String of(double d) {
        return format(d, 'g', -1, 64);
    }

    /** The same for a float32. */
    public static String of(float f) {
        return format(f, 'g', -1, 32);
    }

    /** {@code (1+2i)}. */
    public static String complex(double re, double im) {
        String s = of(im);
        return "(" + of(re) + (s.startsWith("-") || s.startsWith("+") ? "" : "+") + s + "i)";
    }

    /** FormatFloat as a Java string. */
    public static String format(double v, char fmt, int prec, int bits) {
        ByteBuf b = new ByteBuf(32);
        append(b, v, fmt, prec, bits);
        return b.toString();
    }

    /**
     * Appends a number.
     *
     * @param fmt one of b e E f F g G x X
     * @param prec the number of digits, -1 for as few as identify the number
     * @param bits 32 or 64
     */
    public static void append(ByteBuf out, double v, char fmt, int prec, int bits) {
        if (Double.isNaN(v)) {
            out.ascii("NaN");
            return;
        }
        if (Double.isInfinite(v)) {
            out.ascii(v > 0 ? "+Inf" : "-Inf");
            return;
        }
        boolean neg = Double.doubleToRawLongBits(v) < 0;
        double x = Math.abs(v);
        if (fmt == 'b') {
            binary(out, neg, x, bits);
            return;
        }
        if (fmt == 'x' || fmt == 'X') {
            hex(out, neg, x, fmt, prec, bits);
            return;
        }
        if ((fmt == 'f' || fmt == 'F')
                && prec >= 0
                && prec < POW10.length
                && fixed(out, neg, x, prec)) {
            return;
        }
        boolean shortest = prec < 0;
        switch (fmt) {
            case 'e', 'E' -> {
                Digits d = shortest ? shortest(x, bits) : rounded(x, prec + 1);
                scientific(out, neg, d, shortest ? Math.max(d.n - 1, 0) : prec, fmt);
            }
            case 'f', 'F' -> {
                Digits d = shortest ? shortest(x, bits) : roundedPlaces(x, prec);
                plain(out, neg, d, shortest ? Math.max(d.n - d.point, 0) : prec);
            }
            case 'g', 'G' -> general(out, neg, x, prec, bits, fmt);
            default -> out.put('%').put(fmt);
        }
    }

    private static void general(ByteBuf out, boolean neg, double x, int prec, int bits, char fmt) {
        boolean shortest = prec < 0;
        int p = shortest ? 6 : prec == 0 ? 1 : prec;
        Digits d = shortest ? shortest(x, bits) : rounded(x, p);
        int eprec = p;
        if (eprec > d.n && d.n >= d.point) {
            eprec = d.n;
        }
        if (shortest) {
            eprec = 6;
        }
        int exp = d.point - 1;
        if (exp < -4 || exp >= eprec) {
            int digits = shortest || p > d.n ? d.n : p;
            scientific(out, neg, d, Math.max(digits - 1, 0), (char) (fmt + 'e' - 'g'));
        } else {
            plain(out, neg, d, Math.max(d.n - d.point, 0));
        }
    }

    private static void scientific(ByteBuf out, boolean neg, Digits d, int prec, char fmt) {
        if (neg) {
            out.put('-');
        }
        out.put(d.at(0));
        if (prec > 0) {
            out.put('.');
            for (int i = 1; i <= prec; i++) {
                out.put(d.at(i));
            }
        }
        int exp = d.n == 0 ? 0 : d.point - 1;
        out.put(fmt).put(exp < 0 ? '-' : '+');
        exp = Math.abs(exp);
        if (exp < 10) {
            out.put('0');
        }
        out.decimal(exp);
    }

    private static void plain(ByteBuf out, boolean neg, Digits d, int prec) {
        if (neg) {
            out.put('-');
        }
        if (d.point > 0) {
            for (int i = 0; i < d.point; i++) {
                out.put(d.at(i));
            }
        } else {
            out.put('0');
        }
        if (prec > 0) {
            out.put('.');
            for (int i = 0; i < prec; i++) {
                out.put(d.at(d.point + i));
            }
        }
    }

    /** A few places by integer arithmetic: mantissa × 10^prec fits a long. */
    private static boolean fixed(ByteBuf out, boolean neg, double x, int prec) {
        long bits = Double.doubleToRawLongBits(x);
        int e = (int) (bits >>> 52);
        long m = bits & (1L << 52) - 1;
        if (e != 0) {
            m |= 1L << 52;
        } else {
            e = 1;
        }
        int shift = 1075 - e;
        if (shift <= 0) {
            return false;
        }
        long scaled = m * POW10[prec];
        long q;
        if (shift > 63) {
            q = 0;
        } else {
            q = scaled >>> shift;
            long rest = scaled & (1L << shift) - 1;
            long half = 1L << shift - 1;
            if (rest > half || (rest == half && (q & 1) != 0)) {
                q++;
            }
        }
        if (neg) {
            out.put('-');
        }
        long unit = POW10[prec];
        out.decimal(q / unit);
        if (prec > 0) {
            out.put('.');
            long f = q % unit;
            for (long u = unit / 10; u > 0; u /= 10) {
                out.put('0' + (int) (f / u % 10));
            }
        }
        return true;
    }

    private static Digits shortest(double x, int bits) {
        Digits d = new Digits();
        if (x == 0) {
            return d;
        }
        String s = bits == 32 ? Float.toString((float) x) : Double.toString(x);
        int e = s.indexOf('E');
        int exp = e < 0 ? 0 : Integer.parseInt(s.substring(e + 1));
        String m = e < 0 ? s : s.substring(0, e);
        int dot = m.indexOf('.');
        d.set(m.substring(0, dot) + m.substring(dot + 1), dot + exp);
        if (d.n == 2) {
            oneDigit(d, x, bits);
        }
        return d;
    }

    /** The JDK gives two digits where one might do: then the nearest single digit is right. */
    private static void oneDigit(Digits d, double x, int bits) {
        int value = (d.d[0] - '0') * 10 + d.d[1] - '0';
        int down = value / 10;
        int first = value % 10 > 5 || (value % 10 == 5 && (down & 1) != 0) ? down + 1 : down;
        for (int c : new int[] {first, 2 * down + 1 - first}) {
            String text = c + "E" + (d.point - 1);
            boolean same =
                    bits == 32
                            ? Float.parseFloat(text) == (float) x
                            : Double.parseDouble(text) == x;
            if (c > 0 && same) {
                d.set(Integer.toString(c), d.point + (c == 10 ? 1 : 0));
                return;
            }
        }
    }

    private static Digits rounded(double x, int digits) {
        Digits d = exact(x);
        d.round(Math.max(digits, 1));
        return d;
    }

    private static Digits roundedPlaces(double x, int places) {
        Digits d = exact(x);
        d.round(d.point + places);
        return d;
    }

    /** All digits of a positive number: {@code m × 2^-k} is {@code m × 5^k × 10^-k}. */
    private static Digits exact(double x) {
        Digits d = new Digits();
        if (x == 0) {
            return d;
        }
        long bits = Double.doubleToRawLongBits(x);
        int biased = (int) (bits >>> 52);
        long m = bits & (1L << 52) - 1;
        if (biased != 0) {
            m |= 1L << 52;
        }
        int zeros = Long.numberOfTrailingZeros(m);
        int exponent = Math.max(biased, 1) - 1075 + zeros;
        BigInteger digits = BigInteger.valueOf(m >>> zeros);
        digits = exponent < 0 ? digits.multiply(FIVE.pow(-exponent)) : digits.shiftLeft(exponent);
        String s = digits.toString();
        d.set(s, s.length() + Math.min(exponent, 0));
        return d;
    }

    private static void binary(ByteBuf out, boolean neg, double x, int bits) {
        long m;
        int e;
        if (bits == 32) {
            int f = Float.floatToRawIntBits((float) x);
            e = f >>> 23;
            m = f & (1 << 23) - 1;
            if (e == 0) {
                e = 1;
            } else {
                m |= 1 << 23;
            }
            e -= 127 + 23;
        } else {
            long f = Double.doubleToRawLongBits(x);
            e = (int) (f >>> 52);
            m = f & (1L << 52) - 1;
            if (e == 0) {
                e = 1;
            } else {
                m |= 1L << 52;
            }
            e -= 1023 + 52;
        }
        if (neg) {
            out.put('-');
        }
        out.decimal(m).put('p');
        if (e >= 0) {
            out.put('+');
        }
        out.decimal(e);
    }

    private static void hex(ByteBuf out, boolean neg, double x, char fmt, int prec, int bits) {
        long f = Double.doubleToRawLongBits(x);
        int exp = (int) (f >>> 52);
        long mant = f & (1L << 52) - 1;
        if (exp == 0) {
            exp = 1;
        } else {
            mant |= 1L << 52;
        }
        exp -= 1023;
        if (mant == 0) {
            exp = 0;
        }
        // Bit 60 is the digit before the point.
        mant <<= 8;
        while (mant != 0 && (mant & 1L << 60) == 0) {
            mant <<= 1;
            exp--;
        }
        if (prec >= 0 && prec < 15) {
            int shift = prec * 4;
            long extra = mant << shift & (1L << 60) - 1;
            mant >>>= 60 - shift;
            if ((extra | mant & 1) > 1L << 59) {
                mant++;
            }
            mant <<= 60 - shift;
            if ((mant & 1L << 61) != 0) {
                mant >>>= 1;
                exp++;
            }
        }
        String digits = fmt == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
        if (neg) {
            out.put('-');
        }
        out.put('0').put(fmt).put('0' + (int) (mant >>> 60 & 1));
        mant = (mant & (1L << 60) - 1) << 4;
        if (prec < 0 && mant != 0) {
            out.put('.');
            while (mant != 0) {
                out.put(digits.charAt((int) (mant >>> 60)));
                mant <<= 4;
            }
        } else if (prec > 0) {
            out.put('.');
            for (int i = 0; i < prec; i++) {
                out.put(digits.charAt((int) (mant >>> 60)));
                mant <<= 4;
            }
        }
        out.put(fmt == 'X' ? 'P' : 'p').put(exp < 0 ? '-' : '+');
        int a = Math.abs(exp);
        if (a < 10) {
            out.put('0');
        }
        out.decimal(a);
    }
}
