package gol.stdlib.sync.atomic;

import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** atomic.Uintptr: a number of its own. */
public final class Uintptr extends Struct {
    static final VarHandle V;

    static {
        try {
            V = MethodHandles.lookup().findVarHandle(Uintptr.class, "v", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public volatile long v;

    @Override
    public Struct copy() {
        Uintptr c = new Uintptr();
        c.v = v;
        return c;
    }

    @Override
    public void assign(Struct other) {
        v = ((Uintptr) other).v;
    }

    @Override
    public boolean equalTo(Struct other) {
        return v == ((Uintptr) other).v;
    }
}
