package gol.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression held as {@code int}: an integer of at most 32 bits. */
public abstract class IntExpression extends Expression {
    @Override
    public abstract int executeInt(VirtualFrame frame);

    @Override
    public final Object execute(VirtualFrame frame) {
        return executeInt(frame);
    }

    @Override
    public final void executeVoid(VirtualFrame frame) {
        executeInt(frame);
    }
}
