package gol.compiler.bytecode;

import gol.compiler.ir.IrFunction;
import java.util.List;

/** Functions whose code does not fit a JVM method, where nobody else can run them. */
public final class CodeTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<IrFunction> functions;

    CodeTooLarge(List<IrFunction> functions) {
        super("function too large: " + functions, null, false, false);
        this.functions = List.copyOf(functions);
    }

    public List<IrFunction> functions() {
        return functions;
    }
}
