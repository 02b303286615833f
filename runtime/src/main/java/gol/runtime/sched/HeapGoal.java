package gol.runtime.sched;

/**
 * Collects the whole heap when half as much as lived the last time has been added behind the young
 * generation, the twin of Go's GOGC: the JVM's collector would let garbage that has grown old pile
 * up to the heap's limit. Not below a size that is never too much, since a whole collection must
 * look at each frame of each parked goroutine, which costs twice what copying them once does. Only
 * where the process is gol's own: the launcher sets {@code gol.heapGoal}, that size, and {@code
 * gol.heapYoung}, the most that the young generation grows to, in bytes. Used by the monitor's
 * thread alone.
 *
 * <p>It also sees the end coming: a heap that is all but full is collected again and again, for
 * minutes where it is large, before the JVM gives up.
 */
final class HeapGoal {
    private final long least = Long.getLong("gol.heapGoal", Long.MAX_VALUE);
    private final long mostYoung = Long.getLong("gol.heapYoung", 0);
    private final long most = most(mostYoung);
    private long goal = Math.min(least, most);

    /**
     * The most that may live: nearly what fits behind the young generation, where that is small.
     */
    private static long most(long young) {
        long max = Runtime.getRuntime().maxMemory();
        return young == 0 || max < 2 * young ? Long.MAX_VALUE : (max - young) / 100 * 97;
    }

    /** Collects if it is time; whether what lives leaves the program no room to go on. */
    boolean check() {
        if (least == Long.MAX_VALUE) {
            return false;
        }
        Runtime vm = Runtime.getRuntime();
        if (vm.totalMemory() > goal && used(vm) > goal) {
            System.gc();
            long live = used(vm);
            if (live > most / 100 * 96) {
                return true;
            }
            long young = Math.min(mostYoung, vm.totalMemory() / 2);
            goal = Math.min(Math.max(least, live + live / 2 + young), most);
        }
        return false;
    }

    private static long used(Runtime vm) {
        return vm.totalMemory() - vm.freeMemory();
    }
}
