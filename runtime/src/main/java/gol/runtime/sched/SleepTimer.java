package gol.runtime.sched;

import org.jspecify.annotations.Nullable;

/** Wakes a goroutine out of time.Sleep. */
final class SleepTimer extends Timer {
    final Goroutine g;

    SleepTimer(Goroutine g, @Nullable Bubble bubble) {
        super(bubble);
        this.g = g;
    }

    @Override
    protected void fire(long now) {
        g.scheduler().ready(g);
    }
}
