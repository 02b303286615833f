package gol.stdlib.sync.atomic;

import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** atomic.Int64: a number of its own. */
public final class Int64 extends Struct {
    static final VarHandle V;

    static {
        try {
            V = MethodHandles.lookup().findVarHandle(Int64.class, "v", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public volatile long v;

    @Override
    public Struct copy() {
        Int64 c = new Int64();
        c.v = v;
        return c;
    }

    @Override
    public void assign(Struct other) {
        v = ((Int64) other).v;
    }

    @Override
    public boolean equalTo(Struct other) {
        return v == ((Int64) other).v;
    }
}
