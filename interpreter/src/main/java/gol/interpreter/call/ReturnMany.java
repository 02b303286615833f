package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.Statement;
import gol.runtime.sched.Goroutine;

/**
 * Returns several results: all are evaluated, then those beyond the first are left in the
 * goroutine.
 */
public final class ReturnMany extends Statement {
    private final String letters;
    @Children private final Expression[] values;

    public ReturnMany(String letters, Expression[] values) {
        this.letters = letters;
        this.values = values;
    }

    @Override
    @ExplodeLoop
    public int execute(VirtualFrame frame) {
        Object[] raw = new Object[values.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = values[i].execute(frame);
        }
        Goroutine g = Frames.goroutine(frame);
        Results.prepare(g, raw.length);
        for (int i = 1; i < raw.length; i++) {
            Results.put(g, i, letters.charAt(i), raw[i]);
        }
        switch (letters.charAt(0)) {
            case 'Z' -> frame.setBooleanStatic(Frames.RESULT, (boolean) raw[0]);
            case 'I' -> frame.setIntStatic(Frames.RESULT, (int) raw[0]);
            case 'J' -> frame.setLongStatic(Frames.RESULT, (long) raw[0]);
            case 'F' -> frame.setFloatStatic(Frames.RESULT, (float) raw[0]);
            case 'D' -> frame.setDoubleStatic(Frames.RESULT, (double) raw[0]);
            default -> frame.setObjectStatic(Frames.RESULT, raw[0]);
        }
        return RETURN;
    }
}
