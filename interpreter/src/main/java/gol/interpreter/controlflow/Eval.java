package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;

/** An expression for its effect. */
public final class Eval extends Statement {
    @Child private Expression x;

    public Eval(Expression x) {
        this.x = x;
    }

    @Override
    public int execute(VirtualFrame frame) {
        x.executeVoid(frame);
        return NORMAL;
    }
}
