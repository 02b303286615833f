package gol.stdlib.golang.org.x.sys.unix;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;

/**
 * The functions that the module golang.org/x/sys has in assembly: system calls, of which a JVM has
 * none. Each says so as the system would, so that what asks whether a file is a terminal goes on.
 */
public final class Natives {
    private static final long FAILED = -1;
    private static final long ENOSYS = 38;

    private Natives() {}

    private static long refuse(Goroutine g) {
        g.l1 = 0;
        g.l2 = ENOSYS;
        return FAILED;
    }

    public static long Syscall(Goroutine g, long trap, long a1, long a2, long a3) {
        return refuse(g);
    }

    public static long Syscall6(
            Goroutine g, long trap, long a1, long a2, long a3, long a4, long a5, long a6) {
        return refuse(g);
    }

    public static long RawSyscall(Goroutine g, long trap, long a1, long a2, long a3) {
        return refuse(g);
    }

    public static long RawSyscall6(
            Goroutine g, long trap, long a1, long a2, long a3, long a4, long a5, long a6) {
        return refuse(g);
    }

    public static long SyscallNoError(Goroutine g, long trap, long a1, long a2, long a3) {
        return refuse(g);
    }

    public static long RawSyscallNoError(Goroutine g, long trap, long a1, long a2, long a3) {
        return refuse(g);
    }

    /** Returns 0; false for not supported. */
    public static long vgetrandom(Goroutine g, ByteSlice p, int flags) {
        g.l1 = 0;
        return 0;
    }
}
