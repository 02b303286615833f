/**
 * Zero, copy, overwriting and comparison of values by their IR type.
 *
 * <p>Not checked for null: in a node null is Go's nil, and the {@link NullPointerException} of
 * using it is Go's nil dereference.
 */
@NullUnmarked
package gol.interpreter.value;

import org.jspecify.annotations.NullUnmarked;
