/**
 * Go's standard library as gol has it: a folder per package, {@code gol/stdlib/<import path>}, with
 * Go source and, beside it, the class {@code Natives} that implements its functions without a body.
 *
 * <p>Hands its sources to the compiler through {@link gol.runtime.Library}. May import {@code
 * gol.runtime} and the JDK. The packages are listed in {@code packages.txt}.
 */
@NullMarked
package gol.stdlib;

import org.jspecify.annotations.NullMarked;
