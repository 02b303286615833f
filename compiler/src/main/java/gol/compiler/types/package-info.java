/**
 * Go's types and declared objects: what go/types calls Type and Object, and the tables ({@link
 * gol.compiler.types.Info}) in which the checker leaves its results for the lowering.
 *
 * <p>Types and objects have identity; whether two types are the same type is asked of {@code
 * gol.compiler.check.Predicates.identical}. Imports the syntax tree (as keys) and nothing else of
 * gol. Start reading at {@link gol.compiler.types.Type}.
 */
@NullMarked
package gol.compiler.types;

import org.jspecify.annotations.NullMarked;
