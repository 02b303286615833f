package gol.runtime.value;

import jdk.internal.util.Preconditions;

/**
 * Bounds checks of element accesses. Where the launcher has exported the JDK's own check, which the
 * JIT knows and moves out of loops, that one is used with Go's panic put in; elsewhere an explicit
 * comparison.
 */
public final class Index {
    private static final boolean INTRINSIC = intrinsic();

    private Index() {}

    private static boolean intrinsic() {
        try {
            return Intrinsic.check(0, 1) == 0;
        } catch (IllegalAccessError e) {
            return false;
        }
    }

    /** The index, if it is in [0, len); else panics as an index expression does. */
    public static long check(long index, long len) {
        if (INTRINSIC) {
            return Intrinsic.check(index, len);
        }
        if (index < 0 || index >= len) {
            throw Bounds.index(index, len);
        }
        return index;
    }

    /** The same for an int index. */
    public static int check(int index, int len) {
        if (INTRINSIC) {
            return Intrinsic.check(index, len);
        }
        if (index < 0 || index >= len) {
            throw Bounds.index(index, len);
        }
        return index;
    }

    private static final class Intrinsic {
        private static final java.util.function.BiFunction<
                        String, java.util.List<Number>, RuntimeException>
                PANIC =
                        (what, numbers) ->
                                Bounds.index(
                                        numbers.get(0).longValue(), numbers.get(1).longValue());

        static long check(long index, long len) {
            return Preconditions.checkIndex(index, len, PANIC);
        }

        static int check(int index, int len) {
            return Preconditions.checkIndex(index, len, PANIC);
        }
    }
}
