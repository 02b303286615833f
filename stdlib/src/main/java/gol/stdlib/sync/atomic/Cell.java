package gol.stdlib.sync.atomic;

import gol.runtime.value.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** An atomic reference, for Pointer and Value. */
public final class Cell extends Struct {
    static final VarHandle V;

    static {
        try {
            V = MethodHandles.lookup().findVarHandle(Cell.class, "v", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public volatile @Nullable Object v;

    @Override
    public Struct copy() {
        Cell c = new Cell();
        c.v = v;
        return c;
    }

    @Override
    public void assign(Struct other) {
        v = ((Cell) other).v;
    }

    @Override
    public boolean equalTo(Struct other) {
        return v == ((Cell) other).v;
    }
}
