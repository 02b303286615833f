package gol.stdlib.testing.synctest;

import gol.runtime.Func;
import gol.runtime.panic.Panics;
import gol.runtime.sched.Bubble;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.RType;
import gol.runtime.value.Interfaces;
import java.util.Objects;

/** Bubbles, which the scheduler knows, and the way into package testing. */
public final class Natives {
    /** An unexported method of {@code *testing.T}: its API is closed. */
    private static final String TEST = "testing.runInBubble";

    private Natives() {}

    public static void run(Goroutine g, Func f) {
        Bubble.run(g, f);
    }

    public static boolean runTest(Goroutine g, Object t, Func f) {
        RType type = Objects.requireNonNull(Interfaces.typeOf(t));
        Func test = Objects.requireNonNull(g.runtime().linker().find(type, TEST));
        return Boolean.TRUE.equals(test.invoke(g, new Object[] {Interfaces.raw(t), f}));
    }

    public static void Wait(Goroutine g) {
        Bubble b = g.bubble();
        if (b == null) {
            throw Panics.of(g, g.runtime().goString("goroutine is not in a bubble"));
        }
        b.await(g);
    }
}
