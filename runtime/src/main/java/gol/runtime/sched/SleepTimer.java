package gol.runtime.sched;

/** Wakes a goroutine out of time.Sleep. */
final class SleepTimer extends Timer {
    final Goroutine g;

    SleepTimer(Goroutine g) {
        this.g = g;
    }

    @Override
    protected void fire(long now) {
        g.scheduler().ready(g);
    }
}
