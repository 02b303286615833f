package gol.stdlib.math.big;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The native functions of math/big: integers are {@link BigInteger}s, null is 0. */
public final class Natives {
    private static final int CERTAINTY = 100;

    private Natives() {}

    static BigInteger of(@Nullable Object x) {
        return x == null ? BigInteger.ZERO : (BigInteger) x;
    }

    public static Object fromInt64(long x) {
        return BigInteger.valueOf(x);
    }

    public static Object fromUint64(long x) {
        BigInteger v = BigInteger.valueOf(x);
        return x >= 0 ? v : v.add(BigInteger.ONE.shiftLeft(Long.SIZE));
    }

    public static Object fromBytes(ByteSlice b) {
        return new BigInteger(1, b.array, (int) b.off, (int) b.len);
    }

    public static Object fromWords(LongSlice w) {
        byte[] bytes = new byte[(int) w.len * Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] =
                    (byte) (w.get(i / Long.BYTES) >>> Byte.SIZE * (i % Long.BYTES));
        }
        return new BigInteger(1, bytes);
    }

    public static long toInt64(@Nullable Object x) {
        return of(x).longValue();
    }

    public static ByteSlice toBytes(@Nullable Object x) {
        BigInteger v = of(x).abs();
        byte[] bytes = v.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return ByteSlice.of(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    public static LongSlice toWords(@Nullable Object x) {
        BigInteger v = of(x).abs();
        if (v.signum() == 0) {
            return LongSlice.NIL;
        }
        long[] words = new long[(v.bitLength() + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < words.length; i++) {
            words[i] = v.shiftRight(i * Long.SIZE).longValue();
        }
        return LongSlice.of(words);
    }

    public static double toFloat64(@Nullable Object x) {
        return of(x).doubleValue();
    }

    public static long sign(@Nullable Object x) {
        return of(x).signum();
    }

    public static long bitLength(@Nullable Object x) {
        return of(x).abs().bitLength();
    }

    public static long trailingZeros(@Nullable Object x) {
        return Math.max(of(x).getLowestSetBit(), 0);
    }

    public static boolean testBit(@Nullable Object x, long i) {
        return i > Integer.MAX_VALUE ? of(x).signum() < 0 : of(x).testBit((int) i);
    }

    public static Object setBit(@Nullable Object x, long i, boolean on) {
        return on ? of(x).setBit(Math.toIntExact(i)) : of(x).clearBit(Math.toIntExact(i));
    }

    public static long compare(@Nullable Object x, @Nullable Object y) {
        return of(x).compareTo(of(y));
    }

    public static Object neg(@Nullable Object x) {
        return of(x).negate();
    }

    public static Object abs(@Nullable Object x) {
        return of(x).abs();
    }

    public static Object add(@Nullable Object x, @Nullable Object y) {
        return of(x).add(of(y));
    }

    public static Object sub(@Nullable Object x, @Nullable Object y) {
        return of(x).subtract(of(y));
    }

    public static Object mul(@Nullable Object x, @Nullable Object y) {
        return of(x).multiply(of(y));
    }

    public static Object quo(@Nullable Object x, @Nullable Object y) {
        return of(x).divide(of(y));
    }

    public static Object rem(@Nullable Object x, @Nullable Object y) {
        return of(x).remainder(of(y));
    }

    public static Object quoRem(Goroutine g, @Nullable Object x, @Nullable Object y) {
        BigInteger[] both = of(x).divideAndRemainder(of(y));
        g.o1 = both[1];
        return both[0];
    }

    public static Object shift(@Nullable Object x, long n) {
        return n >= 0
                ? of(x).shiftLeft(Math.toIntExact(n))
                : of(x).shiftRight((int) Math.min(-n, Integer.MAX_VALUE));
    }

    public static Object and(@Nullable Object x, @Nullable Object y) {
        return of(x).and(of(y));
    }

    public static Object andNot(@Nullable Object x, @Nullable Object y) {
        return of(x).andNot(of(y));
    }

    public static Object or(@Nullable Object x, @Nullable Object y) {
        return of(x).or(of(y));
    }

    public static Object xor(@Nullable Object x, @Nullable Object y) {
        return of(x).xor(of(y));
    }

    public static Object not(@Nullable Object x) {
        return of(x).not();
    }

    public static Object gcd(@Nullable Object x, @Nullable Object y) {
        return of(x).gcd(of(y));
    }

    public static Object pow(@Nullable Object x, long n) {
        return of(x).pow(Math.toIntExact(n));
    }

    public static Object modPow(@Nullable Object x, @Nullable Object y, @Nullable Object m) {
        return of(x).modPow(of(y), of(m));
    }

    public static @Nullable Object modInverse(Goroutine g, @Nullable Object x, @Nullable Object m) {
        BigInteger modulus = of(m);
        boolean ok = modulus.signum() > 0 && of(x).gcd(modulus).equals(BigInteger.ONE);
        g.l1 = ok ? 1 : 0;
        return ok ? of(x).modInverse(modulus) : null;
    }

    public static Object sqrt(@Nullable Object x) {
        return of(x).sqrt();
    }

    public static boolean isPrime(@Nullable Object x, long n) {
        return of(x).signum() > 0 && of(x).isProbablePrime(CERTAINTY);
    }

    public static Object binomial(long n, long k) {
        BigInteger result = BigInteger.ONE;
        long m = Math.max(Math.min(k, n - k), 0);
        for (long i = 1; i <= m; i++) {
            result = result.multiply(BigInteger.valueOf(n - m + i)).divide(BigInteger.valueOf(i));
        }
        return result;
    }

    /** The product from a to b, by halves. */
    public static Object mulRange(long a, long b) {
        return product(a, b);
    }

    private static BigInteger product(long a, long b) {
        if (a == b) {
            return BigInteger.valueOf(a);
        }
        long middle = a + (b - a) / 2;
        return product(a, middle).multiply(product(Math.min(middle + 1, b), b));
    }

    public static GoString toText(@Nullable Object x, long base) {
        return GoString.of(Texts.toText(of(x), (int) base));
    }

    public static @Nullable Object parse(Goroutine g, GoString s, long base) {
        BigInteger v = Texts.parse(s.toJava(), (int) base);
        g.l1 = v == null ? 0 : 1;
        return v;
    }

    /** The mantissa; the shift; -1, 0 or 1 for rounded down, exact, rounded up. */
    public static Object round(
            Goroutine g, @Nullable Object mant, boolean sticky, long prec, long mode, boolean neg) {
        BigInteger m = of(mant);
        int extra = (int) Math.min(m.bitLength() - prec, Integer.MAX_VALUE);
        g.l1 = 0;
        g.l2 = 0;
        if (extra > 0 || sticky) {
            int drop = Math.max(extra, 0);
            BigInteger kept = m.shiftRight(drop);
            int lowest = m.getLowestSetBit();
            boolean exact = !sticky && lowest >= drop;
            if (!exact) {
                boolean half = drop > 0 && m.testBit(drop - 1);
                boolean tie = half && !sticky && lowest == drop - 1;
                boolean up =
                        switch ((int) mode) {
                            case 0 -> half && (!tie || kept.testBit(0));
                            case 1 -> half;
                            case 2 -> false;
                            case 3 -> true;
                            case 4 -> neg;
                            default -> !neg;
                        };
                kept = up ? kept.add(BigInteger.ONE) : kept;
                g.l2 = up ? 1 : -1;
            }
            m = kept;
            g.l1 = drop;
        }
        int zeros = m.getLowestSetBit();
        if (zeros > 0) {
            m = m.shiftRight(zeros);
            g.l1 += zeros;
        }
        return m;
    }

    public static GoString decimal(Goroutine g, @Nullable Object mant, long exp) {
        return give(g, Texts.decimal(of(mant), Math.toIntExact(exp)));
    }

    public static GoString shortest(Goroutine g, @Nullable Object mant, long exp, long prec) {
        return give(g, Texts.shortest(of(mant), Math.toIntExact(exp), Math.toIntExact(prec)));
    }

    private static GoString give(Goroutine g, Texts.Digits d) {
        g.l1 = d.point();
        return GoString.of(d.digits());
    }
}
