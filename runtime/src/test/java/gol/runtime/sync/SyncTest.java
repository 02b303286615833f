package gol.runtime.sync;

import static gol.runtime.sched.Programs.go;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.sched.Fn;
import gol.runtime.sched.Programs.Mode;
import gol.runtime.sched.Programs.Result;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class SyncTest {
    private static final String MODES = "gol.runtime.sched.Programs#modes";

    private static void runs(Mode mode, Fn.Body body) {
        assertEquals(new Result(0, "", ""), mode.run(body));
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aMutexExcludes(Mode mode) {
        runs(
                mode,
                g -> {
                    Mutex m = new Mutex();
                    WaitGroup wg = new WaitGroup();
                    long[] n = new long[1];
                    for (int i = 0; i < 16; i++) {
                        wg.Go(
                                g,
                                Fn.of(h -> {
                                    for (int j = 0; j < 2000; j++) {
                                        m.Lock(h);
                                        long seen = n[0];
                                        if (j % 100 == 0) {
                                            h.yieldNow();
                                        }
                                        n[0] = seen + 1;
                                        m.Unlock(h);
                                    }
                                }));
                    }
                    wg.Wait(g);
                    assertEquals(32_000, n[0]);
                    assertTrue(m.TryLock(g));
                    assertFalse(m.TryLock(g));
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void writersExcludeReadersAndReadersShare(Mode mode) {
        runs(
                mode,
                g -> {
                    RWMutex m = new RWMutex();
                    WaitGroup wg = new WaitGroup();
                    long[] pair = new long[2];
                    for (int i = 0; i < 12; i++) {
                        boolean writes = i % 3 == 0;
                        wg.Go(
                                g,
                                Fn.of(h -> {
                                    for (int j = 0; j < 1000; j++) {
                                        if (writes) {
                                            m.Lock(h);
                                            pair[0]++;
                                            if (j % 50 == 0) {
                                                h.yieldNow();
                                            }
                                            pair[1]++;
                                            m.Unlock(h);
                                        } else {
                                            m.RLock(h);
                                            if (pair[0] != pair[1]) {
                                                throw new AssertionError("torn");
                                            }
                                            if (j % 50 == 0) {
                                                h.yieldNow();
                                            }
                                            m.RUnlock(h);
                                        }
                                    }
                                }));
                    }
                    wg.Wait(g);
                    assertEquals(4000, pair[0]);
                    m.RLock(g);
                    m.RLock(g);
                    assertFalse(m.TryLock(g));
                    m.RUnlock(g);
                    m.RUnlock(g);
                    assertTrue(m.TryLock(g));
                    assertFalse(m.TryRLock(g));
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void readersThatComeWhileWritersChangeAreCounted(Mode mode) {
        runs(
                mode,
                g -> {
                    RWMutex m = new RWMutex();
                    WaitGroup wg = new WaitGroup();
                    long[] written = new long[1];
                    for (int i = 0; i < 6; i++) {
                        boolean writes = i < 2;
                        wg.Go(
                                g,
                                Fn.of(h -> {
                                    for (int j = 0; j < 10_000; j++) {
                                        if (writes) {
                                            m.Lock(h);
                                            written[0]++;
                                            m.Unlock(h);
                                        } else {
                                            m.RLock(h);
                                            long before = written[0];
                                            Thread.onSpinWait();
                                            if (written[0] != before) {
                                                throw new AssertionError("written while read");
                                            }
                                            m.RUnlock(h);
                                        }
                                    }
                                }));
                    }
                    wg.Wait(g);
                    assertEquals(20_000, written[0]);
                    assertTrue(m.TryLock(g));
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aWaitingWriterKeepsNewReadersOut(Mode mode) {
        runs(
                mode,
                g -> {
                    RWMutex m = new RWMutex();
                    m.RLock(g);
                    WaitGroup wg = new WaitGroup();
                    wg.Go(
                            g,
                            Fn.of(h -> {
                                m.Lock(h);
                                m.Unlock(h);
                            }));
                    // until the writer waits, which only the lock knows
                    while (m.TryRLock(g)) {
                        m.RUnlock(g);
                        g.yieldNow();
                    }
                    assertFalse(m.TryRLock(g));
                    m.RUnlock(g);
                    wg.Wait(g);
                    assertTrue(m.TryRLock(g));
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aConditionWakesOneOrAll(Mode mode) {
        runs(
                mode,
                g -> {
                    Mutex m = new Mutex();
                    Cond c = new Cond();
                    Fn lock = Fn.of(m::Lock);
                    Fn unlock = Fn.of(m::Unlock);
                    int[] state = new int[2];
                    WaitGroup wg = new WaitGroup();
                    for (int i = 0; i < 10; i++) {
                        wg.Go(
                                g,
                                Fn.of(h -> {
                                    m.Lock(h);
                                    while (state[0] == 0) {
                                        c.Wait(h, unlock, lock);
                                    }
                                    state[0]--;
                                    state[1]++;
                                    m.Unlock(h);
                                }));
                    }
                    for (int i = 0; i < 4; i++) {
                        m.Lock(g);
                        state[0]++;
                        m.Unlock(g);
                        c.Signal(g);
                        g.yieldNow();
                    }
                    m.Lock(g);
                    state[0] += 6;
                    m.Unlock(g);
                    c.Broadcast(g);
                    wg.Wait(g);
                    assertEquals(10, state[1]);
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void onceRunsOnceAndEverybodyWaitsForIt(Mode mode) {
        runs(
                mode,
                g -> {
                    Once once = new Once();
                    WaitGroup wg = new WaitGroup();
                    int[] n = new int[1];
                    for (int i = 0; i < 10; i++) {
                        wg.Go(
                                g,
                                Fn.of(h -> {
                                    once.Do(
                                            h,
                                            Fn.of(k -> {
                                                k.sleep(1_000_000);
                                                n[0]++;
                                            }));
                                    assertEquals(1, n[0]);
                                }));
                    }
                    wg.Wait(g);
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aSemaphoreLimits(Mode mode) {
        runs(
                mode,
                g -> {
                    Semaphore s = new Semaphore(3);
                    java.util.concurrent.atomic.AtomicInteger inside =
                            new java.util.concurrent.atomic.AtomicInteger();
                    WaitGroup wg = new WaitGroup();
                    for (int i = 0; i < 20; i++) {
                        wg.Add(g, 1);
                        go(
                                g,
                                h -> {
                                    s.acquire(h, "semacquire");
                                    assertTrue(inside.incrementAndGet() <= 3);
                                    h.sleep(100_000);
                                    inside.decrementAndGet();
                                    s.release(h);
                                    wg.Done(h);
                                });
                    }
                    wg.Wait(g);
                });
    }
}
