package gol.interpreter.node;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleRuntime;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import gol.runtime.sched.Goroutine;

/**
 * The layout of frames: static slots only. Slot {@link #POSITION} holds the Go position that is
 * being executed, slot {@link #RESULT} the first result, further ones follow; then come parameters
 * and locals. The one argument is the goroutine's {@link GoStack}.
 */
public final class Frames {
    public static final int POSITION = 0;
    public static final int RESULT = 1;

    private static final TruffleRuntime RUNTIME = Truffle.getRuntime();

    private Frames() {}

    /** A descriptor's builder with the fixed slots, for a function with so many results. */
    public static FrameDescriptor.Builder newDescriptor(int results) {
        FrameDescriptor.Builder b = FrameDescriptor.newBuilder();
        b.addSlots(1 + Math.max(results, 1), FrameSlotKind.Static);
        return b;
    }

    public static VirtualFrame create(GoStack stack, FrameDescriptor descriptor) {
        return RUNTIME.createVirtualFrame(stack.arguments(), descriptor);
    }

    public static GoStack stack(VirtualFrame frame) {
        return (GoStack) frame.getArguments()[0];
    }

    public static Goroutine goroutine(VirtualFrame frame) {
        return ((GoStack) frame.getArguments()[0]).goroutine();
    }
}
