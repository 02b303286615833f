package gol.interpreter.call;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.GoStack;
import gol.interpreter.node.Statement;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Poll;

/** The root of a function's nodes: knows where parameters and results are in its frames. */
public final class FunctionRoot extends RootNode {
    private final String name;
    private final int[] slots;
    private final String letters;
    private final char result;
    private final int tokenSlot;
    @Child private Statement body;

    /**
     * @param slots where the parameters go
     * @param letters the letters of the parameters' kinds
     * @param result the letter of the first result's kind, {@code V} for none
     * @param tokenSlot where the recover token goes, negative for functions that do not recover
     */
    public FunctionRoot(
            FrameDescriptor descriptor,
            String name,
            int[] slots,
            String letters,
            char result,
            int tokenSlot,
            Statement body) {
        super(null, descriptor);
        this.name = name;
        this.slots = slots;
        this.letters = letters;
        this.result = result;
        this.tokenSlot = tokenSlot;
        this.body = body;
    }

    /** Runs the body on a frame that holds the parameters. */
    public void run(VirtualFrame frame, GoStack stack) {
        stack.push(frame);
        Goroutine g = stack.goroutine();
        Poll.at(g);
        if (tokenSlot >= 0) {
            frame.setObjectStatic(tokenSlot, g.recoverToken);
            g.recoverToken = null;
        }
        body.execute(frame);
        stack.pop();
    }

    @Override
    public Object execute(VirtualFrame frame) {
        run(frame, Frames.stack(frame));
        return TreeFunction.result(frame, result);
    }

    char result() {
        return result;
    }

    int parameters() {
        return slots.length;
    }

    /** Evaluates the value of a parameter into the callee's frame. */
    void pass(int parameter, Expression value, VirtualFrame frame, VirtualFrame callee) {
        int slot = slots[parameter];
        switch (letters.charAt(parameter)) {
            case 'Z' -> callee.setBooleanStatic(slot, value.executeBoolean(frame));
            case 'I' -> callee.setIntStatic(slot, value.executeInt(frame));
            case 'J' -> callee.setLongStatic(slot, value.executeLong(frame));
            case 'F' -> callee.setFloatStatic(slot, value.executeFloat(frame));
            case 'D' -> callee.setDoubleStatic(slot, value.executeDouble(frame));
            default -> callee.setObjectStatic(slot, value.execute(frame));
        }
    }

    /** Puts a raw value into a parameter's slot. */
    void pass(int parameter, Object raw, VirtualFrame callee) {
        int slot = slots[parameter];
        switch (letters.charAt(parameter)) {
            case 'Z' -> callee.setBooleanStatic(slot, (boolean) raw);
            case 'I' -> callee.setIntStatic(slot, (int) raw);
            case 'J' -> callee.setLongStatic(slot, (long) raw);
            case 'F' -> callee.setFloatStatic(slot, (float) raw);
            case 'D' -> callee.setDoubleStatic(slot, (double) raw);
            default -> callee.setObjectStatic(slot, raw);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
