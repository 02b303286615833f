/**
 * Expressions that neither touch memory nor call: constants, conditions, comparisons of values,
 * interface values, conversions.
 *
 * <p>Not checked for null: in a node null is Go's nil, and the {@link NullPointerException} of
 * using it is Go's nil dereference.
 */
@NullUnmarked
package gol.interpreter.expression;

import org.jspecify.annotations.NullUnmarked;
