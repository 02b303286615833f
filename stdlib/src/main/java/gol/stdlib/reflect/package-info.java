/**
 * Go's package reflect: types and values of a running program as values. Hands over {@code Memory},
 * by which other natives walk and change values; may import the runtime only. Start at {@code
 * reflect.go}, then {@code Value}.
 */
@NullMarked
package gol.stdlib.reflect;

import org.jspecify.annotations.NullMarked;
