package gol.stdlib.internal.byteset;

import gol.runtime.value.GoString;

/**
 * The loop of package byteset: one for all sets, so that the JIT has compiled it early and once.
 */
public final class Natives {
    private Natives() {}

    public static long Span(GoString text, boolean[] set) {
        int off = text.offset();
        return span(text.bytes(), off, off + text.length(), set) - off;
    }

    /** The index of the first byte in [off, end) that is not in a set of 256, or end. */
    public static int span(byte[] b, int off, int end, boolean[] set) {
        int i = off;
        while (i < end && set[b[i] & 0xff]) {
            i++;
        }
        return i;
    }
}
