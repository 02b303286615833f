package gol.runtime.panic;

import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import org.jspecify.annotations.Nullable;

/**
 * defer, panic and recover: the twin of Go's {@code panic.go}. A function with defer statements is
 * compiled as
 *
 * <pre>
 *   frame = enter(g)
 *   try { body, with push(frame, f) per defer statement; results stored; runAll(g, frame) }
 *   catch (Throwable t) { onPanic(g, frame, t) }   // returns when recovered
 *   return the results
 * </pre>
 *
 * <p>recover works only in the deferred function itself: before a deferred function that {@link
 * Func#usesRecover} is run because of a panic, that panic is put in {@link Goroutine#recoverToken};
 * the prologue of such a function takes and clears it, and gives it to {@link #recover}. Anyone
 * else finds null there.
 */
public final class Defers {
    private Defers() {}

    /** Opens the frame of a function that has defer statements. */
    public static DeferFrame enter(Goroutine g) {
        DeferFrame frame = new DeferFrame((DeferFrame) g.defers);
        g.defers = frame;
        return frame;
    }

    /** A defer statement whose function and arguments are evaluated. */
    public static void push(DeferFrame frame, @Nullable Func f) {
        frame.push(f == null ? NilFunc.INSTANCE : f);
    }

    /** The function's normal end: runs its deferred calls, last first. */
    public static void runAll(Goroutine g, DeferFrame frame) {
        Func f;
        while ((f = frame.pop()) != null) {
            g.recoverToken = null;
            f.run(g);
        }
        g.defers = frame.outer;
    }

    /**
     * The function ends by a throwable: runs the deferred calls that are left. Returns when the
     * panic was recovered, so that the function returns to its caller; else throws on what is then
     * in progress.
     */
    public static void onPanic(Goroutine g, DeferFrame frame, Throwable thrown) {
        g.defers = frame;
        Throwable t = Panics.convert(thrown);
        GoExit exit = t instanceof GoExit e ? e : null;
        GoPanic panic = t instanceof GoPanic p ? p : null;
        if (panic != null && panic.exit != null) {
            exit = panic.exit;
        }
        if (panic == null && exit == null) {
            throw sneaky(t);
        }
        if (panic != null && panic.during == null) {
            panic.during = runningBelow(frame, panic);
        }
        Func f;
        while ((f = frame.pop()) != null) {
            g.recoverToken = panic != null && f.usesRecover() ? panic : null;
            frame.running = panic;
            try {
                f.run(g);
            } catch (Throwable thrownNow) {
                Throwable now = Panics.convert(thrownNow);
                if (now instanceof GoPanic next) {
                    link(next, panic);
                    if (next.during == null && next != panic) {
                        next.during = panic;
                    }
                    panic = next;
                    exit = next.exit != null ? next.exit : exit;
                } else if (now instanceof GoExit e) {
                    exit = e;
                    panic = null;
                } else {
                    throw sneaky(now);
                }
                g.defers = frame;
                continue;
            }
            if (panic != null && panic.recovered) {
                panic = null;
            }
        }
        g.recoverToken = null;
        g.defers = frame.outer;
        if (panic != null) {
            panic.exit = exit;
            throw panic;
        }
        if (exit != null) {
            throw exit;
        }
    }

    /** The panic for whose sake the deferred call runs that the frame belongs to or is below. */
    private static @Nullable GoPanic runningBelow(DeferFrame frame, GoPanic panic) {
        for (DeferFrame f = frame.outer; f != null; f = f.outer) {
            if (f.running != null) {
                return f.running == panic ? null : f.running;
            }
        }
        return null;
    }

    /** A panic begins, or goes on, in a deferred call that was run for another's sake. */
    private static void link(GoPanic next, @Nullable GoPanic running) {
        if (running == null || next == running) {
            return;
        }
        GoPanic first = next;
        while (first.link != null) {
            if (first.link == running) {
                return;
            }
            first = first.link;
        }
        first.link = running;
        first.repanicked = running.recovered && first.value == running.value;
    }

    /**
     * recover() in a function whose prologue took {@code token}: the panic's value, null when there
     * is none.
     */
    public static @Nullable Object recover(Goroutine g, @Nullable Object token) {
        if (!(token instanceof GoPanic p) || p.recovered) {
            return null;
        }
        p.recovered = true;
        return p.value;
    }

    /**
     * A deferred call of recover itself, in a function whose prologue took {@code token}: recovers
     * at the function's normal end only, not when that function panics.
     */
    public static @Nullable Object deferredRecover(Goroutine g, @Nullable Object token) {
        DeferFrame frame = (DeferFrame) g.defers;
        return frame == null || frame.running != null ? null : recover(g, token);
    }

    /** Whether a deferred call that is pending could recover a panic of this goroutine. */
    static boolean couldRecover(Goroutine g) {
        for (DeferFrame f = (DeferFrame) g.defers; f != null; f = f.outer) {
            if (f.couldRecover()) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable t) throws T {
        throw (T) t;
    }

    /** A deferred nil function: panics when it is run, as in Go. */
    private static final class NilFunc extends Func {
        static final NilFunc INSTANCE = new NilFunc();

        @Override
        public Object invoke(Goroutine g, Object[] args) {
            throw Panics.of(g, RuntimeError.nilDereference());
        }
    }
}
