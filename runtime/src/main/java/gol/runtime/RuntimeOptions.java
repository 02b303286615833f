package gol.runtime;

import gol.runtime.sched.GoroutineKind;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a program runs with.
 *
 * @param seed makes the run repeatable, on one worker and in virtual time
 * @param workers how many goroutines run at once (GOMAXPROCS); 0: the number of processors
 * @param kind what carries goroutines; null: continuations where this JVM allows them
 * @param stackBytes the stack of a worker thread, the limit of recursion
 * @param args os.Args, with the program's name first
 */
public record RuntimeOptions(
        OptionalLong seed,
        int workers,
        @Nullable GoroutineKind kind,
        long stackBytes,
        List<String> args,
        Map<String, String> env,
        InputStream stdin,
        OutputStream stdout,
        OutputStream stderr) {
    public static final long DEFAULT_STACK = 256L << 20;

    /** The process's own streams and environment, no seed. */
    public static RuntimeOptions defaults() {
        return new RuntimeOptions(
                OptionalLong.empty(),
                0,
                null,
                DEFAULT_STACK,
                List.of("main"),
                System.getenv(),
                System.in,
                new java.io.FileOutputStream(java.io.FileDescriptor.out),
                new java.io.FileOutputStream(java.io.FileDescriptor.err));
    }

    public RuntimeOptions withSeed(OptionalLong value) {
        return new RuntimeOptions(
                value, workers, kind, stackBytes, args, env, stdin, stdout, stderr);
    }

    public RuntimeOptions withWorkers(int value) {
        return new RuntimeOptions(seed, value, kind, stackBytes, args, env, stdin, stdout, stderr);
    }

    public RuntimeOptions withKind(@Nullable GoroutineKind value) {
        return new RuntimeOptions(
                seed, workers, value, stackBytes, args, env, stdin, stdout, stderr);
    }

    public RuntimeOptions withStackBytes(long value) {
        return new RuntimeOptions(seed, workers, kind, value, args, env, stdin, stdout, stderr);
    }

    public RuntimeOptions withArgs(List<String> value) {
        return new RuntimeOptions(
                seed, workers, kind, stackBytes, value, env, stdin, stdout, stderr);
    }

    public RuntimeOptions withEnv(Map<String, String> value) {
        return new RuntimeOptions(
                seed, workers, kind, stackBytes, args, value, stdin, stdout, stderr);
    }

    public RuntimeOptions withStreams(InputStream in, OutputStream out, OutputStream err) {
        return new RuntimeOptions(seed, workers, kind, stackBytes, args, env, in, out, err);
    }
}
