package gol.interpreter.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/**
 * A node that is run for effect. Its completion code says how it ended: {@link #NORMAL}, {@link
 * #RETURN} (the results are in the frame and the goroutine), or a jump to a label of the function,
 * which has one code for break and one for continue.
 */
public abstract class Statement extends Node {
    public static final int NORMAL = 0;
    public static final int RETURN = 1;

    /** The first code of jumps. */
    public static final int FIRST_JUMP = 2;

    public abstract int execute(VirtualFrame frame);
}
