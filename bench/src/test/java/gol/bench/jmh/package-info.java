/**
 * Benchmarks of the runtime's parts from Java, for JMH ({@code bench/jmh}): what a channel, a
 * select, a lock, a map or the scheduler costs apart from compiled code. Each invocation is a call
 * by the host that runs many operations on goroutines, over which the call's own cost is spread.
 */
package gol.bench.jmh;
