package gol.compiler.lower;

import gol.compiler.ir.IrFunction;
import gol.compiler.types.Func;
import gol.compiler.types.Info;
import gol.syntax.Stmt;
import java.util.List;

/** Makes the bodies that {@link ProgramLowering} is asked for. */
public interface BodyLowering {
    /** The body of a declared function or method, in the instance that {@code env} describes. */
    IrFunction.Body declared(
            ProgramLowering program, Unit unit, Func function, TypeEnv env, IrFunction target);

    /** Runs the initialisers of package variables in order. */
    IrFunction.Body initializers(
            ProgramLowering program, Unit unit, List<Info.Initializer> order, IrFunction target);

    /**
     * The statements at a script's top level, as the body of a function without parameters. Its
     * variable declarations define package variables: they become globals.
     */
    IrFunction.Body script(
            ProgramLowering program, Unit unit, List<Stmt> statements, IrFunction target);
}
