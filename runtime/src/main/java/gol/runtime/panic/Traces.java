package gol.runtime.panic;

import gol.runtime.FrameNames;
import gol.runtime.GoRuntime;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Stacks;
import java.util.ArrayList;
import java.util.List;

/** The texts with which a program dies: Go's, with the guest's functions and lines. */
public final class Traces {
    private static final int SHOWN = 50;

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
            if (message.equals("stack overflow")) {
                b.append("runtime: goroutine stack exceeds 1000000000-byte limit\n");
            }
            b.append("fatal error: ").append(message).append('\n');
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
        b.append('\n');
        StackTraceElement[] frames = t instanceof GoPanic p ? frames(p) : source.getStackTrace();
        goroutine(b, g, "running", frames);
        return b.toString();
    }

    /**
     * A panic's stack as Go has it: deferred calls run on top of the panicking frames, while here
     * these have been unwound, so that their own trace stands in for what is below the deferred
     * call.
     */
    static StackTraceElement[] frames(GoPanic p) {
        StackTraceElement[] own = withTrace(p).getStackTrace();
        GoPanic below = p.during;
        if (below == null) {
            return own;
        }
        List<StackTraceElement> all = new ArrayList<>();
        for (StackTraceElement e : own) {
            if (CallStack.isHandler(e)) {
                break;
            }
            all.add(e);
        }
        all.addAll(List.of(frames(below)));
        return all.toArray(StackTraceElement[]::new);
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
        all(b, goroutines);
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
        b.append("goroutine ").append(g.id).append(" [").append(state).append("]:\n");
        FrameNames names = g.runtime().frameNames();
        int total = 0;
        for (StackTraceElement e : frames) {
            if (CallStack.name(names, e) != null) {
                total++;
            }
        }
        int i = 0;
        for (StackTraceElement e : frames) {
            String name = CallStack.name(names, e);
            if (name == null) {
                continue;
            }
            if (i == SHOWN && total > 2 * SHOWN) {
                b.append("...").append(total - 2 * SHOWN).append(" frames elided...\n");
            }
            if (i < SHOWN || i >= total - SHOWN) {
                frame(b, name, e);
            }
            i++;
        }
        created(b, g);
    }

    private static void frame(StringBuilder b, String name, StackTraceElement e) {
        b.append(name.equals("runtime.gopanic") ? "panic" : name);
        if (!name.endsWith(")")) {
            b.append("(...)");
        }
        b.append("\n\t")
                .append(e.getFileName())
                .append(':')
                .append(Math.max(e.getLineNumber(), 0))
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
            b.append('\t').append(site, tab + 1, site.length()).append('\n');
        }
    }

    /** debug.Stack of the running goroutine. */
    public static String stack(Goroutine g) {
        StringBuilder b = new StringBuilder();
        goroutine(b, g, "running", CallStack.frames(g));
        return b.toString();
    }
}
