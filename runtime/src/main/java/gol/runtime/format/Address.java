package gol.runtime.format;

import gol.runtime.value.Ref;
import gol.runtime.value.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for addresses where programs print pointers: different objects differ with
 * high probability.
 */
public final class Address {
    private static final long HEAP = 0xc000000000L;

    private Address() {}

    /** 0 for nil. */
    public static long of(@Nullable Object raw) {
        if (raw == null) {
            return 0;
        }
        if (raw instanceof Slice s) {
            return s.isNil()
                    ? 0
                    : HEAP + 16L * (System.identityHashCode(s.array()) & 0x3ffffff) + 8 * s.off;
        }
        int h = raw instanceof Ref r ? r.identity() : System.identityHashCode(raw);
        return HEAP + 16L * (h & 0x3ffffff);
    }
}
