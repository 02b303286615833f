package gol.runtime.sched;

import static gol.runtime.sched.Programs.go;
import static gol.runtime.sched.Programs.print;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.channel.ChannelTimer;
import gol.runtime.channel.Channels;
import gol.runtime.channel.LongChannel;
import gol.runtime.channel.ObjectChannel;
import gol.runtime.channel.Select;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.GoPanic;
import gol.runtime.panic.Panics;
import gol.runtime.sched.Programs.Mode;
import gol.runtime.sched.Programs.Result;
import gol.runtime.sync.Mutex;
import gol.runtime.sync.WaitGroup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class SchedulerTest {
    private static final String MODES = "gol.runtime.sched.Programs#modes";
    private static final String DEADLOCK = "fatal error: all goroutines are asleep - deadlock!\n\n";

    @ParameterizedTest
    @MethodSource(MODES)
    void mainsReturnEndsTheProgram(Mode mode) {
        Result r =
                mode.run(g -> {
                    go(g, h -> Channels.recvLong(h, null));
                    go(g, h -> h.sleep(3_600_000_000_000L));
                    print(g, "hello\n");
                });
        assertEquals(new Result(0, "hello\n", ""), r);
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void exitEndsTheProgramFromAnyGoroutine(Mode mode) {
        Result r =
                mode.run(g -> {
                    go(
                            g,
                            h -> {
                                print(h, "bye");
                                throw h.runtime().exit(7);
                            });
                    Channels.recvLong(g, null);
                });
        assertEquals(new Result(7, "bye", ""), r);
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void manyGoroutinesAreJoined(Mode mode) {
        AtomicInteger n = new AtomicInteger();
        Result r =
                mode.run(g -> {
                    WaitGroup wg = new WaitGroup();
                    for (int i = 0; i < 20_000; i++) {
                        wg.Go(
                                g,
                                Fn.of(h -> {
                                    n.incrementAndGet();
                                    h.yieldNow();
                                }));
                    }
                    wg.Wait(g);
                    assertTrue(g.scheduler().goroutineCount() >= 1);
                });
        assertEquals(new Result(0, "", ""), r);
        assertEquals(20_000, n.get());
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aDeadlockIsReportedWithEveryGoroutine(Mode mode) {
        Result r =
                mode.run(g -> {
                    go(g, h -> Select.begin(h, 0).run(h, false));
                    Channels.recvLong(g, Channels.makeLong(0));
                });
        assertEquals(2, r.status());
        assertTrue(
                r.err().startsWith(DEADLOCK + "goroutine 1 [chan receive]:\nmain.aDeadlock"),
                r.err());
        assertTrue(r.err().contains(" [select (no cases)]:\n"), r.err());
        assertTrue(
                r.err().contains("created by main.main in goroutine 1\n\t/src/main.go:7 +0x0\n"),
                r.err());
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void waitReasonsAreGos(Mode mode) {
        assertTrue(
                mode.run(g -> Channels.recvLong(g, null))
                        .err()
                        .contains("goroutine 1 [chan receive (nil chan)]:"));
        assertTrue(
                mode.run(g -> Channels.sendLong(g, null, 1))
                        .err()
                        .contains("[chan send (nil chan)]:"));
        assertTrue(
                mode.run(g -> Channels.sendLong(g, Channels.makeLong(0), 1))
                        .err()
                        .contains("[chan send]:"));
        assertTrue(
                mode.run(
                                g -> {
                                    WaitGroup wg = new WaitGroup();
                                    wg.Add(g, 1);
                                    wg.Wait(g);
                                })
                        .err()
                        .contains("[sync.WaitGroup.Wait]:"));
        assertTrue(
                mode.run(
                                g -> {
                                    Mutex m = new Mutex();
                                    m.Lock(g);
                                    m.Lock(g);
                                })
                        .err()
                        .contains("[sync.Mutex.Lock]:"));
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void sleepersAndBlockedCallsAreNoDeadlock(Mode mode) {
        Result r =
                mode.run(g -> {
                    LongChannel c = Channels.makeLong(0);
                    go(
                            g,
                            h -> {
                                h.sleep(20_000_000);
                                Channels.sendLong(h, c, 1);
                            });
                    Channels.recvLong(g, c);
                    go(
                            g,
                            h -> {
                                h.scheduler()
                                        .blocking(
                                                h,
                                                WaitReason.IO_WAIT,
                                                () -> {
                                                    Thread.sleep(30);
                                                    return null;
                                                });
                                Channels.sendLong(h, c, 1);
                            });
                    Channels.recvLong(g, c);
                    print(g, "ok");
                });
        assertEquals(new Result(0, "ok", ""), r);
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aDeadlockAfterABlockingCallIsSeen(Mode mode) {
        Result r =
                mode.run(g -> {
                    LongChannel c = Channels.makeLong(0);
                    go(
                            g,
                            h -> {
                                h.scheduler()
                                        .blocking(
                                                h,
                                                WaitReason.IO_WAIT,
                                                () -> {
                                                    Thread.sleep(10);
                                                    return null;
                                                });
                                Channels.recvLong(h, c);
                            });
                    Channels.recvLong(g, c);
                });
        assertEquals(2, r.status());
        assertTrue(r.err().startsWith(DEADLOCK), r.err());
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aTickerNobodyWaitsForDoesNotHideADeadlock(Mode mode) {
        Result r =
                mode.run(g -> {
                    ObjectChannel c = Channels.makeObject(1, null);
                    g.scheduler()
                            .startTimer(
                                    new ChannelTimer(c, t -> t),
                                    g.runtime().clock().nanoTime() + 1_000_000,
                                    1_000_000);
                    Channels.recvObject(g, c);
                    Channels.recvObject(g, c);
                    print(g, "ticked");
                    Channels.recvLong(g, Channels.makeLong(0));
                });
        assertEquals("ticked", r.out());
        assertTrue(r.err().startsWith(DEADLOCK), r.err());
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void goexitOfMainLeavesTheOthersRunning(Mode mode) {
        Result r =
                mode.run(g -> {
                    go(
                            g,
                            h -> {
                                h.sleep(1_000_000);
                                print(h, "still here");
                            });
                    throw new GoExit();
                });
        assertEquals("still here", r.out());
        assertTrue(
                r.err()
                        .startsWith(
                                "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n"));
        assertEquals(2, r.status());
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void timersFireInOrderAndCanBeStopped(Mode mode) {
        Result r =
                mode.run(g -> {
                    // Again, when the machine stood still while the timers were started.
                    for (long unit = 100_000_000L; !firedInOrder(g, unit); unit *= 2) {
                        assertTrue(mode.seed().isEmpty());
                    }
                });
        assertEquals(new Result(0, "", ""), r);
    }

    /** Whether five timers, a unit of time apart, were all started before the first was due. */
    private static boolean firedInOrder(Goroutine g, long unit) {
        Scheduler s = g.scheduler();
        Clock clock = g.runtime().clock();
        long now = clock.nanoTime();
        LongChannel c = Channels.makeLong(10);
        Timer[] t = new Timer[5];
        t[0] = new FuncTimer(s, null, Fn.of(h -> Channels.sendLong(h, c, 0)));
        for (int i = 0; i < 5; i++) {
            if (i > 0) {
                t[i] = new SendTimer(c, i);
            }
            s.startTimer(t[i], now + (5 - i) * unit, 0);
        }
        boolean stopped = s.stopTimer(t[2]);
        boolean inTime = clock.nanoTime() < now + unit;
        if (inTime) {
            assertTrue(stopped);
            assertFalse(s.stopTimer(t[2]));
            for (int expected : new int[] {4, 3, 1, 0}) {
                assertEquals(expected, Channels.recvLong(g, c));
            }
            assertFalse(s.stopTimer(t[0]));
        } else {
            for (Timer timer : t) {
                s.stopTimer(timer);
            }
        }
        return inTime;
    }

    /** Sends while it fires: what is sent is in the order of the expiries. */
    private static final class SendTimer extends Timer {
        private final LongChannel to;
        private final int value;

        SendTimer(LongChannel to, int value) {
            this.to = to;
            this.value = value;
        }

        @Override
        protected void fire(long now) {
            to.trySend(null, value);
        }
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void stoppingATimerDropsAValueNotYetReceived(Mode mode) {
        Result r =
                mode.run(g -> {
                    ObjectChannel c = Channels.makeObject(1, null);
                    ChannelTimer t = new ChannelTimer(c, x -> "tick");
                    g.scheduler().startTimer(t, g.runtime().clock().nanoTime() + 1000, 0);
                    g.sleep(5_000_000);
                    assertTrue(g.scheduler().stopTimer(t));
                    assertEquals(-1, Select.begin(g, 1).recv(c).run(g, true));
                });
        assertEquals(new Result(0, "", ""), r);
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aBusyLoopHoldsUpNobody(Mode mode) {
        Result r =
                mode.run(g -> {
                    for (int i = 0; i < 8; i++) {
                        go(
                                g,
                                h -> {
                                    for (; ; ) {
                                        Poll.slow(h);
                                    }
                                });
                    }
                    LongChannel c = Channels.makeLong(0);
                    go(g, h -> Channels.sendLong(h, c, 1));
                    Channels.recvLong(g, c);
                    g.sleep(1_000_000);
                    print(g, "done");
                });
        assertEquals(new Result(0, "done", ""), r);
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void infiniteRecursionIsAFatalError(Mode mode) {
        Result r = mode.run(g -> recurse(1));
        assertEquals(2, r.status());
        assertTrue(
                r.err()
                        .startsWith(
                                "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n\n"
                                        + "goroutine 1 [running]:\n"),
                r.err());
    }

    private static int recurse(int n) {
        return n == 0 ? 0 : recurse(n + 1) + 1;
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void theHostCallsAndTheProgramLivesOn(Mode mode) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (GoRuntime r = mode.runtime(new ByteArrayOutputStream(), err)) {
            LongChannel c = Channels.makeLong(0);
            r.call(Fn.of(g -> go(g, h -> Channels.sendLong(h, c, 42))));
            Object v =
                    r.call(
                            new Func() {
                                @Override
                                public Object invoke(Goroutine g, Object[] args) {
                                    return Channels.recvLong(g, c) + (Long) args[0];
                                }
                            },
                            1L);
            assertEquals(43L, v);
            GoPanic p =
                    assertThrows(
                            GoPanic.class,
                            () ->
                                    r.call(
                                            Fn.of(g -> {
                                                throw Panics.of(g, "boom");
                                            })));
            assertEquals("boom", p.value);
            FatalError e =
                    assertThrows(
                            FatalError.class, () -> r.call(Fn.of(g -> Channels.recvLong(g, c))));
            assertTrue(
                    String.valueOf(e.getMessage())
                            .startsWith("all goroutines are asleep - deadlock!"));
        }
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void noThreadOutlivesTheProgram(Mode mode) throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            mode.run(g -> {
                for (int k = 0; k < 50; k++) {
                    go(g, h -> Channels.recvLong(h, null));
                }
                go(
                        g,
                        h -> {
                            for (; ; ) {
                                Poll.slow(h);
                            }
                        });
                g.sleep(1_000_000);
            });
        }
        for (int i = 0; i < 2000 && !golThreads().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertEquals(List.of(), golThreads());
    }

    private static List<String> golThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("gol-"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("gol.runtime.sched.Programs#unseeded")
    void goroutinesMoveBetweenWorkersUnharmed(Mode mode) {
        Result r =
                mode.run(g -> {
                    WaitGroup wg = new WaitGroup();
                    LongChannel c = Channels.makeLong(3);
                    Mutex m = new Mutex();
                    long[] counter = new long[1];
                    for (int i = 0; i < 64; i++) {
                        boolean sender = i % 2 == 0;
                        wg.Go(
                                g,
                                Fn.of(h -> {
                                    for (int j = 0; j < 2000; j++) {
                                        long local = j * 31L + h.id;
                                        if (sender) {
                                            Channels.sendLong(h, c, local);
                                        } else {
                                            Channels.recvLong(h, c);
                                        }
                                        m.Lock(h);
                                        counter[0]++;
                                        if (j % 64 == 0) {
                                            h.yieldNow();
                                        }
                                        m.Unlock(h);
                                        if (local != j * 31L + h.id) {
                                            throw new AssertionError();
                                        }
                                        if (j % 100 == 0) {
                                            h.sleep(1000);
                                        }
                                    }
                                }));
                    }
                    wg.Wait(g);
                    assertEquals(64 * 2000, counter[0]);
                });
        assertEquals(new Result(0, "", ""), r);
    }

    /** Initialises the test's class anew each time. */
    private static final class Fresh extends ClassLoader {
        Fresh() {
            super(SchedulerTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Pinned.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (java.io.InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        Class<?> loadClass(Class<?> c) throws ClassNotFoundException {
            return loadClass(c.getName(), false);
        }
    }

    /** A continuation cannot leave a class initialiser. */
    @SuppressWarnings("NullAway") // set before the class is loaded
    public static final class Pinned {
        public static volatile Goroutine current;
        public static long received;

        static void sendSoon(Goroutine g, LongChannel c) {
            go(
                    g,
                    h -> {
                        h.sleep(2_000_000);
                        Channels.sendLong(h, c, 5);
                    });
        }

        static final class Initialised {
            static {
                LongChannel c = Channels.makeLong(0);
                Goroutine g = current;
                sendSoon(g, c);
                received = Channels.recvLong(g, c);
                g.sleep(1_000_000);
                g.yieldNow();
                received += 1;
            }

            static void touch() {}
        }
    }

    @ParameterizedTest
    @MethodSource("gol.runtime.sched.Programs#unseeded")
    void aPinnedGoroutineWaitsOnItsThread(Mode mode) {
        // A virtual thread that is pinned keeps its carrier: the JDK has as many as processors.
        assumeTrue(
                mode.kind() == GoroutineKind.CONTINUATIONS
                        || Runtime.getRuntime().availableProcessors() > 1);
        Result r =
                mode.run(g -> {
                    Class<?> fresh = new Fresh().loadClass(Pinned.class.getName());
                    fresh.getDeclaredField("current").set(null, g);
                    Class.forName(fresh.getName() + "$Initialised", true, fresh.getClassLoader());
                    assertEquals(6L, fresh.getDeclaredField("received").get(null));
                    go(g, h -> h.yieldNow());
                    g.sleep(1_000_000);
                });
        assertEquals(new Result(0, "", ""), r);
    }
}
