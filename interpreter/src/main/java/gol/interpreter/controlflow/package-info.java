/**
 * Statements. Each gives a completion code (see {@link gol.interpreter.node.Statement}); no
 * exceptions are used for jumps.
 *
 * <p>Not checked for null: in a node null is Go's nil, and the {@link NullPointerException} of
 * using it is Go's nil dereference.
 */
@NullUnmarked
package gol.interpreter.controlflow;

import org.jspecify.annotations.NullUnmarked;
