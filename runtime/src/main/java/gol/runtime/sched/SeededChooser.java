package gol.runtime.sched;

/** The same choices for the same seed. */
public final class SeededChooser implements Chooser {
    private final FastChooser numbers;

    public SeededChooser(long seed) {
        numbers = new FastChooser(FastChooser.mix(seed + 0x632be59bd9b4e019L));
    }

    @Override
    public synchronized long nextLong() {
        return numbers.nextLong();
    }

    @Override
    public synchronized int nextInt(int bound) {
        return numbers.nextInt(bound);
    }

    @Override
    public boolean seeded() {
        return true;
    }
}
