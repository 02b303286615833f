package gol.runtime.value;

/**
 * How much append makes a slice grow: gc's rule (growslice), including the rounding up to the sizes
 * in which its allocator hands out memory, since programs print capacities.
 */
public final class Growth {
    /** Sizes of gc's small objects in bytes. */
    private static final int[] CLASSES = {
        8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320,
        352, 384, 416, 448, 480, 512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792,
        2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472,
        9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264,
        28672, 32768
    };

    private static final int HEADER = 8;
    private static final int MIN_FOR_HEADER = 512;
    private static final int MAX_SMALL = 32768 - HEADER;
    private static final int PAGE = 8192;
    private static final int DOUBLE_BELOW = 256;

    private Growth() {}

    /**
     * The capacity after growth to at least {@code newLen} elements.
     *
     * @param size an element's size in bytes under gc
     * @param pointers whether elements hold pointers
     */
    public static long capacity(long newLen, long oldCap, long size, boolean pointers) {
        if (size == 0) {
            return newLen;
        }
        long want = wanted(newLen, oldCap);
        long bytes = Math.multiplyHigh(want, size) != 0 ? -1 : want * size;
        if (bytes < 0 || want > Bounds.MAX_LENGTH) {
            return newLen <= Bounds.MAX_LENGTH ? Bounds.MAX_LENGTH : tooLong();
        }
        return Math.min(roundUp(bytes, pointers) / size, Bounds.MAX_LENGTH);
    }

    private static long tooLong() {
        throw Bounds.runtimeError("growslice: len out of range");
    }

    private static long wanted(long newLen, long oldCap) {
        long twice = oldCap + oldCap;
        if (newLen > twice) {
            return newLen;
        }
        if (oldCap < DOUBLE_BELOW) {
            return twice;
        }
        long cap = oldCap;
        do {
            cap += (cap + 3 * DOUBLE_BELOW) >> 2;
        } while (cap < newLen);
        return cap;
    }

    /** The size of the block that gc's allocator gives for so many bytes. */
    public static long roundUp(long bytes, boolean pointers) {
        if (bytes > MAX_SMALL) {
            return (bytes + PAGE - 1) & -PAGE;
        }
        long header = pointers && bytes > MIN_FOR_HEADER ? HEADER : 0;
        int lo = 0;
        int hi = CLASSES.length - 1;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (CLASSES[mid] >= bytes + header) {
                hi = mid;
            } else {
                lo = mid + 1;
            }
        }
        return bytes == 0 ? 0 : CLASSES[lo] - header;
    }
}
