package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import gol.interpreter.value.Sneaky;

/** Throws a Java throwable; null is a NullPointerException. */
public final class Throw extends Statement {
    @Child private Expression throwable;

    public Throw(Expression throwable) {
        this.throwable = throwable;
    }

    @Override
    public int execute(VirtualFrame frame) {
        throw Sneaky.rethrow((Throwable) throwable.execute(frame));
    }
}
