package gol.stdlib.sync.atomic;

import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** atomic.Uint32: a number of its own. */
public final class Uint32 extends Struct {
    static final VarHandle V;

    static {
        try {
            V = MethodHandles.lookup().findVarHandle(Uint32.class, "v", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public volatile int v;

    @Override
    public Struct copy() {
        Uint32 c = new Uint32();
        c.v = v;
        return c;
    }

    @Override
    public void assign(Struct other) {
        v = ((Uint32) other).v;
    }

    @Override
    public boolean equalTo(Struct other) {
        return v == ((Uint32) other).v;
    }
}
