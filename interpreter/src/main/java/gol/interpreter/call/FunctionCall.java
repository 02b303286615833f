package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.GoStack;

/** A call of a declared function: arguments go straight into the callee's frame. */
public final class FunctionCall extends Expression {
    private final TreeFunction function;
    private final char result;
    private final int position;
    @Children private final Argument[] arguments;

    /**
     * @param result the letter of the first result's kind, {@code V} for none
     */
    public FunctionCall(TreeFunction function, char result, int position, Argument[] arguments) {
        this.function = function;
        this.result = result;
        this.position = position;
        this.arguments = arguments;
    }

    @ExplodeLoop
    private VirtualFrame call(VirtualFrame frame) {
        FunctionRoot root = function.root();
        GoStack stack = Frames.stack(frame);
        VirtualFrame callee = Frames.create(stack, root.getFrameDescriptor());
        for (Argument a : arguments) {
            a.pass(frame, callee);
        }
        frame.setIntStatic(Frames.POSITION, position);
        root.run(callee, stack);
        return callee;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return TreeFunction.result(call(frame), result);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        return call(frame).getBooleanStatic(Frames.RESULT);
    }

    @Override
    public int executeInt(VirtualFrame frame) {
        return call(frame).getIntStatic(Frames.RESULT);
    }

    @Override
    public long executeLong(VirtualFrame frame) {
        return call(frame).getLongStatic(Frames.RESULT);
    }

    @Override
    public float executeFloat(VirtualFrame frame) {
        return call(frame).getFloatStatic(Frames.RESULT);
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
        return call(frame).getDoubleStatic(Frames.RESULT);
    }

    @Override
    public void executeVoid(VirtualFrame frame) {
        call(frame);
    }
}
