package gol.stdlib.context;

import gol.runtime.type.RType;
import gol.runtime.value.GoString;
import gol.runtime.value.Interfaces;
import org.jspecify.annotations.Nullable;

/** What package context needs to know of types at run time. */
public final class Natives {
    private Natives() {}

    public static boolean isComparable(@Nullable Object v) {
        RType type = Interfaces.typeOf(v);
        return type != null && type.comparable();
    }

    public static GoString typeName(@Nullable Object v) {
        RType type = Interfaces.typeOf(v);
        return GoString.of(type == null ? "<nil>" : type.name());
    }
}
