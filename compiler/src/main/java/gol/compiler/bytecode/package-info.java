/**
 * The JVM bytecode back end: translates IR functions to static methods of generated classes,
 * through {@code java.lang.classfile}.
 *
 * <p>Hands over a niladic {@link gol.runtime.Func} per program. Imports the IR and the runtime;
 * knows neither syntax tree nor checker. Start reading at {@link
 * gol.compiler.bytecode.BytecodeEngine}, then {@link gol.compiler.bytecode.CodeClass}, {@link
 * gol.compiler.bytecode.MethodGen} and the {@code …Gen} classes beside it, one for each family of
 * IR nodes.
 */
@NullMarked
package gol.compiler.bytecode;

import org.jspecify.annotations.NullMarked;
