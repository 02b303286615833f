/**
 * The type checker: what types2 is to gc. It reads syntax trees, resolves names, types and
 * constants, reports gc's errors at gc's positions and leaves its results in {@link
 * gol.compiler.types.Info} for the lowering.
 *
 * <p>{@link gol.compiler.check.Checker} holds the state of one package's check; each concept is a
 * collaborator with a reference back to it (expressions, calls, statements, declarations, …).
 * Questions about types that need no checker are static: {@code Predicates}, {@code Lookup}, {@code
 * TypeSet}. Imports the syntax tree and {@code gol.compiler.types} only. Start reading at {@code
 * Checker.checkFiles}.
 */
@NullMarked
package gol.compiler.check;

import org.jspecify.annotations.NullMarked;
