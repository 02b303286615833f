package gol.runtime.value;

import gol.runtime.type.RType;

/** A Go value of a type held as {@code int} (integers up to 32 bits) in an interface. */
public class IntBox extends Box {
    private static final int LOW = -128;
    private static final int HIGH = 256;
    private static final IntBox[] INT32 = cache(RType.INT32);
    private static final IntBox[] UINT8 = cache(RType.UINT8);

    public final int v;

    public IntBox(RType type, int v) {
        super(type);
        this.v = v;
    }

    /**
     * An interface value of a predeclared or named type; small ones of predeclared types are
     * shared.
     */
    public static IntBox of(RType type, int v) {
        if (v >= LOW && v < HIGH) {
            if (type == RType.INT32) {
                return INT32[v - LOW];
            }
            if (type == RType.UINT8) {
                return UINT8[v - LOW];
            }
        }
        return new IntBox(type, v);
    }

    private static IntBox[] cache(RType type) {
        IntBox[] boxes = new IntBox[HIGH - LOW];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = new IntBox(type, i + LOW);
        }
        return boxes;
    }

    @Override
    public Integer raw() {
        return v;
    }

    @Override
    protected boolean sameValue(Box other) {
        return v == ((IntBox) other).v;
    }

    @Override
    protected long hashValue(long seed) {
        return Hashing.mix(seed ^ v);
    }
}
