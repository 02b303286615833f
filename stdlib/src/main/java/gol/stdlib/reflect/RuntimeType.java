package gol.stdlib.reflect;

import gol.runtime.type.RType;
import gol.runtime.value.Struct;
import org.jspecify.annotations.Nullable;

/**
 * What {@code reflect.Type} holds for every type: one object for a type, so that types can be
 * compared.
 */
public final class RuntimeType extends Struct {
    /** The {@link RType}. */
    public @Nullable Object t;

    public RuntimeType() {}

    private RuntimeType(RType type) {
        t = type;
    }

    /** The object for a type. */
    public static RuntimeType of(RType type) {
        return type.fact(RuntimeType.class, RuntimeType::new);
    }

    /** The same, nil for none. */
    public static @Nullable RuntimeType ofNullable(@Nullable RType type) {
        return type == null ? null : of(type);
    }

    /** The type itself. */
    public RType type() {
        if (t instanceof RType r) {
            return r;
        }
        throw new NullPointerException();
    }

    @Override
    public Struct copy() {
        RuntimeType c = new RuntimeType();
        c.t = t;
        return c;
    }

    @Override
    public void assign(Struct other) {
        t = ((RuntimeType) other).t;
    }
}
