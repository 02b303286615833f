/**
 * Random programs against the compiler: golden programs and samples, changed at random, must be
 * compiled or refused, never break it.
 *
 * <p>Start reading at {@link gol.tests.fuzz.Fuzz}; {@link gol.tests.fuzz.FuzzTest} is the bounded
 * run with a fixed seed, {@code tests/fuzz} the unbounded one.
 */
package gol.tests.fuzz;
