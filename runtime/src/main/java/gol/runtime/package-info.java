/**
 * One running Go program as the JVM sees it: {@link gol.runtime.GoRuntime} (streams, options, end)
 * and {@link gol.runtime.Func} (function values). Start reading at {@code GoRuntime.runMain}.
 * Imports the JDK and the packages below it; knows no engine: what it must ask one goes through
 * {@link gol.runtime.FrameNames} and {@link gol.runtime.PanicPrinter}.
 */
@NullMarked
package gol.runtime;

import org.jspecify.annotations.NullMarked;
