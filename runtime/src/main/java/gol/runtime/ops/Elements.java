package gol.runtime.ops;

import gol.runtime.value.ByteSlice;
import gol.runtime.value.ShortSlice;

/** Appending elements that the IR holds as int to slices of narrower ones. */
public final class Elements {
    private Elements() {}

    /** {@code append(s, v)}. */
    public static ByteSlice append(ByteSlice s, int v) {
        return ByteSlice.append(s, (byte) v);
    }

    /** {@code append(s, v)}. */
    public static ShortSlice append(ShortSlice s, int v) {
        return ShortSlice.append(s, (short) v);
    }
}
