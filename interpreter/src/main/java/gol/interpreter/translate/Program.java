package gol.interpreter.translate;

import gol.compiler.ir.Global;
import gol.compiler.ir.GlobalInitializer;
import gol.compiler.ir.IrFunction;
import gol.compiler.ir.IrType;
import gol.compiler.ir.JavaMethod;
import gol.compiler.ir.StructClass;
import gol.compiler.types.Type;
import gol.interpreter.call.Initialization;
import gol.interpreter.call.JavaTarget;
import gol.interpreter.call.TreeFunction;
import gol.interpreter.value.ValueOps;
import gol.runtime.Func;
import gol.runtime.type.RType;
import gol.runtime.value.Ref;

/** What translators ask the engine for. Takes the program's lock where it must. */
public interface Program {
    /** The line of a position. */
    int line(int pos);

    /** A function's body, lowered now if it was not yet. */
    IrFunction.Body body(IrFunction function);

    /** The function with nodes for one that is not native. */
    TreeFunction function(IrFunction function);

    /** A function value, with captured values. */
    Func value(IrFunction function, Object[] captured);

    JavaTarget target(JavaMethod method);

    /** The Java class of a struct, loaded now. */
    Class<?> structClass(StructClass struct);

    /** A class of the runtime or the library. */
    Class<?> javaClass(String internalName);

    /** The cell that a package variable lives in. */
    Ref global(Global global);

    Initialization initialization(GlobalInitializer initializer);

    RType descriptor(Type type);

    IrType typeOf(Type type);

    /** Whether interfaces hold values of the type as the struct object itself. */
    boolean isBarePointer(Type type);

    ValueOps values();
}
