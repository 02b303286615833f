package gol.runtime.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.GoRuntime;
import gol.runtime.channel.Channels;
import gol.runtime.channel.LongChannel;
import gol.runtime.channel.Select;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.sched.Programs.Mode;
import gol.runtime.sync.Mutex;
import gol.runtime.sync.WaitGroup;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls by the host that are given up. */
@Timeout(60)
final class HostCallTest {
    private static final String MODES = "gol.runtime.sched.Programs#modes";

    private static GoRuntime runtime(Mode mode) {
        return mode.runtime(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    /** Begins a call, ends it once it is under way, and waits until its goroutine is gone. */
    private static void endWhileRunning(GoRuntime r, Fn.Body body) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch unwound = new CountDownLatch(1);
        AtomicReference<Goroutine> goroutine = new AtomicReference<>();
        HostCall call =
                r.begin(
                        Fn.of(g -> {
                            goroutine.set(g);
                            begun.countDown();
                            try {
                                body.run(g);
                            } catch (GoExit e) {
                                unwound.countDown();
                                throw e;
                            }
                        }));
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        call.end();
        assertThrows(GoExit.class, call::await);
        assertTrue(unwound.await(20, TimeUnit.SECONDS));
        while (!goroutine.get().isDone()) {
            Thread.sleep(1);
        }
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void loopsSleepsAndWaitsEnd(Mode mode) throws Exception {
        try (GoRuntime r = runtime(mode)) {
            LongChannel c = Channels.makeLong(0);
            LongChannel d = Channels.makeLong(0);
            Mutex held = new Mutex();
            r.call(Fn.of(held::Lock));
            WaitGroup group = new WaitGroup();
            r.call(Fn.of(g -> group.Add(g, 1)));
            // Something that lives on, so that no wait is a deadlock.
            r.call(Fn.of(g -> Programs.go(g, HostCallTest::loop)));
            List<Fn.Body> bodies =
                    List.of(
                            HostCallTest::loop,
                            g -> g.sleep(3_600_000_000_000L),
                            g -> Channels.recvLong(g, c),
                            g -> Channels.sendLong(g, c, 1),
                            g -> Channels.recvLong(g, null),
                            g -> Select.begin(g, 2).recv(c).sendLong(d, 2).run(g, false),
                            held::Lock,
                            group::Wait);
            for (Fn.Body body : bodies) {
                endWhileRunning(r, body);
            }
            assertFalse(c.hasReceivers());
            assertFalse(d.trySend(null, 1));
            // Nobody who has gone takes the value, nor leaves one.
            r.call(Fn.of(g -> Programs.go(g, h -> Channels.sendLong(h, c, 42))));
            r.call(Fn.of(g -> assertEquals(42, Channels.recvLong(g, c))));
            r.call(Fn.of(held::Unlock));
            r.call(Fn.of(held::Lock));
        }
    }

    private static void loop(Goroutine g) {
        for (; ; ) {
            Poll.at(g);
        }
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void whoeverLearnsOfItsEndCountsItNoMore(Mode mode) throws Exception {
        try (GoRuntime r = runtime(mode)) {
            for (int i = 0; i < 2_000; i++) {
                r.call(Fn.of(g -> assertEquals(1, g.scheduler().goroutineCount())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MODES)
    void aCallThatWaitsForEverLeavesItsPlace(Mode mode) throws Exception {
        try (GoRuntime r = runtime(mode)) {
            LongChannel c = Channels.makeLong(0);
            for (int i = 0; i < 200; i++) {
                assertThrows(FatalError.class, () -> r.call(Fn.of(g -> Channels.recvLong(g, c))));
                assertFalse(c.hasReceivers());
            }
            // as a session goes on: nobody who was given up takes the value
            r.call(Fn.of(g -> Programs.go(g, h -> Channels.sendLong(h, c, 42))));
            r.call(Fn.of(g -> assertEquals(42, Channels.recvLong(g, c))));
        }
    }
}
