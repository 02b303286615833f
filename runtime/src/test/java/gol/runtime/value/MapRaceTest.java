package gol.runtime.value;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.panic.FatalError;
import gol.runtime.panic.Panics;
import gol.runtime.type.RType;
import gol.runtime.type.TypeTable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What threads that are not synchronised may make of a map: Go's fatal errors, and nothing else.
 */
class MapRaceTest {
    private static final int ROUNDS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"int", "string", "struct"})
    void endsWithGosErrorOrWell(String keys) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
            GoMap m = Maps.make(TypeTable.mapOf(keyType(keys), RType.STRING));
            CountDownLatch start = new CountDownLatch(2);
            Thread[] threads = new Thread[2];
            for (int t = 0; t < threads.length; t++) {
                boolean writes = t == 0;
                threads[t] =
                        new Thread(() -> {
                            start.countDown();
                            try {
                                start.await();
                                use(m, writes, failure);
                            } catch (Throwable e) {
                                failure.set(e);
                            }
                        });
                threads[t].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            Throwable e = failure.get();
            if (e != null) {
                FatalError fatal =
                        assertInstanceOf(FatalError.class, Panics.convert(e), e::toString);
                String message = String.valueOf(fatal.getMessage());
                assertTrue(message.startsWith("concurrent map "), message);
            }
        }
    }

    /** What a use of the map outside of its bounds means, where {@code writing} found nothing. */
    @Test
    void indexOutOfTheArraysIsARace() {
        GoMap m = Maps.make(TypeTable.mapOf(RType.INT, RType.INT));
        Maps.put(m, 1, 2);
        m.used = 1000; // as another's append, of which no more is seen
        try {
            Maps.iterateInOrder(m).next();
            Maps.put(m, 3, 4);
        } catch (IndexOutOfBoundsException e) {
            assertInstanceOf(FatalError.class, Panics.convert(e));
            assertTrue(GoMap.isUnsynchronised(e));
            return;
        }
        throw new AssertionError("nothing was thrown");
    }

    private static RType keyType(String keys) {
        return switch (keys) {
            case "int" -> RType.INT;
            case "string" -> RType.STRING;
            default -> MapTest.POINT;
        };
    }

    private static Object key(GoMap m, int i) {
        return m.type().key() == RType.STRING
                ? GoString.of("key" + i)
                : m.type().key() == RType.INT ? (Object) (long) i : new MapTest.Point(i, -i);
    }

    private static void use(GoMap m, boolean writes, AtomicReference<@Nullable Throwable> failure) {
        for (int i = 0; i < 3000 && failure.get() == null; i++) {
            Object key = key(m, i % 500);
            if (writes) {
                m.putRaw(key, GoString.of("value"));
                if (i % 3 == 0) {
                    m.removeRaw(key(m, i % 250));
                }
            } else if (i % 100 == 0) {
                MapIterator it = Maps.iterateInOrder(m);
                while (it.next()) {
                    assertInstanceOf(GoString.class, it.rawValue());
                }
            } else {
                m.containsRaw(key);
            }
        }
    }
}
