package gol.runtime.value;

import gol.runtime.type.RType;

/** A Go value of a type held as {@code double} (float64) in an interface. */
public class DoubleBox extends Box {
    public final double v;

    public DoubleBox(RType type, double v) {
        super(type);
        this.v = v;
    }

    /**
     * An interface value of a predeclared or named type; small ones of predeclared types are
     * shared.
     */
    public static DoubleBox of(RType type, double v) {
        return new DoubleBox(type, v);
    }

    @Override
    public Double raw() {
        return v;
    }

    @Override
    protected boolean sameValue(Box other) {
        return v == ((DoubleBox) other).v;
    }

    @Override
    protected long hashValue(long seed) {
        return Hashing.mix(seed ^ Hashing.ofDouble(v));
    }
}
