package gol.runtime.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.panic.GoPanic;
import gol.runtime.type.Kind;
import gol.runtime.type.NativeTypes;
import gol.runtime.type.RField;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Maps against a model, and Go's rules for iteration. */
class MapTest {
    static final RType POINT = Point.TYPE;

    /** A struct with two ints. */
    public static final class Point extends Struct {
        /** Declared with the class: whichever test makes the first one. */
        static final RType TYPE =
                NativeTypes.declare(Point.class, "main.Point", "main")
                        .complete(
                                new RType.Builder(Kind.STRUCT)
                                        .zero(Point::new)
                                        .fields(
                                                List.of(
                                                        RField.of("x", RType.INT),
                                                        RField.of("y", RType.INT))));

        public long x;
        public long y;

        public Point() {}

        Point(long x, long y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public Point copy() {
            return new Point(x, y);
        }

        @Override
        public void assign(Struct other) {
            x = ((Point) other).x;
            y = ((Point) other).y;
        }
    }

    private static Object key(RType t, int i) {
        return switch (t.kind()) {
            case STRING -> GoString.of("key" + i);
            case INT -> (long) i;
            case FLOAT64 -> i + 0.5;
            case INTERFACE -> i % 2 == 0 ? GoString.of("k" + i) : RType.INT.newBox((long) i * 5000);
            case STRUCT -> new Point(i % 7, i);
            default -> throw new AssertionError(t);
        };
    }

    @Test
    void behavesLikeAModelUnderRandomOperations() {
        for (RType k : List.of(RType.STRING, RType.INT, RType.FLOAT64, RType.ANY, POINT)) {
            for (RType v : List.of(RType.INT, RType.STRING)) {
                GoMap m = Maps.make(TypeTable.mapOf(k, v));
                Map<Integer, Integer> model = new HashMap<>();
                Random r = new Random(7);
                for (int step = 0; step < 20000; step++) {
                    int i = r.nextInt(300);
                    switch (r.nextInt(5)) {
                        case 0, 1 -> {
                            m.putRaw(
                                    key(k, i),
                                    v == RType.INT
                                            ? (Object) (long) step
                                            : GoString.of("v" + step));
                            model.put(i, step);
                        }
                        case 2, 3 -> {
                            m.removeRaw(key(k, i));
                            model.remove(i);
                        }
                        default -> {
                            Integer want = model.get(i);
                            Object got = m.getRaw(key(k, i));
                            assertEquals(
                                    want == null
                                            ? null
                                            : v == RType.INT
                                                    ? (Object) (long) want
                                                    : GoString.of("v" + want),
                                    got);
                        }
                    }
                    assertEquals(model.size(), m.size());
                    if (step % 5003 == 0) {
                        Maps.clear(m);
                        model.clear();
                    }
                }
                int n = 0;
                MapIterator it = new MapIterator(m, m.used / 2);
                while (it.next()) {
                    n++;
                }
                assertEquals(model.size(), n);
            }
        }
    }

    @Test
    void iterationSeesEveryOldEntryOnceWhateverIsDoneToTheMap() {
        Random r = new Random(3);
        for (int round = 0; round < 300; round++) {
            GoMap m = Maps.make(TypeTable.mapOf(RType.INT, RType.INT));
            int n = 1 + r.nextInt(40);
            for (int i = 0; i < n; i++) {
                Maps.put(m, (long) i, (long) i);
            }
            Set<Long> seen = new HashSet<>();
            Set<Long> gone = new HashSet<>();
            MapIterator it = new MapIterator(m, r.nextInt(n));
            int fresh = 1000;
            while (it.next()) {
                assertTrue(seen.add(it.keyLong()), "twice");
                assertFalse(gone.contains(it.keyLong()), "deleted before its turn");
                for (int k = 0; k < 3; k++) {
                    long victim = r.nextInt(n);
                    if (!seen.contains(victim) && r.nextInt(4) == 0) {
                        Maps.delete(m, victim);
                        gone.add(victim);
                    }
                    if (fresh < 1500) {
                        Maps.put(m, (long) fresh++, 0L);
                        Maps.delete(m, (long) fresh - 2);
                    }
                }
            }
            for (long i = 0; i < n; i++) {
                assertTrue(seen.contains(i) || gone.contains(i));
            }
        }
    }

    @Test
    void nanKeysAreAllKept() {
        GoMap m = Maps.make(TypeTable.mapOf(RType.FLOAT64, RType.INT));
        for (long i = 0; i < 100; i++) {
            Maps.put(m, (Object) Double.NaN, i);
        }
        assertEquals(100, m.size());
        assertEquals(-1, Maps.getLong(m, (Object) Double.NaN, -1));
        Maps.put(m, (Object) 0.0, 5);
        assertEquals(5, Maps.getLong(m, (Object) (-0.0), -1));
        MapIterator it = new MapIterator(m, 3);
        assertTrue(it.next());
        for (long i = 0; i < 200; i++) {
            Maps.put(m, (Object) (double) (i + 1), i);
            Maps.delete(m, (Object) (double) (i + 1));
        }
        int n = 1;
        while (it.next()) {
            n++;
        }
        assertTrue(n >= 101);
        Maps.clear(m);
        assertEquals(0, m.size());
    }

    /** Whole numbers as floats have zeros in their lower bits, which a hash must not keep. */
    @Test
    void floatKeysTakeLinearTime() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    GoMap m = Maps.make(TypeTable.mapOf(RType.FLOAT64, RType.INT));
                    for (long i = 0; i < 500_000; i++) {
                        Maps.put(m, (Object) (double) i, i);
                    }
                    assertEquals(77_777, Maps.getLong(m, (Object) 77_777.0, -1));
                });
    }

    private static String panic(Runnable r) {
        return assertThrows(GoPanic.class, r::run).value.toString();
    }

    @Test
    void nilMapsReadAsEmptyAndPanicOnWrite() {
        assertEquals(3, Maps.getLong(null, 1L, 3));
        assertEquals(0, Maps.len(null));
        Maps.delete(null, GoString.of("a"));
        assertEquals("assignment to entry in nil map", panic(() -> Maps.put(null, 1L, 1L)));
    }

    @Test
    void keysThatCannotBeHashedPanic() {
        GoMap m = Maps.make(TypeTable.mapOf(RType.ANY, RType.INT));
        Object slice = RType.INT.slice().newBox(LongSlice.of(1));
        assertEquals("hash of unhashable type: []int", panic(() -> Maps.getLong(m, slice, 0)));
        assertEquals(
                "runtime error: hash of unhashable type []int",
                panic(() -> Maps.put(m, slice, 1L)));
        assertEquals(
                "runtime error: comparing uncomparable type []int",
                panic(() -> Interfaces.equal(slice, slice)));
    }

    @Test
    void structKeysAreCopied() {
        GoMap m = Maps.make(TypeTable.mapOf(POINT, RType.INT));
        Point p = new Point(1, 2);
        Maps.put(m, p, 7L);
        p.x = 5;
        assertEquals(7, Maps.getLong(m, new Point(1, 2), 0));
        assertEquals(0, Maps.getLong(m, p, 0));
    }
}
