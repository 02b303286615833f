package gol.stdlib.reflect;

import gol.runtime.panic.GoPanic;
import gol.runtime.panic.Panics;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.Kind;
import gol.runtime.value.GoString;
import gol.runtime.value.Struct;

/**
 * Go's {@code reflect.ValueError}: a method was called on a value of a kind that does not have it.
 */
public final class ValueError extends Struct {
    public GoString Method = GoString.EMPTY;
    public long Kind;

    /** The panic. */
    static GoPanic panic(Goroutine g, String method, Kind kind) {
        ValueError e = new ValueError();
        e.Method = GoString.of(method);
        e.Kind = kind.ordinal();
        return Panics.of(g, e);
    }

    @Override
    public Struct copy() {
        ValueError c = new ValueError();
        c.assign(this);
        return c;
    }

    @Override
    public void assign(Struct other) {
        ValueError o = (ValueError) other;
        Method = o.Method;
        Kind = o.Kind;
    }
}
