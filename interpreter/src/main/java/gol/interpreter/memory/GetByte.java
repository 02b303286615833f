package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.IntExpression;
import gol.runtime.value.GoString;

/** A byte of a string, bounds-checked. */
public final class GetByte extends IntExpression {
    @Child private Expression string;
    @Child private Expression index;

    public GetByte(Expression string, Expression index) {
        this.string = string;
        this.index = index;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
        GoString s = (GoString) string.execute(frame);
        return s.at(index.executeLong(frame));
    }
}
