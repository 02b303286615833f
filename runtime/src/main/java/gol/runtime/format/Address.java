package gol.runtime.format;

import gol.runtime.memory.Unsafe;
import gol.runtime.value.Slice;
import org.jspecify.annotations.Nullable;

/** The numbers that programs see where they print pointers. */
public final class Address {
    private Address() {}

    /** 0 for nil. */
    public static long of(@Nullable Object raw) {
        if (raw == null) {
            return 0;
        }
        if (raw instanceof Slice s) {
            return s.isNil() ? 0 : Unsafe.toNumber(Unsafe.sliceData(s));
        }
        return Unsafe.toNumber(raw);
    }
}
