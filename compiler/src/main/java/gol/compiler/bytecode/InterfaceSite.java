package gol.compiler.bytecode;

import gol.compiler.bytecode.MethodInterfaces.MethodInterface;
import gol.runtime.type.RType;
import gol.runtime.value.Interfaces;
import org.jspecify.annotations.Nullable;

/**
 * What a call through an interface keeps: the last adapter. Threads may overwrite it at any time;
 * the adapter's type tells whether it fits.
 */
public final class InterfaceSite {
    private final MethodInterface method;
    private @Nullable Adapter last;

    InterfaceSite(MethodInterface method) {
        this.method = method;
    }

    MethodInterface method() {
        return method;
    }

    /** A receiver that implements the method's Java interface; null for nil. */
    public @Nullable Object adapt(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        RType type = Interfaces.typeOf(value);
        Adapter a = last;
        if (a == null || a.type != type) {
            a = method.adapterFor(java.util.Objects.requireNonNull(type));
            last = a;
        }
        return a.make(value);
    }
}
