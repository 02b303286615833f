package gol.interpreter.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;

/**
 * A value after whose evaluation the frame's position is set again: its calls may have moved it.
 */
public final class AtPosition extends Expression {
    private final int position;
    @Child private Expression value;

    public AtPosition(int position, Expression value) {
        this.position = position;
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object result = value.execute(frame);
        frame.setIntStatic(Frames.POSITION, position);
        return result;
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        boolean result = value.executeBoolean(frame);
        frame.setIntStatic(Frames.POSITION, position);
        return result;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
        int result = value.executeInt(frame);
        frame.setIntStatic(Frames.POSITION, position);
        return result;
    }

    @Override
    public long executeLong(VirtualFrame frame) {
        long result = value.executeLong(frame);
        frame.setIntStatic(Frames.POSITION, position);
        return result;
    }

    @Override
    public float executeFloat(VirtualFrame frame) {
        float result = value.executeFloat(frame);
        frame.setIntStatic(Frames.POSITION, position);
        return result;
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
        double result = value.executeDouble(frame);
        frame.setIntStatic(Frames.POSITION, position);
        return result;
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
        value.executeVoid(frame);
        frame.setIntStatic(Frames.POSITION, position);
    }
}
