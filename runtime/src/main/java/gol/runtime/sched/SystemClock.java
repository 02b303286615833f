package gol.runtime.sched;

import java.time.Instant;

/** Real time. */
public final class SystemClock implements Clock {
    private final long start = System.nanoTime() - 1;

    @Override
    public long nanoTime() {
        return System.nanoTime() - start;
    }

    @Override
    public long wallSeconds() {
        return Instant.now().getEpochSecond();
    }

    @Override
    public int wallNanosOfSecond() {
        return Instant.now().getNano();
    }

    @Override
    public long wallNanos() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
