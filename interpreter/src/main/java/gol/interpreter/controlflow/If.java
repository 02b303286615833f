package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;

/** An if statement. */
public final class If extends Statement {
    @Child private Expression condition;
    @Child private Statement then;
    @Child private Statement otherwise;

    /**
     * @param otherwise null if there is no else
     */
    public If(Expression condition, Statement then, Statement otherwise) {
        this.condition = condition;
        this.then = then;
        this.otherwise = otherwise;
    }

    @Override
    public int execute(VirtualFrame frame) {
        if (condition.executeBoolean(frame)) {
            return then.execute(frame);
        }
        return otherwise == null ? NORMAL : otherwise.execute(frame);
    }
}
