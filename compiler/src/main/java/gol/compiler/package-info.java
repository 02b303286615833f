/**
 * The compiler's face: a session that loads a program's files, tells its diagnostics and runs it.
 *
 * <p>Hands over diagnostics and runnable programs to the command, the tests and the tree engine.
 * Imports the packages below it, the grammar and the runtime; finds the standard library and the
 * tree engine by name at run time. Start reading at the class {@code Session}, then {@link
 * gol.compiler.check}, {@link gol.compiler.ir} and {@code gol.compiler.lower}.
 */
@NullMarked
package gol.compiler;

import org.jspecify.annotations.NullMarked;
