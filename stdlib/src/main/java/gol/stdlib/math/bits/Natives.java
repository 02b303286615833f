package gol.stdlib.math.bits;

import gol.runtime.panic.Panics;
import gol.runtime.panic.RuntimeError;
import gol.runtime.sched.Goroutine;
import java.math.BigInteger;

/** Bit operations of the JDK. */
public final class Natives {
    private Natives() {}

    public static long RotateLeft(long x, long k) {
        return Long.rotateLeft(x, (int) k);
    }

    public static long RotateLeft64(long x, long k) {
        return Long.rotateLeft(x, (int) k);
    }

    public static int RotateLeft32(int x, long k) {
        return Integer.rotateLeft(x, (int) k);
    }

    public static int RotateLeft16(int x, long k) {
        return (x << (k & 15) | x >>> (-k & 15)) & 0xFFFF;
    }

    public static int RotateLeft8(int x, long k) {
        return (x << (k & 7) | x >>> (-k & 7)) & 0xFF;
    }

    public static long Reverse(long x) {
        return Long.reverse(x);
    }

    public static long Reverse64(long x) {
        return Long.reverse(x);
    }

    public static int Reverse32(int x) {
        return Integer.reverse(x);
    }

    public static int Reverse16(int x) {
        return Integer.reverse(x) >>> 16;
    }

    public static int Reverse8(int x) {
        return Integer.reverse(x) >>> 24;
    }

    public static long ReverseBytes(long x) {
        return Long.reverseBytes(x);
    }

    public static long ReverseBytes64(long x) {
        return Long.reverseBytes(x);
    }

    public static int ReverseBytes32(int x) {
        return Integer.reverseBytes(x);
    }

    public static int ReverseBytes16(int x) {
        return Integer.reverseBytes(x) >>> 16;
    }

    public static long LeadingZeros(long x) {
        return Long.numberOfLeadingZeros(x);
    }

    public static long LeadingZeros64(long x) {
        return Long.numberOfLeadingZeros(x);
    }

    public static long LeadingZeros32(int x) {
        return Integer.numberOfLeadingZeros(x);
    }

    public static long LeadingZeros16(int x) {
        return Integer.numberOfLeadingZeros(x) - 16;
    }

    public static long LeadingZeros8(int x) {
        return Integer.numberOfLeadingZeros(x) - 24;
    }

    public static long TrailingZeros(long x) {
        return Long.numberOfTrailingZeros(x);
    }

    public static long TrailingZeros64(long x) {
        return Long.numberOfTrailingZeros(x);
    }

    public static long TrailingZeros32(int x) {
        return Integer.numberOfTrailingZeros(x);
    }

    public static long TrailingZeros16(int x) {
        return Integer.numberOfTrailingZeros(x | 1 << 16);
    }

    public static long TrailingZeros8(int x) {
        return Integer.numberOfTrailingZeros(x | 1 << 8);
    }

    public static long OnesCount(long x) {
        return Long.bitCount(x);
    }

    public static long OnesCount64(long x) {
        return Long.bitCount(x);
    }

    public static long OnesCount32(int x) {
        return Integer.bitCount(x);
    }

    public static long OnesCount16(int x) {
        return Integer.bitCount(x);
    }

    public static long OnesCount8(int x) {
        return Integer.bitCount(x);
    }

    public static long Len(long x) {
        return 64 - Long.numberOfLeadingZeros(x);
    }

    public static long Len64(long x) {
        return 64 - Long.numberOfLeadingZeros(x);
    }

    public static long Len32(int x) {
        return 32 - Integer.numberOfLeadingZeros(x);
    }

    public static long Len16(int x) {
        return 32 - Integer.numberOfLeadingZeros(x);
    }

    public static long Len8(int x) {
        return 32 - Integer.numberOfLeadingZeros(x);
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
