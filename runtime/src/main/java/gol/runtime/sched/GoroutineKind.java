package gol.runtime.sched;

/** What carries a goroutine's stack. */
public enum GoroutineKind {
    /** The JDK's continuations under gol's own scheduler; needs jdk.internal.vm exported. */
    CONTINUATIONS,
    /** The JDK's virtual threads; works on any JVM. */
    VIRTUAL_THREADS
}
