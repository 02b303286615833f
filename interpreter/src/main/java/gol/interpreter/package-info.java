/**
 * The tree engine: walks the lowered program (IR) as Truffle nodes. It is the reference for the
 * bytecode engine, with which it shares values, descriptors and struct classes, and runs on
 * Truffle's fallback runtime.
 *
 * <p>Hands over: {@link gol.interpreter.TreeFactory}, found by the service loader. May import:
 * compiler, runtime, Truffle. Start reading at {@link gol.interpreter.TreeEngine}, then {@code
 * translate} (IR to nodes), {@code call} (functions, values, calls), {@code node} (frames, base
 * classes).
 */
@NullMarked
package gol.interpreter;

import org.jspecify.annotations.NullMarked;
