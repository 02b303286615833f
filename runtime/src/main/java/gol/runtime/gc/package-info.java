/**
 * What a program is told of objects that it can no longer reach: finalisers and cleanups. Imports
 * the scheduler, values and types.
 */
@NullMarked
package gol.runtime.gc;

import org.jspecify.annotations.NullMarked;
