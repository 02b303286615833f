package gol.runtime.sched;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is runnable in a seeded run: the chooser says who goes next. */
final class SeededQueue {
    private WorkerGoroutine[] all = new WorkerGoroutine[16];
    private int size;

    void add(WorkerGoroutine g) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = g;
    }

    @Nullable WorkerGoroutine poll(Chooser chooser) {
        if (size == 0) {
            return null;
        }
        int i = size == 1 ? 0 : chooser.schedule(size);
        WorkerGoroutine g = all[i];
        all[i] = all[--size];
        all[size] = null;
        return g;
    }

    boolean isEmpty() {
        return size == 0;
    }
}
