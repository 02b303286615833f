package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.GoStack;
import gol.runtime.Func;

/** A call of a function value; null is Go's nil dereference, after the arguments' evaluation. */
public final class ValueCall extends Expression {
    private final char result;
    private final int position;
    @Child private Expression function;
    @Children private final Expression[] arguments;

    public ValueCall(char result, int position, Expression function, Expression[] arguments) {
        this.result = result;
        this.position = position;
        this.function = function;
        this.arguments = arguments;
    }

    @ExplodeLoop
    @Override
    public Object execute(VirtualFrame frame) {
        Func f = (Func) function.execute(frame);
        if (f instanceof TreeFunc t) {
            return TreeFunction.result(call(frame, t), result);
        }
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].execute(frame);
        }
        frame.setIntStatic(Frames.POSITION, position);
        return f.invoke(Frames.goroutine(frame), values);
    }

    @ExplodeLoop
    private VirtualFrame call(VirtualFrame frame, TreeFunc f) {
        FunctionRoot root = f.function().root();
        GoStack stack = Frames.stack(frame);
        VirtualFrame callee = Frames.create(stack, root.getFrameDescriptor());
        int first = f.passCaptured(root, callee);
        for (int i = 0; i < arguments.length; i++) {
            root.pass(first + i, arguments[i], frame, callee);
        }
        frame.setIntStatic(Frames.POSITION, position);
        root.run(callee, stack);
        return callee;
    }
}
