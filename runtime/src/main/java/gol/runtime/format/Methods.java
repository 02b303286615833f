package gol.runtime.format;

import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.RMethod;
import gol.runtime.type.RType;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls of methods of interface values by name. They run guest code: no lock may be held. */
public final class Methods {
    private Methods() {}

    /** Whether the value has a method {@code name() string}. */
    public static boolean hasText(@Nullable Object value, String name) {
        RType t = Interfaces.typeOf(value);
        if (t == null) {
            return false;
        }
        RMethod m = t.method(name);
        return m != null && m.type() == Constants.TEXT_METHOD;
    }

    /** Calls a method {@code name() string}. */
    public static GoString text(Goroutine g, Object value, String name) {
        return (GoString) Objects.requireNonNull(call(g, value, name));
    }

    /** Calls a method; arguments and first result are boxed as {@link Func} says. */
    public static @Nullable Object call(
            Goroutine g, Object value, String id, @Nullable Object... args) {
        RType t = Objects.requireNonNull(Interfaces.typeOf(value));
        Func f = g.runtime().linker().find(t, id);
        if (f == null) {
            throw new IllegalStateException("no code for method " + id + " of " + t);
        }
        @Nullable Object[] all = new Object[args.length + 1];
        all[0] = Interfaces.raw(value);
        System.arraycopy(args, 0, all, 1, args.length);
        return f.invoke(g, all);
    }
}
