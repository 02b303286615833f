package gol.compiler;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what descends into syntax trees on a stack that is deep enough for them: sums and else-if
 * chains of thousands of parts are ordinary in generated programs, and trees are walked by
 * recursion.
 */
final class DeepStack {
    /** Address space only: pages that are not reached cost nothing. */
    private static final long BYTES = 256L << 20;

    /** A thread that runs one task, and what came of that. */
    private static final class Runner<T> extends Thread {
        private final Supplier<T> task;
        private @Nullable T result;
        private @Nullable Throwable thrown;

        Runner(Supplier<T> task) {
            super(null, null, "gol-compiler", BYTES);
            this.task = task;
        }

        @Override
        public void run() {
            try {
                result = task.get();
            } catch (Throwable e) {
                thrown = e;
            }
        }
    }

    private DeepStack() {}

    /** The task's result; what it throws is thrown here. */
    static <T> T call(Supplier<T> task) {
        if (Thread.currentThread() instanceof Runner) {
            return task.get();
        }
        Runner<T> runner = new Runner<>(task);
        runner.setDaemon(true);
        runner.start();
        boolean interrupted = false;
        while (runner.isAlive()) {
            try {
                runner.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown = runner.thrown;
        if (thrown != null) {
            throw DeepStack.<RuntimeException>sneaky(thrown);
        }
        T result = runner.result;
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
