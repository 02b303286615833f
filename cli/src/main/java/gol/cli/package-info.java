/**
 * The {@code gol} command: run, check, golden tests, REPL.
 *
 * <p>Hands over nothing but {@link gol.cli.Golden}, which the project's own tests use too. May
 * import the compiler's session and the runtime; the tree engine is only ever loaded by name. Only
 * {@link gol.cli.Engine} knows the compiler. The way of {@code gol run FILE} stays free of
 * everything that costs start-up time (regular expressions, lambdas, string formats, JLine). Start
 * reading at {@link gol.cli.Main}.
 */
@NullMarked
package gol.cli;

import org.jspecify.annotations.NullMarked;
