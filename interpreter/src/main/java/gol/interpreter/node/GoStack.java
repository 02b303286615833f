package gol.interpreter.node;

import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.VirtualFrame;
import gol.runtime.panic.Defers;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoPanic;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Go frames of one goroutine, for traces: Java's own stack says nothing about them. Belongs to
 * the goroutine ({@link Goroutine#engineData}); others may look only while that waits.
 *
 * <p>A frame is pushed by its function's root and popped at its normal end. An exception leaves the
 * depth as it was, so that whoever catches it sees the frames of where it was thrown, and then has
 * to {@link #unwind}.
 */
public final class GoStack {
    /** The class name of stack trace elements that stand for Go frames. */
    public static final String MARK = "gol.frame";

    /** Where the frames of a panic end that begins in a deferred call: see Traces. */
    private static final StackTraceElement HANDLER =
            new StackTraceElement(Defers.class.getName(), "onPanic", null, -1);

    /**
     * The limit of recursion: what a worker's stack holds ({@code TreeFactory.stackBytes}). It is
     * reached before that stack's own end, since HotSpot is slow to unwind from there.
     */
    private static final int MOST_FRAMES = 1 << 20;

    private static final Frame[] NO_FRAMES = {};

    private final Goroutine goroutine;
    private final Object[] arguments = {this};
    private @Nullable Frame[] frames = NO_FRAMES;
    private int depth;

    private GoStack(Goroutine goroutine) {
        this.goroutine = goroutine;
    }

    /** A goroutine's stack, made at its first use. */
    public static GoStack of(Goroutine g) {
        if (g.engineData instanceof GoStack s) {
            return s;
        }
        GoStack made = new GoStack(g);
        g.engineData = made;
        return made;
    }

    public Goroutine goroutine() {
        return goroutine;
    }

    /** What frames get as their arguments: this object alone. */
    Object[] arguments() {
        return arguments;
    }

    public int depth() {
        return depth;
    }

    private void grow() {
        if (depth >= MOST_FRAMES) {
            throw new StackOverflowError();
        }
        frames = Arrays.copyOf(frames, Math.max(16, depth * 2));
    }

    public void push(VirtualFrame frame) {
        if (depth == frames.length) {
            grow();
        }
        frames[depth++] = frame.materialize();
    }

    /** A handler begins: what it runs stands on top of frames that have been unwound. */
    public void pushHandler() {
        if (depth == frames.length) {
            grow();
        }
        frames[depth++] = null;
    }

    public void pop() {
        frames[--depth] = null;
    }

    /**
     * Goes back to a depth because of a throwable that was caught there.
     *
     * @return the throwable, or one in its place that records the Go frames
     */
    public Throwable unwind(Throwable t, int to) {
        Throwable result = record(t);
        while (depth > to) {
            frames[--depth] = null;
        }
        return result;
    }

    private Throwable record(Throwable t) {
        StackTraceElement[] java = t.getStackTrace();
        if (java.length > 0 && java[0].getClassName().equals(MARK)) {
            return t;
        }
        Throwable target = GoMap.isUnsynchronised(t) ? GoMap.unsynchronised(t) : t;
        if (java.length == 0) {
            // one that HotSpot shares among threads, or one that records nothing
            if (t instanceof NullPointerException) {
                target = new NullPointerException();
            } else if (t instanceof ArithmeticException) {
                target = new ArithmeticException();
            } else {
                return t;
            }
        }
        StackTraceElement[] trace = trace();
        if (!isGo(target)) {
            // a fault of gol: where it is matters
            int own = trace.length;
            trace = Arrays.copyOf(trace, own + java.length);
            System.arraycopy(java, 0, trace, own, java.length);
        }
        target.setStackTrace(trace);
        return target;
    }

    private static boolean isGo(Throwable t) {
        return t instanceof GoPanic
                || t instanceof FatalError
                || t instanceof NullPointerException
                || t instanceof ArithmeticException
                || t instanceof NegativeArraySizeException
                || t instanceof VirtualMachineError;
    }

    /** The Go frames, innermost first. */
    public StackTraceElement[] trace() {
        List<StackTraceElement> result = new ArrayList<>(depth);
        StackTraceElement last = null;
        for (int i = depth - 1; i >= 0; i--) {
            Frame frame = frames[i];
            if (frame == null) {
                result.add(HANDLER);
                continue;
            }
            if (!(frame.getFrameDescriptor().getInfo() instanceof FrameInfo info)
                    || info.fileName().isEmpty()) {
                continue;
            }
            int line = info.line(frame.getIntStatic(Frames.POSITION));
            if (last == null
                    || last.getLineNumber() != line
                    || !last.getMethodName().equals(info.name())) {
                last = new StackTraceElement(MARK, info.name(), info.fileName(), line);
            }
            result.add(last);
        }
        return result.toArray(new StackTraceElement[0]);
    }
}
