package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;

/** A result beyond the first of the call evaluated directly before. */
public final class ExtraResult extends Expression {
    private final int index;
    private final char letter;

    public ExtraResult(int index, char letter) {
        this.index = index;
        this.letter = letter;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return Results.get(Frames.goroutine(frame), index, letter);
    }
}
