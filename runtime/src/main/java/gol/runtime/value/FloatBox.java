package gol.runtime.value;

import gol.runtime.type.RType;

/** A Go value of a type held as {@code float} (float32) in an interface. */
public class FloatBox extends Box {
    public final float v;

    public FloatBox(RType type, float v) {
        super(type);
        this.v = v;
    }

    /**
     * An interface value of a predeclared or named type; small ones of predeclared types are
     * shared.
     */
    public static FloatBox of(RType type, float v) {
        return new FloatBox(type, v);
    }

    @Override
    public Float raw() {
        return v;
    }

    @Override
    protected boolean sameValue(Box other) {
        return v == ((FloatBox) other).v;
    }

    @Override
    protected long hashValue(long seed) {
        return Hashing.mix(seed ^ Hashing.ofDouble(v));
    }
}
