package gol.runtime.panic;

import gol.runtime.FrameNames;
import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.sched.Bubble;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Stacks;
import gol.runtime.sched.WaitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts with which a program dies: Go's, with the guest's functions and lines. */
public final class Traces {
    private static final int SHOWN = 50;
    private static final String DURABLE = " (durable)";
    private static final String STACK_OVERFLOW = "stack overflow";
    private static final String OVERFLOW_LINE =
            "runtime: goroutine stack exceeds 1000000000-byte limit\n";

    /** Programs that read traces look for an offset of code behind the line; here are none. */
    private static final String OFFSET = " +0x0";

    private Traces() {}

    /**
     * What an uncaught panic or fatal error prints. {@code t} is converted ({@link
     * Panics#convert}).
     */
    public static String uncaught(Goroutine g, Throwable t) {
        StringBuilder b = new StringBuilder();
        Throwable source = t;
        if (t instanceof GoPanic p) {
            try {
                boolean signal = panics(b, g, p);
                if (signal) {
                    b.append("[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]\n");
                }
            } catch (Throwable inPrinting) {
                Throwable c = Panics.convert(inPrinting);
                b.setLength(0);
                b.append("fatal error: panic while printing panic value: ")
                        .append(c.getMessage())
                        .append('\n');
            }
            source = withTrace(p);
        } else {
            String message = String.valueOf(t.getMessage());
            b.append(t instanceof FatalError e ? fatal(e) : "fatal error: " + message + '\n');
            if (t.getCause() != null) {
                source = t.getCause();
            }
            if (message.startsWith("internal error")) {
                b.append(
                        "this is a fault of gol itself; please report it with the program and these lines:\n");
                for (StackTraceElement e : source.getStackTrace()) {
                    b.append("\tat ").append(e).append('\n');
                }
            }
        }
        if (showsOne(g.runtime())) {
            b.append('\n');
            goroutine(b, g, "running", t instanceof GoPanic p ? frames(p) : source.getStackTrace());
        }
        if (g.runtime().traceback().stream().anyMatch(Traces::isAll)) {
            all(b, g.scheduler().goroutines().stream().filter(other -> other != g).toList());
        } else if (t instanceof GoPanic p
                && p.value instanceof DeadlockError e
                && showsOne(g.runtime())) {
            all(b, membersOf(e.bubble(), g));
        }
        return b.toString();
    }

    private static List<Goroutine> membersOf(Bubble bubble, Goroutine root) {
        return root.scheduler().goroutines().stream()
                .filter(g -> g.bubble() == bubble && g != root)
                .toList();
    }

    /** Whether the goroutine that failed is shown, at the levels of GOTRACEBACK. */
    private static boolean showsOne(GoRuntime runtime) {
        return runtime.traceback().stream()
                .anyMatch(level -> level.isEmpty() || level.equals("single") || isAll(level));
    }

    private static boolean isAll(String level) {
        return switch (level) {
            case "all", "system", "crash", "wer" -> true;
            default -> level.matches("0*[1-9]\\d*");
        };
    }

    /**
     * A panic's stack as Go has it: deferred calls run on top of the panicking frames, while here
     * these have been unwound, so that their own trace stands in for what is below the deferred
     * call.
     */
    static StackTraceElement[] frames(GoPanic p) {
        StackTraceElement[] own = withTrace(p).getStackTrace();
        GoPanic below = p.during;
        StackTraceElement[] rest = below == null ? own : frames(below);
        if (below == null || rest.length == 0) {
            return own;
        }
        List<StackTraceElement> all = new ArrayList<>();
        for (StackTraceElement e : own) {
            if (CallStack.isHandler(e)) {
                break;
            }
            all.add(e);
        }
        all.addAll(List.of(rest));
        return all.toArray(StackTraceElement[]::new);
    }

    /** A function that gives a panic's text; it runs methods of the panic's value. */
    public static Func describing(GoPanic panic) {
        return new Func() {
            @Override
            public Object invoke(Goroutine g, @Nullable Object[] args) {
                StringBuilder b = new StringBuilder();
                panics(b, g, panic);
                return b.toString();
            }
        };
    }

    /** What a fatal error that the host was told of says of itself. */
    public static String fatal(FatalError e) {
        String message = String.valueOf(e.getMessage());
        return (message.equals(STACK_OVERFLOW) ? OVERFLOW_LINE : "")
                + "fatal error: "
                + message
                + '\n';
    }

    /**
     * The guest's frames of a panic or fatal error that the host caught, innermost first: the
     * method's name is the Go function's.
     */
    public static List<StackTraceElement> guestFrames(GoRuntime runtime, Throwable t) {
        StackTraceElement[] all =
                t instanceof GoPanic p
                        ? frames(p)
                        : t.getCause() != null ? t.getCause().getStackTrace() : t.getStackTrace();
        List<StackTraceElement> result = new ArrayList<>();
        for (StackTraceElement e : all) {
            String name = runtime.frameNames().goName(e);
            if (name != null) {
                result.add(new StackTraceElement("", name, e.getFileName(), e.getLineNumber()));
            }
        }
        return result;
    }

    private static Throwable withTrace(GoPanic p) {
        if (p.getCause() != null) {
            return p.getCause();
        }
        return p;
    }

    /** The chain of panics, oldest first; whether one of them is a signal. */
    private static boolean panics(StringBuilder b, Goroutine g, GoPanic p) {
        boolean signal = p.value instanceof RuntimeError e && e.isSignal();
        GoPanic link = p.link;
        if (p.repanicked && link != null) {
            link = link.link;
        }
        if (link != null) {
            signal |= panics(b, g, link);
            b.append('\t');
        }
        b.append("panic: ")
                .append(g.runtime().panicPrinter().print(g, p.value).replace("\n", "\n\t"));
        if (p.repanicked) {
            b.append(" [recovered, repanicked]");
        } else if (p.recovered) {
            b.append(" [recovered]");
        }
        b.append('\n');
        return signal;
    }

    /** The text of a deadlock, {@code goroutines} being all that are left. */
    public static String deadlock(GoRuntime runtime, List<Goroutine> goroutines, boolean mainGone) {
        StringBuilder b = new StringBuilder("fatal error: ");
        b.append(
                mainGone
                        ? "no goroutines (main called runtime.Goexit) - deadlock!\n"
                        : "all goroutines are asleep - deadlock!\n");
        if (showsOne(runtime)) {
            all(b, goroutines);
        }
        return b.toString();
    }

    /** All goroutines, as a deadlock and SIGQUIT print them. */
    public static void all(StringBuilder b, List<Goroutine> goroutines) {
        int n = 0;
        for (Goroutine g : goroutines) {
            b.append('\n');
            goroutine(b, g, g.waitReason(), g.runtime().frameNames().frames(g, Stacks.of(g)));
            if (++n == 1000) {
                b.append("\n...").append(goroutines.size() - n).append(" more goroutines...\n");
                break;
            }
        }
    }

    private static void goroutine(
            StringBuilder b, Goroutine g, String state, StackTraceElement[] frames) {
        b.append("goroutine ").append(g.id).append(" [").append(state);
        Bubble bubble = g.bubble();
        if (bubble != null) {
            boolean said = state.endsWith(DURABLE) || !WaitReason.isDurable(state);
            b.append(said ? "" : DURABLE).append(", synctest bubble ").append(bubble.id());
        }
        b.append("]:\n");
        FrameNames names = g.runtime().frameNames();
        List<StackTraceElement> visible = new ArrayList<>();
        for (StackTraceElement e : frames) {
            if (shown(names, e) != null && !(CallStack.isGenerated(e) && !visible.isEmpty())) {
                visible.add(e);
            }
        }
        int total = visible.size();
        for (int i = 0; i < total; i++) {
            if (i == SHOWN && total > 2 * SHOWN) {
                b.append("...").append(total - 2 * SHOWN).append(" frames elided...\n");
            }
            if (i < SHOWN || i >= total - SHOWN) {
                StackTraceElement e = visible.get(i);
                frame(b, names, Objects.requireNonNull(shown(names, e)), e);
            }
        }
        created(b, g);
    }

    /** A frame's name, null if traces leave it out: all of the runtime but panic and Goexit. */
    private static @Nullable String shown(FrameNames names, StackTraceElement e) {
        String name = CallStack.name(names, e);
        return name == null || !name.startsWith("runtime.")
                ? name
                : name.equals("runtime.gopanic") || name.equals("runtime.Goexit") ? name : null;
    }

    private static void frame(StringBuilder b, FrameNames names, String name, StackTraceElement e) {
        b.append(name.equals("runtime.gopanic") ? "panic" : name)
                .append(names.hasArguments(name) ? "(...)" : "()")
                .append("\n\t")
                .append(e.getFileName())
                .append(':')
                .append(Math.max(e.getLineNumber(), 0))
                .append(OFFSET)
                .append('\n');
    }

    private static void created(StringBuilder b, Goroutine g) {
        String site = g.site();
        if (site == null) {
            return;
        }
        int tab = site.indexOf('\t');
        b.append("created by ").append(tab < 0 ? site : site.substring(0, tab));
        if (g.parentId() != 0) {
            b.append(" in goroutine ").append(g.parentId());
        }
        b.append('\n');
        if (tab >= 0) {
            b.append('\t').append(site, tab + 1, site.length()).append(OFFSET).append('\n');
        }
    }

    /** debug.Stack of the running goroutine. */
    public static String stack(Goroutine g) {
        StringBuilder b = new StringBuilder();
        goroutine(b, g, "running", CallStack.frames(g));
        return b.toString();
    }
}
