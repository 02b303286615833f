/** Writes Go programs of any length, to measure what compiling them costs. */
@NullMarked
package gol.bench.large;

import org.jspecify.annotations.NullMarked;
