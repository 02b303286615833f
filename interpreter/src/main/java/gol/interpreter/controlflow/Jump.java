package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Statement;

/** A break or continue: its label's completion code. */
public final class Jump extends Statement {
    private final int code;

    public Jump(int code) {
        this.code = code;
    }

    @Override
    public int execute(VirtualFrame frame) {
        return code;
    }
}
