/**
 * Small operations that only compiled code calls: what the lowering needs and the values' own
 * classes do not have, in the shapes that the IR's types ask for (an {@code int} where Go's element
 * is a byte). Imports the rest of the runtime; nothing of the runtime imports this. Start reading
 * at {@link gol.runtime.ops.Strings}.
 */
@NullMarked
package gol.runtime.ops;

import org.jspecify.annotations.NullMarked;
