package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import java.util.Arrays;

/** A switch on an integer; bodies do not fall through. */
public final class IntSwitch extends Statement {
    private final long[] values;
    private final int[] targets;
    @Child private Expression value;
    @Children private final Statement[] bodies;
    @Child private Statement otherwise;

    /**
     * @param values the cases' values, sorted
     * @param targets the body of each
     * @param otherwise null for none
     */
    public IntSwitch(
            long[] values,
            int[] targets,
            Expression value,
            Statement[] bodies,
            Statement otherwise) {
        this.values = values;
        this.targets = targets;
        this.value = value;
        this.bodies = bodies;
        this.otherwise = otherwise;
    }

    @Override
    public int execute(VirtualFrame frame) {
        int i = Arrays.binarySearch(values, value.executeLong(frame));
        if (i >= 0) {
            return bodies[targets[i]].execute(frame);
        }
        return otherwise == null ? NORMAL : otherwise.execute(frame);
    }
}
