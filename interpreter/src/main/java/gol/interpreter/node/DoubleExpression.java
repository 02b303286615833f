package gol.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression held as {@code double}: float64. */
public abstract class DoubleExpression extends Expression {
    @Override
    public abstract double executeDouble(VirtualFrame frame);

    @Override
    public final Object execute(VirtualFrame frame) {
        return executeDouble(frame);
    }

    @Override
    public final void executeVoid(VirtualFrame frame) {
        executeDouble(frame);
    }
}
