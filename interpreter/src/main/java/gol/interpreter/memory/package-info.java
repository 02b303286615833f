/**
 * Globals, cells, fields, elements of arrays and slices, and composite literals.
 *
 * <p>Not checked for null: in a node null is Go's nil, and the {@link NullPointerException} of
 * using it is Go's nil dereference.
 */
@NullUnmarked
package gol.interpreter.memory;

import org.jspecify.annotations.NullUnmarked;
