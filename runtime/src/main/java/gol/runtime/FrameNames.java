package gol.runtime;

import gol.runtime.sched.Goroutine;
import org.jspecify.annotations.Nullable;

/**
 * Says which Go function a Java stack frame belongs to. The engine that made the frames sets it.
 */
@FunctionalInterface
public interface FrameNames {
    /** The default: knows no guest frame, so that traces have no frames. */
    FrameNames NONE = new FrameNames() { // a lambda of an interface is not in the AOT cache
                @Override
                public @Nullable String goName(StackTraceElement frame) {
                    return null;
                }
            };

    /**
     * The Go name of the frame's function, for instance {@code main.main} or {@code main.(*T).Get},
     * or null for a frame that Go programmers must not see.
     */
    @Nullable String goName(StackTraceElement frame);

    /**
     * The frames of a goroutine that waits or is the running one, innermost first. An engine whose
     * Go frames are no Java frames gives its own.
     */
    default StackTraceElement[] frames(Goroutine g, StackTraceElement[] java) {
        return java;
    }

    /**
     * Whether a function was made up for a go or defer statement or a method value: such frames are
     * not shown.
     */
    static boolean isWrapper(String goName) {
        return goName.contains(".gowrap")
                || goName.contains(".deferwrap")
                || goName.endsWith("-fm");
    }

    /**
     * Whether calls of a function with that Go name have arguments or a receiver, for which traces
     * print {@code (...)} after its name, and {@code ()} otherwise.
     */
    default boolean hasArguments(String goName) {
        return true;
    }

    /** Where a function with that Go name begins, null where nothing is known of it. */
    default @Nullable StackTraceElement declared(String goName) {
        return null;
    }
}
