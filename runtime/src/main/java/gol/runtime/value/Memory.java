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

    // Where the elements of arrays begin, and how far apart references are, as a power of two: both
    // differ from one JVM
    // to another, by its options, and generated code may be older than this JVM.
    public static final long BOOL_BASE = UNSAFE.arrayBaseOffset(boolean[].class);
    public static final long BYTE_BASE = UNSAFE.arrayBaseOffset(byte[].class);
    public static final long SHORT_BASE = UNSAFE.arrayBaseOffset(short[].class);
    public static final long INT_BASE = UNSAFE.arrayBaseOffset(int[].class);
    public static final long LONG_BASE = UNSAFE.arrayBaseOffset(long[].class);
    public static final long FLOAT_BASE = UNSAFE.arrayBaseOffset(float[].class);
    public static final long DOUBLE_BASE = UNSAFE.arrayBaseOffset(double[].class);
    public static final long OBJECT_BASE = UNSAFE.arrayBaseOffset(Object[].class);
    public static final int OBJECT_SHIFT =
            Integer.numberOfTrailingZeros(UNSAFE.arrayIndexScale(Object[].class));

    private Memory() {}

    /** Whether classes of a module can reach elements so. */
    public static boolean isDirectFor(Module module) {
        Module base = Object.class.getModule();
        return Index.isDirectFor(module)
                && base.isExported("jdk.internal.misc", module)
                && base.isExported("jdk.internal.misc", Memory.class.getModule());
    }
}
