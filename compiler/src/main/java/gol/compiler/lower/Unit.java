package gol.compiler.lower;

import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Package;
import gol.syntax.SourceUnit;
import java.util.List;
import java.util.function.Consumer;

/**
 * A checked package.
 *
 * @param files the parsed files; none for a library package
 * @param library whether it belongs to gol's library: its declarations are parsed and checked on
 *     demand, its variables initialised before their first use
 * @param checkBody checks a library function's body, filling {@code info}; does nothing where that
 *     has been done
 * @param resolveInitializers checks all that a library package declares, for a check of it whole
 */
public record Unit(
        Package pkg,
        Info info,
        List<SourceUnit> files,
        boolean library,
        Consumer<Func> checkBody,
        Runnable resolveInitializers) {}
