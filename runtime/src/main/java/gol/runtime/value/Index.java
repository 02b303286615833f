package gol.runtime.value;

import java.util.List;
import java.util.function.BiFunction;
import jdk.internal.util.Preconditions;

/**
 * Bounds checks of element accesses. Where the launcher has exported the JDK's own check, which the
 * JIT knows and moves out of loops, that one is used with Go's panic put in; elsewhere an explicit
 * comparison. Generated code calls the JDK's check itself where it may: the JIT always knows that
 * one, while it inlines a method of ours only where it finds the call frequent enough.
 */
public final class Index {
    /** Makes the panic of the JDK's check. */
    public static final BiFunction<String, List<Number>, RuntimeException> PANIC = new Panic();

    private static final boolean INTRINSIC = intrinsic();

    private Index() {}

    private static boolean intrinsic() {
        try {
            return Preconditions.checkIndex(0, 1, PANIC) == 0;
        } catch (IllegalAccessError e) {
            return false;
        }
    }

    /** Whether classes of a module can call the JDK's check. */
    public static boolean isDirectFor(Module module) {
        return INTRINSIC && Object.class.getModule().isExported("jdk.internal.util", module);
    }

    /** The index, if it is in [0, len); else panics as an index expression does. */
    public static long check(long index, long len) {
        if (INTRINSIC) {
            return Preconditions.checkIndex(index, len, PANIC);
        }
        if (index < 0 || index >= len) {
            throw Bounds.index(index, len);
        }
        return index;
    }

    /** The same for an int index. */
    public static int check(int index, int len) {
        if (INTRINSIC) {
            return Preconditions.checkIndex(index, len, PANIC);
        }
        if (index < 0 || index >= len) {
            throw Bounds.index(index, len);
        }
        return index;
    }

    private static final class Panic implements BiFunction<String, List<Number>, RuntimeException> {
        @Override
        public RuntimeException apply(String what, List<Number> numbers) {
            return Bounds.index(numbers.get(0).longValue(), numbers.get(1).longValue());
        }
    }
}
