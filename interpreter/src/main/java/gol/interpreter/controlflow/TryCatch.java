package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Frames;
import gol.interpreter.node.GoStack;
import gol.interpreter.node.Statement;

/** Runs the handler for whatever is thrown out of the body. */
public final class TryCatch extends Statement {
    private final int slot;
    @Child private Statement body;
    @Child private Statement handler;

    /**
     * @param slot where the throwable goes
     */
    public TryCatch(int slot, Statement body, Statement handler) {
        this.slot = slot;
        this.body = body;
        this.handler = handler;
    }

    @Override
    public int execute(VirtualFrame frame) {
        GoStack stack = Frames.stack(frame);
        int depth = stack.depth();
        try {
            return body.execute(frame);
        } catch (Throwable t) {
            frame.setObjectStatic(slot, stack.unwind(t, depth));
        }
        stack.pushHandler();
        int code = handler.execute(frame);
        stack.pop();
        return code;
    }
}
