package gol.runtime.value;

import jdk.internal.misc.Unsafe;

/**
 * Access to the elements of slices by one check: that of the index against the slice's length. The
 * JVM's own check, against the array's length, would find nothing, since each {@link Slice} is made
 * within its array and never changes. Only generated code uses it, directly behind the check; only
 * where the launcher has exported the JDK's own class.
 */
public final class Memory {
    /** What generated code calls. */
    public static final Unsafe UNSAFE = Unsafe.getUnsafe();

    private Memory() {}

    /** Whether classes of a module can reach elements so. */
    public static boolean isDirectFor(Module module) {
        Module base = Object.class.getModule();
        return Index.isDirectFor(module)
                && base.isExported("jdk.internal.misc", module)
                && base.isExported("jdk.internal.misc", Memory.class.getModule());
    }

    /** Where an array's elements begin, for an array class. */
    public static long base(Class<?> array) {
        return UNSAFE.arrayBaseOffset(array);
    }

    /** How far apart an array's elements are, as a power of two. */
    public static int shift(Class<?> array) {
        return Integer.numberOfTrailingZeros(UNSAFE.arrayIndexScale(array));
    }
}
