package gol.runtime.sched;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The poll at loop back-edges, where a goroutine gives way or ends when asked to. Compiled code
 * calls {@link #at}, which costs nothing until a goroutine has to be stopped or has kept others
 * waiting; then it becomes {@link #slow} for good. That is a matter of speed only: what the poll
 * does is decided by the goroutine's own scheduler.
 *
 * <p>It costs nothing because {@link Gate} has one loaded subclass, whose method is empty: the JIT
 * inlines that and depends on it, wherever the gate is. A second subclass breaks the dependency,
 * which makes the JVM throw away, within milliseconds and in the middle of loops, all code that was
 * compiled so; what runs instead reads {@link #gate} again, which is closed by then: null.
 * Therefore {@link Second} must not be loaded before, neither by a verifier nor from an AOT cache:
 * it is defined as a hidden class.
 *
 * <p>The order matters. A gate of another class would be an object that could only be there after
 * its class, and a loop compiled between the two could keep the old one for good.
 */
public final class Poll {
    private static final AtomicInteger MAKING_CODE = new AtomicInteger();
    private static @Nullable Gate gate = new Open();

    private Poll() {}

    /** The poll of compiled code. */
    public static void at(Goroutine g) {
        Gate open = gate;
        if (open == null) {
            g.poll();
        } else {
            open.pass();
        }
    }

    /** The poll of code that has no call site of its own (the tree engine, natives that loop). */
    public static void slow(Goroutine g) {
        g.poll();
    }

    /**
     * In how many looks in a row a goroutine must have kept others waiting until it is asked to
     * give way. Polls that are not armed yet are left alone longer: work that goroutines share in
     * parts of less than a tenth of a second goes on at full speed, and the others wait no longer
     * than that, once.
     */
    static int patience() {
        return gate == null ? 2 : 10;
    }

    /**
     * Code is being made for a goroutine that runs, until {@link #endCode}. Whoever waits meanwhile
     * would not be helped by a poll, and polls that are armed cost all code that was compiled so
     * far: nobody counts as keeping others waiting.
     */
    public static void beginCode() {
        MAKING_CODE.incrementAndGet();
    }

    public static void endCode() {
        MAKING_CODE.decrementAndGet();
    }

    static boolean codeIsMade() {
        return MAKING_CODE.get() != 0;
    }

    static synchronized void arm() {
        if (gate == null) {
            return;
        }
        gate = null;
        String file = "Poll$Second.class";
        try (InputStream in = Poll.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + file);
            }
            var second = MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), true);
            second.ensureInitialized(second.lookupClass());
        } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException("cannot arm the polls", e);
        }
    }

    /** What an open poll passes. Must have no subclass but these two. */
    abstract static class Gate {
        abstract void pass();
    }

    private static final class Open extends Gate {
        @Override
        void pass() {}
    }

    /** Has no objects: it is enough that it is loaded. Nobody names this class in code. */
    static final class Second extends Gate {
        @Override
        void pass() {}
    }
}
