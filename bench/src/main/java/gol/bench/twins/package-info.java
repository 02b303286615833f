/**
 * Programs of {@code bench/programs} as one would write them in Java by hand: what the JVM itself
 * makes of them is the measure of gol's code. Each class has {@code work}, as the Go program has.
 */
@NullMarked
package gol.bench.twins;

import org.jspecify.annotations.NullMarked;
