package gol.runtime.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Generated code reaches elements without the JVM's check: no header may leave its array. */
class SliceTest {
    private static final long[] ARRAY = {1, 2, 3, 4};

    private static void refused(long off, long len, long cap) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LongSlice(ARRAY, off, len, cap),
                () -> off + " " + len + " " + cap);
    }

    @Test
    void windowsLieWithinTheirArrays() {
        assertEquals(4, new LongSlice(ARRAY, 3, 1, 1).get(0));
        assertEquals(0, new LongSlice(ARRAY, 4, 0, 0).len);
        refused(0, 5, 5);
        refused(0, 4, 5);
        refused(1, 2, 4);
        refused(5, 0, 0);
        refused(-1, 1, 1);
        refused(0, -1, 2);
        refused(2, 2, 1);
        refused(0, 0, -1);
        refused(0, Long.MIN_VALUE, Long.MIN_VALUE);
        refused(Long.MAX_VALUE, 0, Long.MAX_VALUE);
        refused(1, 1, Long.MAX_VALUE);
        refused(1, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    @Test
    void slicingStaysWithinTheWindow() {
        LongSlice s = new LongSlice(ARRAY, 1, 2, 2);
        assertEquals(3, s.slice(1, 2).get(0));
        assertThrows(RuntimeException.class, () -> s.slice(0, 3));
        assertThrows(RuntimeException.class, () -> s.slice(-1, 1));
        assertThrows(RuntimeException.class, () -> s.slice(2, 1));
        assertThrows(IllegalArgumentException.class, () -> s.extended(-3));
    }
}
