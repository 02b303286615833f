package gol.runtime.sched;

/**
 * Collects the whole heap when it has doubled since the last time, the twin of Go's GOGC: the JVM's
 * serial collector would let garbage that has grown old pile up to the heap's limit, and fresh
 * memory costs more than a collection. Only where the process is gol's own: the launcher sets
 * {@code gol.heapGoal} to the size that is never too much, in bytes. Used by the monitor's thread
 * alone.
 */
final class HeapGoal {
    private final long least = Long.getLong("gol.heapGoal", Long.MAX_VALUE);
    private long goal = least;

    void check() {
        if (goal == Long.MAX_VALUE) {
            return;
        }
        Runtime vm = Runtime.getRuntime();
        if (vm.totalMemory() > goal && used(vm) > goal) {
            System.gc();
            goal = Math.max(least, 2 * used(vm));
        }
    }

    private static long used(Runtime vm) {
        return vm.totalMemory() - vm.freeMemory();
    }
}
