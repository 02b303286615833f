/**
 * Functions, function values and calls: from Go to Go directly, from node to the callee's root on a
 * new frame; to Java through method handles; from Java by {@link gol.interpreter.call.TreeFunc}.
 *
 * <p>Not checked for null: in a node null is Go's nil, and the {@link NullPointerException} of
 * using it is Go's nil dereference.
 */
@NullUnmarked
package gol.interpreter.call;

import org.jspecify.annotations.NullUnmarked;
