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
     * or null for a frame that Go programmers must not see. A name that ends in {@code )} is
     * printed as it is, any other is followed by {@code (...)}.
     */
    @Nullable String goName(StackTraceElement frame);

    /**
     * The frames of a goroutine that waits or is the running one, innermost first. An engine whose
     * Go frames are no Java frames gives its own.
     */
    default StackTraceElement[] frames(Goroutine g, StackTraceElement[] java) {
        return java;
    }

    /** Where a function with that Go name begins, null where nothing is known of it. */
    default @Nullable StackTraceElement declared(String goName) {
        return null;
    }
}
