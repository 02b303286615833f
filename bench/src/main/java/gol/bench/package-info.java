/**
 * The benchmarks' runner: gol against compiled Go, {@code go run} and yaegi, in one run, engines in
 * turn. Imports the JDK only: it starts all engines as processes.
 */
@NullMarked
package gol.bench;

import org.jspecify.annotations.NullMarked;
