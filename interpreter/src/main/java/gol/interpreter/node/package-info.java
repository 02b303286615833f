/**
 * What all nodes share: the base classes by type of result, completion codes, the layout of frames,
 * and the goroutine's stack of Go frames.
 *
 * <p>Not checked for null: in a node null is Go's nil, and the {@link NullPointerException} of
 * using it is Go's nil dereference.
 */
@NullUnmarked
package gol.interpreter.node;

import org.jspecify.annotations.NullUnmarked;
