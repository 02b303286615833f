package gol.runtime.channel;

import static gol.runtime.sched.Programs.go;
import static gol.runtime.sched.Programs.print;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.panic.GoPanic;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Programs.Mode;
import gol.runtime.sched.Programs.Result;
import gol.runtime.sync.WaitGroup;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class ChannelTest {
    private static final String MODES = "gol.runtime.sched.Programs#modes";

    private static void runs(Mode mode, gol.runtime.sched.Fn.Body body) {
        assertEquals(new Result(0, "", ""), mode.run(body));
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void unbufferedChannelsHandOverInOrder(Mode mode) {
        runs(
                mode,
                g -> {
                    LongChannel a = Channels.makeLong(0);
                    LongChannel b = Channels.makeLong(0);
                    go(
                            g,
                            h -> {
                                for (int i = 0; i < 5000; i++) {
                                    Channels.sendLong(h, b, Channels.recvLong(h, a) + 1);
                                }
                            });
                    for (int i = 0; i < 5000; i++) {
                        Channels.sendLong(g, a, i);
                        assertEquals(i + 1, Channels.recvLong(g, b));
                    }
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void everyValueArrivesOnceBetweenManySendersAndReceivers(Mode mode) {
        for (int cap : new int[] {0, 1, 7, 1000}) {
            runs(
                    mode,
                    g -> {
                        LongChannel c = Channels.makeLong(cap);
                        AtomicLong sum = new AtomicLong();
                        WaitGroup senders = new WaitGroup();
                        WaitGroup receivers = new WaitGroup();
                        for (int s = 0; s < 8; s++) {
                            senders.Add(g, 1);
                            go(
                                    g,
                                    h -> {
                                        for (int i = 1; i <= 1000; i++) {
                                            Channels.sendLong(h, c, i);
                                        }
                                        senders.Done(h);
                                    });
                            receivers.Add(g, 1);
                            go(
                                    g,
                                    h -> {
                                        for (; ; ) {
                                            long v = Channels.recvLong(h, c);
                                            if (h.l1 == 0) {
                                                break;
                                            }
                                            sum.addAndGet(v);
                                        }
                                        receivers.Done(h);
                                    });
                        }
                        senders.Wait(g);
                        Channels.close(g, c);
                        receivers.Wait(g);
                        assertEquals(8 * 500500, sum.get());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void closedChannelsGiveWhatIsBufferedThenZero(Mode mode) {
        runs(
                mode,
                g -> {
                    ObjectChannel c = Channels.makeObject(3, "zero");
                    Channels.sendObject(g, c, "a");
                    Channels.sendObject(g, c, "b");
                    Channels.close(g, c);
                    assertEquals(2, Channels.len(c));
                    assertEquals("a", Channels.recvObject(g, c));
                    assertEquals(1, g.l1);
                    assertEquals("b", Channels.recvObject(g, c));
                    assertEquals("zero", Channels.recvObject(g, c));
                    assertEquals(0, g.l1);
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void misusePanicsWithGosTexts(Mode mode) {
        runs(
                mode,
                g -> {
                    LongChannel c = Channels.makeLong(1);
                    Channels.close(g, c);
                    assertEquals(
                            "send on closed channel", panicOf(() -> Channels.sendLong(g, c, 1)));
                    assertEquals("close of closed channel", panicOf(() -> Channels.close(g, c)));
                    assertEquals("close of nil channel", panicOf(() -> Channels.close(g, null)));
                    assertEquals(
                            "makechan: size out of range", panicOf(() -> Channels.makeLong(-1)));
                    assertEquals(
                            "send on closed channel",
                            panicOf(() ->
                                    Select.begin(g, 2).recv(null).sendLong(c, 1).run(g, false)));
                    c.lock(); // nothing was left locked
                    c.unlock();
                });
    }

    private static String panicOf(Runnable r) {
        try {
            r.run();
        } catch (GoPanic p) {
            return p.value.toString();
        }
        return "no panic";
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void sendersThatWaitPanicWhenTheChannelIsClosed(Mode mode) {
        runs(
                mode,
                g -> {
                    LongChannel c = Channels.makeLong(0);
                    LongChannel done = Channels.makeLong(0);
                    go(
                            g,
                            h -> {
                                assertEquals(
                                        "send on closed channel",
                                        panicOf(() -> Channels.sendLong(h, c, 1)));
                                Channels.sendLong(h, done, 1);
                            });
                    go(
                            g,
                            h -> {
                                assertEquals(
                                        "send on closed channel",
                                        panicOf(() ->
                                                Select.begin(h, 2)
                                                        .sendLong(c, 1)
                                                        .recv(null)
                                                        .run(h, false)));
                                Channels.sendLong(h, done, 1);
                            });
                    g.sleep(5_000_000);
                    Channels.close(g, c);
                    Channels.recvLong(g, done);
                    Channels.recvLong(g, done);
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void selectTakesEveryReadyCaseInTime(Mode mode) {
        runs(
                mode,
                g -> {
                    int n = 4;
                    int each = 2000;
                    LongChannel[] c = new LongChannel[n];
                    for (int i = 0; i < n; i++) {
                        LongChannel k = Channels.makeLong(i % 2);
                        c[i] = k;
                        go(
                                g,
                                h -> {
                                    for (int j = 1; j <= each; j++) {
                                        Channels.sendLong(h, k, j);
                                    }
                                });
                    }
                    long sum = 0;
                    long[] seen = new long[n];
                    for (int i = 0; i < n * each; i++) {
                        int k =
                                Select.begin(g, n)
                                        .recv(c[0])
                                        .recv(c[1])
                                        .recv(c[2])
                                        .recv(c[3])
                                        .run(g, false);
                        seen[k]++;
                        assertEquals(seen[k], g.l1);
                        assertTrue(g.ok);
                        sum += g.l1;
                    }
                    assertEquals((long) n * each * (each + 1) / 2, sum);
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void selectsOnBothSidesMeet(Mode mode) {
        runs(
                mode,
                g -> {
                    LongChannel a = Channels.makeLong(0);
                    ObjectChannel b = Channels.makeObject(0, null);
                    LongChannel result = Channels.makeLong(0);
                    int each = 3000;
                    for (int s = 0; s < 3; s++) {
                        go(
                                g,
                                h -> {
                                    for (int i = 0; i < each; i++) {
                                        Select.begin(h, 2)
                                                .sendLong(a, 1)
                                                .sendObject(b, "x")
                                                .run(h, false);
                                    }
                                });
                        go(
                                g,
                                h -> {
                                    long got = 0;
                                    for (int i = 0; i < each; i++) {
                                        int k = Select.begin(h, 2).recv(b).recv(a).run(h, false);
                                        assertTrue(k == 0 ? "x".equals(h.o1) : h.l1 == 1);
                                        got++;
                                    }
                                    Channels.sendLong(h, result, got);
                                });
                    }
                    long total = 0;
                    for (int s = 0; s < 3; s++) {
                        total += Channels.recvLong(g, result);
                    }
                    assertEquals(3L * each, total);
                });
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void defaultIsTakenOnlyWhenNothingIsReady(Mode mode) {
        runs(
                mode,
                g -> {
                    LongChannel c = Channels.makeLong(1);
                    assertEquals(-1, Select.begin(g, 1).recv(c).run(g, true));
                    assertEquals(0, Select.begin(g, 1).sendLong(c, 9).run(g, true));
                    assertEquals(-1, Select.begin(g, 1).sendLong(c, 9).run(g, true));
                    assertEquals(-1, Select.begin(g, 2).sendLong(c, 9).recv(null).run(g, true));
                    assertEquals(1, Select.begin(g, 2).sendLong(c, 9).recv(c).run(g, true));
                    assertEquals(9, g.l1);
                    assertEquals(-1, Select.begin(g, 0).run(g, true));
                    assertEquals(-1, Select.begin(g, 1).recv(null).run(g, true));
                });
    }

    @ParameterizedTest
    @MethodSource("gol.runtime.sched.Programs#seeded")
    void seededRunsRepeatByteForByte(Mode mode) {
        Result first = mode.run(ChannelTest::noisy);
        assertEquals(0, first.status());
        assertTrue(first.out().length() > 1000);
        for (int i = 0; i < 5; i++) {
            assertEquals(first, mode.run(ChannelTest::noisy));
        }
    }

    private static void noisy(Goroutine g) {
        LongChannel c = Channels.makeLong(2);
        LongChannel d = Channels.makeLong(0);
        WaitGroup wg = new WaitGroup();
        for (int i = 0; i < 6; i++) {
            int me = i;
            wg.Go(
                    g,
                    gol.runtime.sched.Fn.of(h -> {
                        for (int j = 0; j < 50; j++) {
                            int k =
                                    Select.begin(h, 3)
                                            .sendLong(c, me)
                                            .sendLong(d, me)
                                            .recv(c)
                                            .run(h, false);
                            print(h, me + ":" + k + " ");
                            if (j % 7 == me) {
                                h.sleep(1000L * me);
                            }
                        }
                    }));
        }
        go(
                g,
                h -> {
                    for (; ; ) {
                        Select.begin(h, 2).recv(c).recv(d).run(h, false);
                        print(h, "<" + h.l1 + " ");
                    }
                });
        wg.Wait(g);
    }
}
