package gol.stdlib.time;

import gol.runtime.value.Struct;
import org.jspecify.annotations.Nullable;

/** An instant with a location; see time.go for the fields. */
public final class Time extends Struct {
    public long sec;
    public int nsec;
    public long mono;
    public @Nullable Location loc;

    @Override
    public Struct copy() {
        Time c = new Time();
        c.assign(this);
        return c;
    }

    @Override
    public void assign(Struct other) {
        Time o = (Time) other;
        sec = o.sec;
        nsec = o.nsec;
        mono = o.mono;
        loc = o.loc;
    }
}
