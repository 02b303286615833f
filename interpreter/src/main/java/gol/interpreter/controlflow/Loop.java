package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.Statement;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Poll;

/** A loop; its back edge polls. */
public final class Loop extends Statement {
    private final int breakCode;
    private final int continueCode;
    private final int position;
    @Child private Expression condition;
    @Child private Statement body;
    @Child private Statement post;

    /**
     * @param condition null for none
     * @param post null for none
     */
    public Loop(
            int breakCode,
            int continueCode,
            int position,
            Expression condition,
            Statement body,
            Statement post) {
        this.breakCode = breakCode;
        this.continueCode = continueCode;
        this.position = position;
        this.condition = condition;
        this.body = body;
        this.post = post;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Goroutine g = Frames.goroutine(frame);
        while (true) {
            if (position != 0) {
                frame.setIntStatic(Frames.POSITION, position);
            }
            if (condition != null && !condition.executeBoolean(frame)) {
                return NORMAL;
            }
            int code = body.execute(frame);
            if (code != NORMAL && code != continueCode) {
                return code == breakCode ? NORMAL : code;
            }
            if (post != null) {
                post.execute(frame);
            }
            Poll.at(g);
        }
    }
}
