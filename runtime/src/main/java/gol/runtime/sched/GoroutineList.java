package gol.runtime.sched;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goroutines that were started in one place and are not done, kept for traces: nobody else need
 * hold one that waits for ever. Added to by its owner only; a goroutine leaves by itself, from any
 * thread ({@link Goroutine#unlist}).
 *
 * <p>They stand in segments. Whenever one is full, the owner looks at two others, in turn, and
 * takes back those in which nobody is left: a goroutine that is done is held no longer than that,
 * and starting one costs the same whatever the number of those that live.
 */
final class GoroutineList {
    private static final int SEGMENT = 256;

    private @Nullable Goroutine[] current = new @Nullable Goroutine[SEGMENT];
    private int used;

    /** All segments but the current one, in no order. */
    private @Nullable Goroutine[] @Nullable [] full = new @Nullable Goroutine[4][];

    private int count;
    private int hand;

    void add(Goroutine g) {
        if (used == SEGMENT) {
            current = next();
            used = 0;
        }
        g.enlist(current, used);
        current[used++] = g;
    }

    private @Nullable Goroutine[] next() {
        @Nullable Goroutine[] free = null;
        for (int looks = 0; looks < 2 && count > 0; looks++) {
            if (hand >= count) {
                hand = 0;
            }
            @Nullable Goroutine[] s = full[hand];
            if (s != null && isEmpty(s)) {
                free = s;
                count--;
                full[hand] = full[count]; // before it goes from there: see collect
                full[count] = null;
            } else {
                hand++;
            }
        }
        if (count == full.length) {
            full = Arrays.copyOf(full, count * 2);
        }
        full[count++] = current;
        return free != null ? free : new @Nullable Goroutine[SEGMENT];
    }

    private static boolean isEmpty(@Nullable Goroutine[] segment) {
        for (Goroutine g : segment) {
            if (g != null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Those not done are added to the list. May be asked by another thread: then of that moment,
     * and one may come twice, as segments move down while this looks upside down.
     */
    void collect(List<Goroutine> to) {
        collect(current, to);
        @Nullable Goroutine[] @Nullable [] segments = full;
        for (int i = segments.length - 1; i >= 0; i--) {
            @Nullable Goroutine[] s = segments[i];
            if (s != null) {
                collect(s, to);
            }
        }
    }

    private static void collect(@Nullable Goroutine[] segment, List<Goroutine> to) {
        for (Goroutine g : segment) {
            if (g != null && !g.done) {
                to.add(g);
            }
        }
    }
}
