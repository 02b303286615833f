package gol.stdlib.math.bits;

import gol.runtime.panic.Panics;
import gol.runtime.panic.RuntimeError;
import gol.runtime.sched.Goroutine;
import java.math.BigInteger;

/** Bit operations of the JDK. */
public final class Natives {
    private Natives() {}

    public static long LeadingZeros64(long x) {
        return Long.numberOfLeadingZeros(x);
    }

    public static long TrailingZeros64(long x) {
        return Long.numberOfTrailingZeros(x);
    }

    public static long OnesCount64(long x) {
        return Long.bitCount(x);
    }

    public static long Reverse64(long x) {
        return Long.reverse(x);
    }

    public static long ReverseBytes64(long x) {
        return Long.reverseBytes(x);
    }

    public static long mulHigh(long x, long y) {
        return Math.unsignedMultiplyHigh(x, y);
    }

    public static void divOverflow() {
        throw Panics.of(RuntimeError.other("integer overflow"));
    }

    public static void divZero() {
        throw Panics.of(RuntimeError.divide());
    }

    /** The quotient fits. */
    public static long div128(Goroutine g, long hi, long lo, long y) {
        if (hi == 0) {
            g.l1 = Long.remainderUnsigned(lo, y);
            return Long.divideUnsigned(lo, y);
        }
        BigInteger[] r =
                unsigned(hi).shiftLeft(64).or(unsigned(lo)).divideAndRemainder(unsigned(y));
        g.l1 = r[1].longValue();
        return r[0].longValue();
    }

    private static BigInteger unsigned(long v) {
        BigInteger b = BigInteger.valueOf(v);
        return v < 0 ? b.add(BigInteger.ONE.shiftLeft(64)) : b;
    }
}
