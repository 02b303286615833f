package gol.interpreter.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;

/** One of two values, by a test. */
public final class Conditional extends Expression {
    @Child private Expression test;
    @Child private Expression then;
    @Child private Expression otherwise;

    public Conditional(Expression test, Expression then, Expression otherwise) {
        this.test = test;
        this.then = then;
        this.otherwise = otherwise;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return test.executeBoolean(frame) ? then.execute(frame) : otherwise.execute(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        return test.executeBoolean(frame)
                ? then.executeBoolean(frame)
                : otherwise.executeBoolean(frame);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
        return test.executeBoolean(frame) ? then.executeInt(frame) : otherwise.executeInt(frame);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
        return test.executeBoolean(frame) ? then.executeLong(frame) : otherwise.executeLong(frame);
    }

    @Override
    public float executeFloat(VirtualFrame frame) {
        return test.executeBoolean(frame)
                ? then.executeFloat(frame)
                : otherwise.executeFloat(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
        return test.executeBoolean(frame)
                ? then.executeDouble(frame)
                : otherwise.executeDouble(frame);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
        if (test.executeBoolean(frame)) {
            then.executeVoid(frame);
        } else {
            otherwise.executeVoid(frame);
        }
    }
}
