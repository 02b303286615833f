/**
 * The types of Go's package sync that park goroutines, as structs whose methods have Go's names and
 * take the goroutine first; a new object is the zero value. Imports sched, panic and {@code
 * value.Struct}. Start reading at {@code Mutex}.
 */
@NullMarked
package gol.runtime.sync;

import org.jspecify.annotations.NullMarked;
