package gol.runtime.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.GoRuntime;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a goroutine takes, and the lists in which those that can run are linked. */
final class FootprintTest {
    private static final int HEADER = 8; // -XX:+UseCompactObjectHeaders
    private static final int REFERENCE = 4;

    private static int size(Class<?> type) {
        int sum = HEADER;
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
                Class<?> t = f.getType();
                if (Modifier.isStatic(f.getModifiers())) {
                    continue;
                }
                if (t == long.class || t == double.class) {
                    sum += 8;
                } else if (t == byte.class || t == boolean.class) {
                    sum += 1;
                } else {
                    assertTrue(t == int.class || !t.isPrimitive(), f.toString());
                    sum += REFERENCE;
                }
            }
        }
        return sum;
    }

    /** What few need belongs elsewhere: programs have a million of them. */
    @Test
    void aGoroutineIsSmall() {
        assertTrue(size(ContinuationGoroutine.class) <= 160, "too many fields");
    }

    /** A field more would round the continuation up from 40 bytes to 48. */
    @Test
    void aStackHasNoFieldsOfItsOwn() throws ReflectiveOperationException {
        Class<?> stack = Class.forName(ContinuationGoroutine.class.getName() + "$Stack");
        assertEquals(0, stack.getDeclaredFields().length);
    }

    private static final GoRuntime RUNTIME =
            Programs.modes()
                    .findFirst()
                    .orElseThrow()
                    .runtime(new ByteArrayOutputStream(), new ByteArrayOutputStream());

    private static Goroutine some(long id) {
        return new BatonGoroutine(RUNTIME, id, null, null, null);
    }

    private static List<Long> ids(Waiter first) {
        List<Long> ids = new ArrayList<>();
        for (Waiter w = first; w != null; w = w.next) {
            ids.add(w.g.id);
        }
        return ids;
    }

    private static List<Long> upTo(long from, long to) {
        List<Long> ids = new ArrayList<>();
        for (long i = from; i < to; i++) {
            ids.add(i);
        }
        return ids;
    }

    @Test
    void listsKeepTheOrderAcrossBatches() {
        WakeList list = new WakeList();
        WakeList more = new WakeList();
        for (int i = 0; i < 300; i++) {
            list.add(some(i));
            more.add(some(300 + i));
        }
        list.addAll(more);
        assertEquals(0, more.size());
        assertEquals(600, list.size());
        assertEquals(0, list.poll().id);
        assertEquals(upTo(1, 11), ids(list.pollBatch(10).first));
        List<Long> rest = new ArrayList<>();
        while (list.size() > 1) {
            rest.addAll(ids(list.pollBatch(RunQueue.SIZE).first));
        }
        assertEquals(upTo(11, 599), rest.subList(0, 588));
        list.add(some(600));
        while (list.size() > 0) {
            rest.add(list.poll().id);
        }
        assertEquals(upTo(11, 601), rest);
        assertEquals(null, list.poll());
        assertEquals(null, list.pollBatch(5));
    }
}
