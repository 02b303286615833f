package gol.stdlib.sync.atomic;

import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** atomic.Uint64: a number of its own. */
public final class Uint64 extends Struct {
    static final VarHandle V;

    static {
        try {
            V = MethodHandles.lookup().findVarHandle(Uint64.class, "v", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public volatile long v;

    @Override
    public Struct copy() {
        Uint64 c = new Uint64();
        c.v = v;
        return c;
    }

    @Override
    public void assign(Struct other) {
        v = ((Uint64) other).v;
    }

    @Override
    public boolean equalTo(Struct other) {
        return v == ((Uint64) other).v;
    }
}
