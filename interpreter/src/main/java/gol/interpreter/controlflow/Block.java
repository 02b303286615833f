package gol.interpreter.controlflow;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.interpreter.node.Frames;
import gol.interpreter.node.Statement;

/** Statements in order, with the positions that the frame gets before each (0: unchanged). */
public final class Block extends Statement {
    private final int[] positions;
    @Children private final Statement[] statements;

    public Block(int[] positions, Statement[] statements) {
        this.positions = positions;
        this.statements = statements;
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        for (int i = 0; i < statements.length; i++) {
            int position = positions[i];
            if (position != 0) {
                frame.setIntStatic(Frames.POSITION, position);
            }
            int code = statements[i].execute(frame);
            if (code != NORMAL) {
                return code;
            }
        }
        return NORMAL;
    }
}
