package gol.runtime.sched;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The poll at loop back-edges, where a goroutine gives way or ends when asked to. Compiled code calls one call site
 * that all of it shares; its target is an empty method, which costs nothing, until a goroutine has to be stopped
 * or has kept others waiting; then it becomes {@link #slow} for good. That is a matter of speed only: what the poll
 * does is decided by the goroutine's own scheduler.
 */
public final class Poll {
    private static final MutableCallSite SITE = new MutableCallSite(find("idle"));

    private Poll() {}

    private static MethodHandle find(String name) {
        try {
            return MethodHandles.lookup()
                    .findStatic(Poll.class, name, MethodType.methodType(void.class, Goroutine.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The bootstrap method of {@code invokedynamic poll(Goroutine)void}. */
    public static CallSite bootstrap(MethodHandles.Lookup lookup, String name, MethodType type) {
        return SITE;
    }

    /** The poll of code that has no call site of its own (the tree engine, natives that loop). */
    public static void slow(Goroutine g) {
        g.poll();
    }

    @SuppressWarnings("unused") // the unarmed target
    private static void idle(Goroutine g) {}

    static void arm() {
        Armed.touch();
    }

    private static final class Armed {
        static {
            SITE.setTarget(find("slow"));
            MutableCallSite.syncAll(new MutableCallSite[] {SITE});
        }

        static void touch() {}
    }
}
