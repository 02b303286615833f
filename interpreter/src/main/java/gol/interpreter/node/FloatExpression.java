package gol.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression held as {@code float}: float32. */
public abstract class FloatExpression extends Expression {
    @Override
    public abstract float executeFloat(VirtualFrame frame);

    @Override
    public final Object execute(VirtualFrame frame) {
        return executeFloat(frame);
    }

    @Override
    public final void executeVoid(VirtualFrame frame) {
        executeFloat(frame);
    }
}
