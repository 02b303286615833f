package gol.runtime.sched;

/**
 * The default: a counter mixed as in splitmix64. Lost updates between threads only repeat a number.
 */
public final class FastChooser implements Chooser {
    private long state;

    public FastChooser(long seed) {
        state = seed;
    }

    static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    @Override
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }
}
