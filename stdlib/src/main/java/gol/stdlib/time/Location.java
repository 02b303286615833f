package gol.stdlib.time;

import gol.runtime.value.GoString;
import gol.runtime.value.Struct;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time zone: a fixed offset, or one of the JDK's zones. */
public final class Location extends Struct {
    public GoString name = GoString.EMPTY;
    public @Nullable ZoneId zone;

    /** Whether it is FixedZone's. */
    public boolean fixed;

    @Override
    public Struct copy() {
        Location c = new Location();
        c.assign(this);
        return c;
    }

    @Override
    public void assign(Struct other) {
        Location o = (Location) other;
        name = o.name;
        zone = o.zone;
        fixed = o.fixed;
    }
}
