package gol.compiler.types;

import java.math.BigInteger;

/**
 * A constant's value; twin of go/constant's Value. Arithmetic is in {@code
 * gol.compiler.check.Constants}.
 */
public sealed interface ConstantValue {
    /** The value could not be computed; follow-on errors are suppressed. */
    record Unknown() implements ConstantValue {}

    record Bool(boolean value) implements ConstantValue {}

    /**
     * @param bytes the string's bytes; not to be changed
     */
    record Str(byte[] bytes) implements ConstantValue {}

    record Int(BigInteger value) implements ConstantValue {}

    /** An exact fraction in lowest terms with a positive denominator that is not 1. */
    record Rat(BigInteger num, BigInteger den) implements ConstantValue {}

    /** A float too large or small for a fraction, at 512 bits of precision. */
    record Float(java.math.BigDecimal value) implements ConstantValue {}

    record Complex(ConstantValue re, ConstantValue im) implements ConstantValue {}
}
