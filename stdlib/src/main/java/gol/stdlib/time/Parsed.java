package gol.stdlib.time;

import gol.runtime.value.GoString;
import gol.runtime.value.Struct;

/** A value split by a layout. */
public final class Parsed extends Struct {
    public long year;
    public long month;
    public long day;
    public long hour;
    public long min;
    public long sec;
    public long nsec;
    public long offset;
    public boolean zoned;
    public GoString zone = GoString.EMPTY;
    public GoString layoutElem = GoString.EMPTY;
    public GoString valueElem = GoString.EMPTY;
    public GoString message = GoString.EMPTY;

    @Override
    public Struct copy() {
        Parsed c = new Parsed();
        c.assign(this);
        return c;
    }

    @Override
    public void assign(Struct other) {
        Parsed o = (Parsed) other;
        year = o.year;
        month = o.month;
        day = o.day;
        hour = o.hour;
        min = o.min;
        sec = o.sec;
        nsec = o.nsec;
        offset = o.offset;
        zoned = o.zoned;
        zone = o.zone;
        layoutElem = o.layoutElem;
        valueElem = o.valueElem;
        message = o.message;
    }
}
