package gol.stdlib.runtime;

import gol.runtime.value.Struct;

/** The Go type's class; failed assertions themselves are the runtime's own errors. */
public final class TypeAssertionError extends Struct {
    @Override
    public Struct copy() {
        return new TypeAssertionError();
    }

    @Override
    public void assign(Struct other) {}
}
