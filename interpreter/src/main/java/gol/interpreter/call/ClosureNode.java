package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.interpreter.node.Expression;
import gol.runtime.Func;
import java.util.function.Function;

/** Makes a function value that holds captured values. */
public final class ClosureNode extends Expression {
    private final Function<Object[], Func> maker;
    @Children private final Expression[] captured;

    public ClosureNode(Function<Object[], Func> maker, Expression[] captured) {
        this.maker = maker;
        this.captured = captured;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[captured.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = captured[i].execute(frame);
        }
        return maker.apply(values);
    }
}
