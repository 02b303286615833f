/** Native parts of Go's package weak. */
@NullMarked
package gol.stdlib.weak;

import org.jspecify.annotations.NullMarked;
