package gol.runtime.sched;

import gol.runtime.Func;

/** Starts a goroutine: time.AfterFunc. */
public final class FuncTimer extends Timer {
    private final Scheduler scheduler;
    private final Func f;

    public FuncTimer(Scheduler scheduler, Func f) {
        this.scheduler = scheduler;
        this.f = f;
    }

    @Override
    protected void fire(long now) {
        scheduler.go(null, f, "time.goFunc\ttime/sleep.go:177");
    }
}
