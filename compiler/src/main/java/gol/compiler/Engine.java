package gol.compiler;

import gol.compiler.ir.IrProgram;
import gol.compiler.ir.StructClass;
import gol.compiler.link.RTypes;
import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.RuntimeOptions;
import gol.runtime.value.Struct;
import java.util.function.Supplier;

/** A back end at work on one program, to which fragments can be added while it runs. */
public interface Engine {
    /** Makes engines. */
    interface Factory {
        /** {@code bytecode} or {@code tree}. */
        String name();

        Engine create(IrProgram program);

        /** Whether it can call what {@link gol.compiler.LibraryCompiler} made. */
        default boolean usesCompiledLibrary() {
            return false;
        }

        /** The stack that a worker's thread should have: the limit of recursion. */
        default long stackBytes() {
            return RuntimeOptions.DEFAULT_STACK;
        }
    }

    /** The descriptors to use; called once, before all else. */
    void setTypes(RTypes types);

    /** How zero values of a struct class are made. */
    Supplier<Struct> zeros(StructClass struct);

    /** Installs in the runtime what it asks of an engine: the linker, the names of frames. */
    void install(GoRuntime runtime);

    /**
     * The program's current entry ({@link IrProgram#entry}) as a function value. What it reaches
     * directly is translated now, the rest when it is reached.
     */
    Func entry();

    /** A declared function as a function value, for calls from the host. */
    Func function(gol.compiler.ir.IrFunction function, gol.compiler.ir.IrSignature signature);
}
