package gol.runtime.sched;

import static gol.runtime.sched.Programs.go;
import static gol.runtime.sched.Programs.print;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.channel.Channels;
import gol.runtime.channel.LongChannel;
import gol.runtime.sched.Programs.Mode;
import gol.runtime.sched.Programs.Result;
import gol.runtime.sync.WaitGroup;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which goroutines the scheduler knows of and holds. */
@Timeout(60)
final class GoroutineListTest {
    private static final String MODES = "gol.runtime.sched.Programs#modes";

    private static Goroutine start(Goroutine g, Fn.Body body) {
        return g.scheduler().go(g, Fn.of(body));
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void thoseThatWaitAreListedOnceAmongManyThatAreDone(Mode mode) {
        Result r =
                mode.run(g -> {
                    LongChannel gate = Channels.makeLong(0);
                    List<Long> waiting = new ArrayList<>();
                    waiting.add(g.id);
                    for (int round = 0; round < 300; round++) {
                        waiting.add(start(g, h -> Channels.recvLong(h, gate)).id);
                        WaitGroup wg = new WaitGroup();
                        for (int i = 0; i < 20; i++) {
                            wg.Go(g, Fn.of(h -> {}));
                        }
                        wg.Wait(g);
                    }
                    while (g.scheduler().goroutineCount() > waiting.size()) {
                        g.yieldNow();
                    }
                    List<Long> listed =
                            g.scheduler().goroutines().stream().map(other -> other.id).toList();
                    assertEquals(waiting.stream().sorted().toList(), listed);
                });
        assertEquals(new Result(0, "", ""), r);
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void thoseThatAreDoneAreNotHeldBeyondTheQueuesPlaces(Mode mode) {
        Result r =
                mode.run(g -> {
                    List<WeakReference<Goroutine>> done = new ArrayList<>();
                    WaitGroup wg = new WaitGroup();
                    for (int i = 0; i < 10_000; i++) {
                        wg.Add(g, 1);
                        done.add(new WeakReference<>(start(g, wg::Done)));
                    }
                    wg.Wait(g);
                    while (g.scheduler().goroutineCount() > 1) {
                        g.yieldNow();
                    }
                    // A ring's places keep what was in them last.
                    int most = 4 * RunQueue.SIZE + 1000;
                    long held = done.size();
                    for (int tries = 0; tries < 50 && held > most; tries++) {
                        System.gc();
                        held = done.stream().filter(w -> w.get() != null).count();
                    }
                    assertTrue(held <= most, "still held: " + held);
                });
        assertEquals(new Result(0, "", ""), r);
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void closeWakesMoreThanAQueueHolds(Mode mode) {
        Result r =
                mode.run(g -> {
                    LongChannel gate = Channels.makeLong(0);
                    WaitGroup started = new WaitGroup();
                    WaitGroup wg = new WaitGroup();
                    int n = 5 * RunQueue.SIZE;
                    for (int i = 0; i < n; i++) {
                        started.Add(g, 1);
                        wg.Add(g, 1);
                        go(
                                g,
                                h -> {
                                    started.Done(h);
                                    Channels.recvLong(h, gate);
                                    wg.Done(h);
                                });
                    }
                    started.Wait(g);
                    Channels.close(g, gate);
                    wg.Wait(g);
                    print(g, "all\n");
                });
        assertEquals(new Result(0, "all\n", ""), r);
    }
}
