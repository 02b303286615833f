package gol.runtime.sched;

import java.util.Arrays;
import java.util.List;

/**
 * All goroutines that were started in one place: done ones are dropped when it grows. Added to by
 * its owner only.
 */
final class GoroutineList {
    private Goroutine[] all = new Goroutine[64];
    private int size;
    private int limit = 1024;

    void add(Goroutine g) {
        if (size == limit) {
            purge();
        }
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size++] = g;
    }

    private void purge() {
        int n = 0;
        for (int i = 0; i < size; i++) {
            Goroutine g = all[i];
            if (!g.done) {
                all[n++] = g;
            }
        }
        Arrays.fill(all, n, size, null);
        size = n;
        limit = Math.max(1024, n * 2);
    }

    /** Those not done are added to the list; may be asked by another thread, of that moment. */
    void collect(List<Goroutine> to) {
        Goroutine[] a = all;
        for (int i = 0; i < Math.min(size, a.length); i++) {
            Goroutine g = a[i];
            if (g != null && !g.done) {
                to.add(g);
            }
        }
    }
}
