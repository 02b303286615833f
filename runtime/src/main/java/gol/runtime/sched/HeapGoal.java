package gol.runtime.sched;

/**
 * Collects the whole heap when half as much as lived the last time has been added behind the young
 * generation, the twin of Go's GOGC: the JVM's collector would let garbage that has grown old pile
 * up to the heap's limit. Not below a size that is never too much, since a whole collection must
 * look at each frame of each parked goroutine, which costs twice what copying them once does. Only
 * where the process is gol's own: the launcher sets {@code gol.heapGoal}, that size, and {@code
 * gol.heapYoung}, the most that the young generation grows to, in bytes. Used by the monitor's
 * thread alone.
 */
final class HeapGoal {
    private final long least = Long.getLong("gol.heapGoal", Long.MAX_VALUE);
    private final long mostYoung = Long.getLong("gol.heapYoung", 0);
    private long goal = least;

    void check() {
        if (goal == Long.MAX_VALUE) {
            return;
        }
        Runtime vm = Runtime.getRuntime();
        if (vm.totalMemory() > goal && used(vm) > goal) {
            System.gc();
            long live = used(vm);
            long young = Math.min(mostYoung, vm.totalMemory() / 2);
            goal = Math.max(least, live + live / 2 + young);
        }
    }

    private static long used(Runtime vm) {
        return vm.totalMemory() - vm.freeMemory();
    }
}
