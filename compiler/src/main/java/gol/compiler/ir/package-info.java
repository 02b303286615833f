/**
 * The lowered program (IR): a small, typed, desugared form of Go in which every decision about Go's
 * meaning has been taken, handed from {@code gol.compiler.lower} to the two back ends.
 *
 * <p>Evaluation order is explicit: operands are evaluated strictly from left to right. Generic
 * functions are gone (one {@link gol.compiler.ir.IrFunction} per instance). Values look as {@code
 * docs/architecture.md} says. Start reading at {@link gol.compiler.ir.IrProgram}, then {@link
 * gol.compiler.ir.IrType}, {@link gol.compiler.ir.Ex}, {@link gol.compiler.ir.St}.
 */
@NullMarked
package gol.compiler.ir;

import org.jspecify.annotations.NullMarked;
