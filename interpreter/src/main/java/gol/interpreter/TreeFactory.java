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

    /** A Go call is several of Java's: Go's limit of a gigabyte holds a million of them. */
    @Override
    public long stackBytes() {
        return 1L << 30;
    }
}
