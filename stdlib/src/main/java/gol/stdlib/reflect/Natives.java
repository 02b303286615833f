package gol.stdlib.reflect;

import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import org.jspecify.annotations.Nullable;

/** The native functions of reflect. */
public final class Natives {
    private Natives() {}

    public static GoString rtype_String(RuntimeType t) {
        return GoString.of(t.type().name());
    }

    public static long rtype_kind(RuntimeType t) {
        return t.type().kind().ordinal();
    }

    public static @Nullable RuntimeType typeOf(@Nullable Object v) {
        return RuntimeType.ofNullable(Interfaces.typeOf(v));
    }
}
