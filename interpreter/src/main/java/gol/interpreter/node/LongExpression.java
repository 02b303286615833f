package gol.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression held as {@code long}: a 64-bit integer. */
public abstract class LongExpression extends Expression {
    @Override
    public abstract long executeLong(VirtualFrame frame);

    @Override
    public final Object execute(VirtualFrame frame) {
        return executeLong(frame);
    }

    @Override
    public final void executeVoid(VirtualFrame frame) {
        executeLong(frame);
    }
}
