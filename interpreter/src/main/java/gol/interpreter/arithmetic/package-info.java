/**
 * Arithmetic, shifts and comparisons on primitives, wrapped at Go's widths by {@code WrapInt}.
 *
 * <p>Not checked for null: in a node null is Go's nil, and the {@link NullPointerException} of
 * using it is Go's nil dereference.
 */
@NullUnmarked
package gol.interpreter.arithmetic;

import org.jspecify.annotations.NullUnmarked;
