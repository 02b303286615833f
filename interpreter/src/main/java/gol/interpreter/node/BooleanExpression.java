package gol.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An expression held as {@code boolean}: bool. */
public abstract class BooleanExpression extends Expression {
    @Override
    public abstract boolean executeBoolean(VirtualFrame frame);

    @Override
    public final Object execute(VirtualFrame frame) {
        return executeBoolean(frame);
    }

    @Override
    public final void executeVoid(VirtualFrame frame) {
        executeBoolean(frame);
    }
}
