package gol.runtime.value;

import gol.runtime.type.RType;
import org.jspecify.annotations.Nullable;

/**
 * A Go value held as a reference in an interface: structs (a copy that nobody changes), arrays,
 * slices, maps, channels, functions, pointers to other variables, nil pointers, complex numbers,
 * named strings.
 */
public class ObjectBox extends Box {
    public final @Nullable Object v;

    public ObjectBox(RType type, @Nullable Object v) {
        super(type);
        this.v = v;
    }

    @Override
    public @Nullable Object raw() {
        return v;
    }

    @Override
    protected boolean sameValue(Box other) {
        return type.equal(v, ((ObjectBox) other).v);
    }

    @Override
    protected long hashValue(long seed) {
        return type.hash(v, seed);
    }
}
