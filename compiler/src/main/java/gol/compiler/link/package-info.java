/**
 * What both back ends need beside the IR: run-time type descriptors made from the checker's types.
 * May import the checker's types, the IR and the runtime.
 */
@NullMarked
package gol.compiler.link;

import org.jspecify.annotations.NullMarked;
