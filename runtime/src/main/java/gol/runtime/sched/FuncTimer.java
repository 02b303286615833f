package gol.runtime.sched;

import gol.runtime.Func;
import org.jspecify.annotations.Nullable;

/** Starts a goroutine: time.AfterFunc. */
public final class FuncTimer extends Timer {
    private static final String SITE = "time.goFunc\ttime/sleep.go:177";

    private final Scheduler scheduler;
    private final Func f;

    public FuncTimer(Scheduler scheduler, @Nullable Bubble bubble, Func f) {
        super(bubble);
        this.scheduler = scheduler;
        this.f = f;
    }

    @Override
    protected void fire(long now) {
        if (bubble != null) {
            bubble.start(null, f, SITE);
        } else {
            scheduler.go(null, f, SITE);
        }
    }
}
