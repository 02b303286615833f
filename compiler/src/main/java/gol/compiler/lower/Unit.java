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
 * @param library whether it belongs to gol's library: its function bodies are checked on demand
 * @param checkBody checks a library function's body, filling {@code info}; does nothing where that
 *     has been done
 * @param resolveInitializers checks a library's variables and fills the order of initialisation
 */
public record Unit(
        Package pkg,
        Info info,
        List<SourceUnit> files,
        boolean library,
        Consumer<Func> checkBody,
        Runnable resolveInitializers) {}
