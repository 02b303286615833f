package gol.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A node with a value. The translator knows each value's kind, and asks for it by the method of the
 * kind; {@link #execute} gives it raw (boxed), or null if there is none.
 */
public abstract class Expression extends Node {
    public abstract @Nullable Object execute(VirtualFrame frame);

    public boolean executeBoolean(VirtualFrame frame) {
        return (boolean) execute(frame);
    }

    public int executeInt(VirtualFrame frame) {
        return (int) execute(frame);
    }

    public long executeLong(VirtualFrame frame) {
        return (long) execute(frame);
    }

    public float executeFloat(VirtualFrame frame) {
        return (float) execute(frame);
    }

    public double executeDouble(VirtualFrame frame) {
        return (double) execute(frame);
    }

    /** Evaluates for effect. */
    public void executeVoid(VirtualFrame frame) {
        execute(frame);
    }
}
