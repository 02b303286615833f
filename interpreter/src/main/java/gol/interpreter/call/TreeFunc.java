package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Frames;
import gol.interpreter.node.GoStack;
import gol.interpreter.value.Sneaky;
import gol.runtime.Func;
import gol.runtime.sched.Goroutine;

/**
 * A function value over a function with Go code, and the way in from Java. Whatever is thrown out
 * of {@link #invoke} has recorded the Go frames, and the goroutine's stack is as it was before.
 */
public final class TreeFunc extends Func {
    private static final Object[] NONE = {};

    private final TreeFunction function;
    private final Object[] captured;

    public TreeFunc(TreeFunction function, Object[] captured) {
        this.function = function;
        this.captured = captured;
    }

    TreeFunction function() {
        return function;
    }

    /** Passes the captured values; gives the index of the first parameter proper. */
    int passCaptured(FunctionRoot root, VirtualFrame callee) {
        for (int i = 0; i < captured.length; i++) {
            root.pass(i, captured[i], callee);
        }
        return captured.length;
    }

    @Override
    public Object invoke(Goroutine g, Object[] args) {
        GoStack stack = GoStack.of(g);
        int depth = stack.depth();
        try {
            FunctionRoot root = function.root();
            VirtualFrame callee = Frames.create(stack, root.getFrameDescriptor());
            int first = passCaptured(root, callee);
            for (int i = 0; i < args.length; i++) {
                root.pass(first + i, args[i], callee);
            }
            root.run(callee, stack);
            return TreeFunction.result(callee, root.result());
        } catch (Throwable t) {
            throw Sneaky.rethrow(stack.unwind(t, depth));
        }
    }

    @Override
    public void run(Goroutine g) {
        invoke(g, NONE);
    }

    @Override
    public boolean usesRecover() {
        return function.function().usesRecover();
    }

    @Override
    public String name() {
        return function.name();
    }
}
