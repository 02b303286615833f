/**
 * How Go code ends otherwise than by returning: panics and recover ({@link
 * gol.runtime.panic.Defers}), Goexit, the program's exit, fatal errors; the runtime's own error
 * values ({@link gol.runtime.panic.RuntimeError}) and the traces with which a program dies ({@link
 * gol.runtime.panic.Traces}). Imports sched. Start reading at {@code Defers}.
 */
@NullMarked
package gol.runtime.panic;

import org.jspecify.annotations.NullMarked;
