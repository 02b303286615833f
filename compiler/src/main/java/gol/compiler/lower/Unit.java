package gol.compiler.lower;

import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.compiler.types.Named;
import gol.compiler.types.Obj;
import gol.compiler.types.Package;
import gol.compiler.types.TypeName;
import gol.compiler.types.Var;
import gol.syntax.SourceUnit;
import java.util.ArrayList;
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
        Runnable resolveInitializers) {

    /**
     * The functions and methods, generic ones too, that a library package declares by now; all of
     * them once its initializers are resolved.
     */
    public List<Func> functions() {
        List<Func> functions = new ArrayList<>();
        for (Obj obj : declared()) {
            if (obj instanceof Func f) {
                functions.add(f);
            } else if (obj instanceof TypeName
                    && obj.type() instanceof Named named
                    && named.obj() == obj) {
                functions.addAll(named.methods());
            }
        }
        return functions;
    }

    /** The variables that a library package declares by now. */
    public List<Var> variables() {
        List<Var> variables = new ArrayList<>();
        for (Obj obj : declared()) {
            if (obj instanceof Var v) {
                variables.add(v);
            }
        }
        return variables;
    }

    private List<Obj> declared() {
        List<Obj> declared = List.copyOf(pkg.scope().objects()); // resolving adds others
        declared.forEach(pkg::resolve);
        return declared;
    }
}
