package gol.runtime;

import gol.runtime.sched.Goroutine;
import org.jspecify.annotations.Nullable;

/**
 * Prints the value of an uncaught panic by Go's rules: errors by Error(), Stringers by String(),
 * basic kinds bare or as {@code main.T(v)}, all else as {@code (main.T) address}. The default is
 * {@code gol.runtime.panic.ValuePrinter}.
 */
@FunctionalInterface
public interface PanicPrinter {
    /**
     * The text after {@code panic: }. May call guest code on {@code g} (Error, String), which may
     * panic.
     */
    String print(Goroutine g, @Nullable Object value);
}
