/**
 * Package math/big: integers are {@code java.math.BigInteger}s, fractions and floating-point
 * numbers are Go over those. {@code Texts} reads and writes numbers.
 */
@NullMarked
package gol.stdlib.math.big;

import org.jspecify.annotations.NullMarked;
