package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.Global;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrSignature;
import gol.compiler.ir.IrType;
import gol.compiler.ir.St;
import gol.compiler.types.Func;
import gol.syntax.Decl;
import gol.syntax.SourceUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a session, which a later input may define anew: what calls one of them, or takes
 * it as a value, asks a variable for the definition that holds now. Definitions of one name and
 * type share the variable, so that callers of earlier ones see the last; a definition of another
 * type leaves them what they were checked against. Generic functions and methods are not among
 * them. Guarded by the program's lock.
 */
final class SessionFunctions {
    private final ProgramLowering program;
    private final Map<String, Global> current = new HashMap<>();

    SessionFunctions(ProgramLowering program) {
        this.program = program;
    }

    /** The variable that holds the function's last definition; null if there can be only one. */
    @Nullable Global current(Func f) {
        return f.pkg() == null || program.isLibrary(f.pkg()) || !isReplaceable(f)
                ? null
                : variable(f);
    }

    private Global variable(Func f) {
        return current.computeIfAbsent(
                f.name() + program.keyOf(f.signature()),
                _ -> new Global("main." + f.name(), IrType.FUNC, f.signature(), false));
    }

    private static boolean isReplaceable(Func f) {
        return f.signature().receiver() == null
                && f.signature().typeParams().isEmpty()
                && !f.name().equals("_")
                && !f.name().equals("init");
    }

    /** Makes what an input defines current, before anything of the input runs. */
    void define(Unit unit, List<St> code) {
        for (SourceUnit file : unit.files()) {
            for (Decl decl : file.decls()) {
                if (decl instanceof Decl.Func d
                        && unit.info().defs().get(d.name()) instanceof Func f
                        && isReplaceable(f)) {
                    IrFunction target = program.function(f, List.of());
                    var signature = new IrSignature(target.params(), target.results());
                    code.add(
                            new St.SetGlobal(
                                    variable(f), new Ex.Closure(target, signature, List.of()), 0));
                }
            }
        }
    }
}
