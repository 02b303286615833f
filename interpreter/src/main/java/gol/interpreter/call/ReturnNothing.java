package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Statement;

/** Returns without results. */
public final class ReturnNothing extends Statement {
    @Override
    public int execute(VirtualFrame frame) {
        return RETURN;
    }
}
