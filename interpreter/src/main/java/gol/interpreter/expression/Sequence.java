package gol.interpreter.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;

/** Statements, which do not jump out, then a value. */
public final class Sequence extends Expression {
    @Child private Statement before;
    @Child private Expression value;

    public Sequence(Statement before, Expression value) {
        this.before = before;
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        before.execute(frame);
        return value.execute(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        before.execute(frame);
        return value.executeBoolean(frame);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
        before.execute(frame);
        return value.executeInt(frame);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
        before.execute(frame);
        return value.executeLong(frame);
    }

    @Override
    public float executeFloat(VirtualFrame frame) {
        before.execute(frame);
        return value.executeFloat(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
        before.execute(frame);
        return value.executeDouble(frame);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
        before.execute(frame);
        value.executeVoid(frame);
    }
}
