package gol.runtime.sched;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Time of a seeded run: it begins on 10 November 2009, 23:00 UTC, passes by 1 µs with each look and
 * jumps to the next timer when nothing else can run, so that a run repeats byte for byte and
 * sleeping takes no time.
 */
public final class VirtualClock implements Clock {
    private static final long START = 1_257_894_000_000_000_000L;

    private final AtomicLong now = new AtomicLong(1);

    @Override
    public long nanoTime() {
        return now.addAndGet(1000);
    }

    @Override
    public long wallNanos() {
        return START + nanoTime();
    }

    @Override
    public long wallSeconds() {
        return wallNanos() / 1_000_000_000L;
    }

    @Override
    public int wallNanosOfSecond() {
        return (int) (wallNanos() % 1_000_000_000L);
    }

    long peek() {
        return now.get();
    }

    void advance(long nanos) {
        now.addAndGet(nanos);
    }

    void advanceTo(long when) {
        now.accumulateAndGet(when, Math::max);
    }
}
