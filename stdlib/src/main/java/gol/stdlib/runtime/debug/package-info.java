/** Natives of package runtime/debug. */
@NullMarked
package gol.stdlib.runtime.debug;

import org.jspecify.annotations.NullMarked;
