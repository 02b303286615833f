package gol.runtime.value;

import gol.runtime.type.RType;

/** A Go value of a type held as {@code boolean} (bool) in an interface. */
public class BoolBox extends Box {
    private static final BoolBox TRUE = new BoolBox(RType.BOOL, true);
    private static final BoolBox FALSE = new BoolBox(RType.BOOL, false);

    public final boolean v;

    public BoolBox(RType type, boolean v) {
        super(type);
        this.v = v;
    }

    /**
     * An interface value of a predeclared or named type; small ones of predeclared types are
     * shared.
     */
    public static BoolBox of(RType type, boolean v) {
        if (type == RType.BOOL) {
            return v ? TRUE : FALSE;
        }
        return new BoolBox(type, v);
    }

    @Override
    public Boolean raw() {
        return v;
    }

    @Override
    protected boolean sameValue(Box other) {
        return v == ((BoolBox) other).v;
    }

    @Override
    protected long hashValue(long seed) {
        return Hashing.mix(seed ^ (v ? 1 : 2));
    }
}
