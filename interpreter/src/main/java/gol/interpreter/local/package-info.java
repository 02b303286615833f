/**
 * Reading and writing of local variables, which live in static frame slots.
 *
 * <p>Not checked for null: in a node null is Go's nil, and the {@link NullPointerException} of
 * using it is Go's nil dereference.
 */
@NullUnmarked
package gol.interpreter.local;

import org.jspecify.annotations.NullUnmarked;
