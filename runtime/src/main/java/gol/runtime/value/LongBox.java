package gol.runtime.value;

import gol.runtime.type.RType;

/** A Go value of a type held as {@code long} (64-bit integers) in an interface. */
public class LongBox extends Box {
    private static final int LOW = -128;
    private static final int HIGH = 1024;
    private static final LongBox[] INT = cache(RType.INT);

    public final long v;

    public LongBox(RType type, long v) {
        super(type);
        this.v = v;
    }

    /**
     * An interface value of a predeclared or named type; small ones of predeclared types are
     * shared.
     */
    public static LongBox of(RType type, long v) {
        if (type == RType.INT && v >= LOW && v < HIGH) {
            return INT[(int) v - LOW];
        }
        return new LongBox(type, v);
    }

    private static LongBox[] cache(RType type) {
        LongBox[] boxes = new LongBox[HIGH - LOW];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = new LongBox(type, i + LOW);
        }
        return boxes;
    }

    @Override
    public Long raw() {
        return v;
    }

    @Override
    protected boolean sameValue(Box other) {
        return v == ((LongBox) other).v;
    }

    @Override
    protected long hashValue(long seed) {
        return Hashing.mix(seed ^ v);
    }
}
