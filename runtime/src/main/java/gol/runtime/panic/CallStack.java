package gol.runtime.panic;

import gol.runtime.FrameNames;
import gol.runtime.ProgramCounters.Place;
import gol.runtime.sched.Goroutine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the running goroutine as Go has them. Go runs the deferred calls of a panic on top
 * of the frames that panicked; here these have been unwound, so that the trace of the panic itself
 * stands in for what is below a deferred call.
 */
public final class CallStack {
    /** The class of stack trace elements that stand for functions of Go's own runtime. */
    private static final String OF_RUNTIME = "gol.runtime.frame";

    private CallStack() {}

    /** Name and line of each call, innermost first, down to the goroutine's beginning. */
    public static List<Place> of(Goroutine g) {
        FrameNames names = g.runtime().frameNames();
        List<Place> result = new ArrayList<>();
        for (StackTraceElement e : frames(g)) {
            String name = name(names, e);
            if (name != null) {
                result.add(
                        new Place(
                                name,
                                String.valueOf(e.getFileName()),
                                Math.max(e.getLineNumber(), 0)));
            }
        }
        if (g.id == 1) {
            result.add(new Place("runtime.main", "runtime/proc.go", 0));
        }
        result.add(new Place("runtime.goexit", "runtime/asm_amd64.s", 0));
        return result;
    }

    /** The call that is {@code skip} calls up, as {@code function\tfile:line}, or null. */
    public static @Nullable String caller(Goroutine g, int skip) {
        List<Place> places = of(g);
        if (skip >= places.size()) {
            return null;
        }
        Place p = places.get(skip);
        return p.function() + '\t' + p.file() + ':' + p.line();
    }

    /** The Go name of a frame, null for one that is not shown. */
    static @Nullable String name(FrameNames names, StackTraceElement e) {
        return e.getClassName().equals(OF_RUNTIME) ? e.getMethodName() : names.goName(e);
    }

    /** The frames of the running goroutine, below a deferred call those of its panic. */
    static StackTraceElement[] frames(Goroutine g) {
        StackTraceElement[] own =
                g.runtime().frameNames().frames(g, new Throwable().getStackTrace());
        GoPanic panic = running(g);
        if (panic == null) {
            return own;
        }
        StackTraceElement[] below = Traces.frames(panic);
        if (below.length == 0) {
            return own;
        }
        List<StackTraceElement> all = new ArrayList<>();
        for (StackTraceElement e : own) {
            if (isHandler(e)) {
                all.add(ofRuntime("runtime.gopanic", "runtime/panic.go"));
                if (panic.value instanceof RuntimeError error && error.isSignal()) {
                    all.add(ofRuntime("runtime.panicmem", "runtime/panic.go"));
                    all.add(ofRuntime("runtime.sigpanic", "runtime/signal_unix.go"));
                }
                all.addAll(List.of(below));
                break;
            }
            all.add(e);
        }
        return all.toArray(StackTraceElement[]::new);
    }

    private static StackTraceElement ofRuntime(String name, String file) {
        return new StackTraceElement(OF_RUNTIME, name, file, 0);
    }

    /** Whether the frame runs deferred calls because of a panic. */
    static boolean isHandler(StackTraceElement e) {
        return e.getMethodName().equals("onPanic")
                && e.getClassName().equals(Defers.class.getName());
    }

    /** The panic for whose sake the innermost deferred call runs. */
    private static @Nullable GoPanic running(Goroutine g) {
        for (DeferFrame f = (DeferFrame) g.defers; f != null; f = f.outer) {
            if (f.running != null) {
                return f.running;
            }
        }
        return null;
    }
}
