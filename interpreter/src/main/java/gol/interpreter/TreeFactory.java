package gol.interpreter;

import gol.compiler.Engine;
import gol.compiler.ir.IrProgram;

/** Makes {@link TreeEngine}s: gol's reference. */
public final class TreeFactory implements Engine.Factory {
    @Override
    public String name() {
        return "tree";
    }

    @Override
    public Engine create(IrProgram program) {
        return new TreeEngine(program);
    }
}
