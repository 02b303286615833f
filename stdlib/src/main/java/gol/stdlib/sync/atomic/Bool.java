package gol.stdlib.sync.atomic;

import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** atomic.Bool: a truth value of its own. */
public final class Bool extends Struct {
    static final VarHandle V;

    static {
        try {
            V = MethodHandles.lookup().findVarHandle(Bool.class, "v", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public volatile boolean v;

    @Override
    public Struct copy() {
        Bool c = new Bool();
        c.v = v;
        return c;
    }

    @Override
    public void assign(Struct other) {
        v = ((Bool) other).v;
    }

    @Override
    public boolean equalTo(Struct other) {
        return v == ((Bool) other).v;
    }
}
