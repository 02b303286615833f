package gol.compiler.types;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A constant's value; twin of go/constant's Value. Arithmetic is in {@code
 * gol.compiler.check.Constants}.
 */
public sealed interface ConstantValue {
    /** The value could not be computed; follow-on errors are suppressed. */
    record Unknown() implements ConstantValue {}

    record Bool(boolean value) implements ConstantValue {}

    /** A string. Sums are put together when their bytes are asked for: they may have many terms. */
    final class Str implements ConstantValue {
        private final int length;
        private byte @Nullable [] bytes;
        private @Nullable Str left;
        private @Nullable Str right;

        /**
         * @param bytes the string's bytes; not to be changed
         */
        public Str(byte[] bytes) {
            this.length = bytes.length;
            this.bytes = bytes;
        }

        private Str(Str left, Str right) {
            this.length = Math.addExact(left.length, right.length);
            this.left = left;
            this.right = right;
        }

        /** How many bytes it has. */
        public int length() {
            return length;
        }

        /**
         * @throws ArithmeticException if the sum has more than 2^31 - 1 bytes
         */
        public Str plus(Str other) {
            return new Str(this, other);
        }

        /** The bytes; not to be changed. */
        public byte[] bytes() {
            byte[] known = bytes;
            if (known == null) {
                known = new byte[length];
                join(known);
                bytes = known;
                left = null;
                right = null;
            }
            return known;
        }

        private void join(byte[] to) {
            int end = length;
            ArrayDeque<Str> open = new ArrayDeque<>();
            open.push(this);
            while (!open.isEmpty()) {
                Str s = open.pop();
                byte[] own = s.bytes;
                if (own != null) {
                    end -= own.length;
                    System.arraycopy(own, 0, to, end, own.length);
                } else {
                    open.push(Objects.requireNonNull(s.left));
                    open.push(Objects.requireNonNull(s.right));
                }
            }
        }
    }

    record Int(BigInteger value) implements ConstantValue {}

    /** An exact fraction in lowest terms with a positive denominator that is not 1. */
    record Rat(BigInteger num, BigInteger den) implements ConstantValue {}

    /** A float too large or small for a fraction, at 512 bits of precision. */
    record Float(java.math.BigDecimal value) implements ConstantValue {}

    record Complex(ConstantValue re, ConstantValue im) implements ConstantValue {}
}
