package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Statement;

/** A block that a break leaves. */
public final class Labeled extends Statement {
    private final int breakCode;
    @Child private Statement body;

    public Labeled(int breakCode, Statement body) {
        this.breakCode = breakCode;
        this.body = body;
    }

    @Override
    public int execute(VirtualFrame frame) {
        int code = body.execute(frame);
        return code == breakCode ? NORMAL : code;
    }
}
