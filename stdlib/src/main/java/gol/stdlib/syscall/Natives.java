package gol.stdlib.syscall;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.GoString;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts of errors and signals, the environment, the process. */
public final class Natives {
    private static final String[] ERRORS =
            (""
                            + "|operation not permitted|no such file or directory|no such process|"
                            + "interrupted system call|input/output error|no such device or address|"
                            + "argument list too long|exec format error|bad file descriptor|"
                            + "no child processes|resource temporarily unavailable|cannot allocate memory|"
                            + "permission denied|bad address|block device required|device or resource busy|"
                            + "file exists|invalid cross-device link|no such device|not a directory|"
                            + "is a directory|invalid argument|too many open files in system|"
                            + "too many open files|inappropriate ioctl for device|text file busy|"
                            + "file too large|no space left on device|illegal seek|read-only file system|"
                            + "too many links|broken pipe|numerical argument out of domain|numerical result out of range|"
                            + "resource deadlock avoided|file name too long|no locks available|"
                            + "function not implemented|directory not empty|too many levels of symbolic links|"
                            + "|no message of desired type|identifier removed|channel number out of range|"
                            + "level 2 not synchronized|level 3 halted|level 3 reset|link number out of range|"
                            + "protocol driver not attached|no CSI structure available|level 2 halted|"
                            + "invalid exchange|invalid request descriptor|exchange full|no anode|"
                            + "invalid request code|invalid slot||bad font file format|device not a stream|"
                            + "no data available|timer expired|out of streams resources|machine is not on the network|"
                            + "package not installed|object is remote|link has been severed|"
                            + "advertise error|srmount error|communication error on send|protocol error|"
                            + "multihop attempted|RFS specific error|bad message|value too large for defined data type|"
                            + "name not unique on network|file descriptor in bad state|remote address changed|"
                            + "can not access a needed shared library|accessing a corrupted shared library|"
                            + ".lib section in a.out corrupted|attempting to link in too many shared libraries|"
                            + "cannot exec a shared library directly|invalid or incomplete multibyte or wide character|"
                            + "interrupted system call should be restarted|streams pipe error|"
                            + "too many users|socket operation on non-socket|destination address required|"
                            + "message too long|protocol wrong type for socket|protocol not available|"
                            + "protocol not supported|socket type not supported|operation not supported|"
                            + "protocol family not supported|address family not supported by protocol|"
                            + "address already in use|cannot assign requested address|network is down|"
                            + "network is unreachable|network dropped connection on reset|software caused connection abort|"
                            + "connection reset by peer|no buffer space available|transport endpoint is already connected|"
                            + "transport endpoint is not connected|cannot send after transport endpoint shutdown|"
                            + "too many references: cannot splice|connection timed out|connection refused|"
                            + "host is down|no route to host|operation already in progress|operation now in progress|"
                            + "stale file handle|structure needs cleaning|not a XENIX named type file|"
                            + "no XENIX semaphores available|is a named type file|remote I/O error|"
                            + "disk quota exceeded|no medium found|wrong medium type|operation canceled|"
                            + "required key not available|key has expired|key has been revoked|"
                            + "key was rejected by service|owner died|state not recoverable|"
                            + "operation not possible due to RF-kill")
                    .split("\\|", -1);
    private static final String[] SIGNALS =
            (""
                            + "|hangup|interrupt|quit|illegal instruction|trace/breakpoint trap|"
                            + "aborted|bus error|floating point exception|killed|user defined signal 1|"
                            + "segmentation fault|user defined signal 2|broken pipe|alarm clock|"
                            + "terminated|stack fault|child exited|continued|stopped (signal)|"
                            + "stopped|stopped (tty input)|stopped (tty output)|urgent I/O condition|"
                            + "CPU time limit exceeded|file size limit exceeded|virtual timer expired|"
                            + "profiling timer expired|window changed|I/O possible|power failure|"
                            + "bad system call")
                    .split("\\|", -1);

    private static final java.util.Map<Integer, String> RAISED =
            java.util.Map.of(
                    1, "HUP", 2, "INT", 12, "USR2", 14, "ALRM", 15, "TERM", 17, "CHLD", 18, "CONT",
                    23, "URG", 28, "WINCH");

    /** Signals that do nothing to a program that does not handle them. */
    private static final java.util.Set<Integer> IGNORED = java.util.Set.of(17, 18, 23, 28);

    private Natives() {}

    /** The text of an error number, empty if there is none. */
    public static String text(int errno) {
        return errno > 0 && errno < ERRORS.length ? ERRORS[errno] : "";
    }

    /** The number of an error with a text as strerror gives it, 0 if unknown. */
    public static int number(String text) {
        for (int i = 1; i < ERRORS.length; i++) {
            if (!ERRORS[i].isEmpty() && ERRORS[i].equalsIgnoreCase(text)) {
                return i;
            }
        }
        return 0;
    }

    public static GoString errnoText(long e) {
        return GoString.of(e > 0 && e < ERRORS.length ? ERRORS[(int) e] : "");
    }

    public static GoString signalText(long s) {
        return GoString.of(s > 0 && s < SIGNALS.length ? SIGNALS[(int) s] : "");
    }

    public static long getpid() {
        return ProcessHandle.current().pid();
    }

    /** Sends what the JVM lets us: to itself the signals it knows, to others to end. */
    public static long kill(long pid, long sig) {
        boolean own = pid == getpid();
        java.util.Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return number("no such process");
        }
        if (sig == 0) {
            return 0;
        }
        if (own && RAISED.containsKey((int) sig)) {
            try {
                sun.misc.Signal.raise(new sun.misc.Signal(RAISED.get((int) sig)));
                return 0;
            } catch (IllegalArgumentException e) { // nobody handles it here
                return IGNORED.contains((int) sig) ? 0 : number("operation not permitted");
            }
        }
        if (own || sig != 9 && sig != 15) {
            return number("function not implemented");
        }
        boolean sent = sig == 9 ? process.get().destroyForcibly() : process.get().destroy();
        return sent ? 0 : number("operation not permitted");
    }

    public static void exit(Goroutine g, long code) {
        throw g.runtime().exit((int) code);
    }

    /** The program's environment as it was given to it, {@code key=value} each. */
    public static ObjectSlice environ(Goroutine g) {
        return ObjectSlice.of(
                g.runtime().options().env().entrySet().stream()
                        .map((Map.Entry<String, String> e) ->
                                GoString.of(e.getKey() + "=" + e.getValue()))
                        .toArray());
    }

    /** The user's, the group's and the parent process's. */
    public static LongSlice ids() {
        long parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(1L);
        try {
            Map<String, Object> a = Files.readAttributes(Path.of("/proc/self"), "unix:uid,gid");
            return LongSlice.of(id(a.get("uid")), id(a.get("gid")), parent);
        } catch (IOException e) {
            return LongSlice.of(-1, -1, parent);
        }
    }

    private static long id(@Nullable Object attribute) {
        return attribute instanceof Number n ? n.longValue() : -1;
    }
}
