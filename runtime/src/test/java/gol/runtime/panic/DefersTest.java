package gol.runtime.panic;

import static gol.runtime.sched.Programs.go;
import static gol.runtime.sched.Programs.print;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.runtime.sched.Fn;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.Programs;
import gol.runtime.sched.Programs.Mode;
import gol.runtime.sched.Programs.Result;
import gol.runtime.sync.Mutex;
import gol.runtime.sync.WaitGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class DefersTest {
    private static final Mode MODE = Programs.modes().findFirst().orElseThrow();

    private interface Body {
        void run(DeferFrame frame);
    }

    /** A function with defer statements, as compiled code is. */
    private static void function(Goroutine g, Body body) {
        DeferFrame frame = Defers.enter(g);
        try {
            body.run(frame);
            Defers.runAll(g, frame);
        } catch (Throwable t) {
            Defers.onPanic(g, frame, t);
        }
    }

    @SuppressWarnings("NullAway") // whatever is there
    private static Object token(Goroutine g) {
        Object t = g.recoverToken;
        g.recoverToken = null;
        return t;
    }

    private static Fn printing(String s) {
        return Fn.of(g -> print(g, s + " "));
    }

    private static Fn recovering() {
        return Fn.recovering(g -> {
            Object token = token(g);
            print(g, "recovered:" + Defers.recover(g, token) + " ");
            assertNull(Defers.recover(g, token));
        });
    }

    private static Fn panicking(Object v) {
        return Fn.of(g -> {
            throw Panics.of(g, v);
        });
    }

    private static String output(Fn.Body main) {
        Result r = MODE.run(main);
        assertEquals("", r.err());
        assertEquals(0, r.status());
        return r.out();
    }

    /** What is printed before the empty line when the program dies. */
    private static String death(Fn.Body main) {
        Result r = MODE.run(main);
        assertEquals(2, r.status());
        return r.err().substring(0, r.err().indexOf("\n\ngoroutine "));
    }

    @Test
    void deferredCallsRunLastFirst() {
        assertEquals(
                "body 3 2 1 after ",
                output(g -> {
                    function(
                            g,
                            f -> {
                                Defers.push(f, printing("1"));
                                Defers.push(f, printing("2"));
                                Defers.push(f, printing("3"));
                                print(g, "body ");
                            });
                    print(g, "after ");
                }));
    }

    @Test
    void recoverEndsAPanicAndTheRestStillRuns() {
        assertEquals(
                "3 recovered:boom 1 after ",
                output(g -> {
                    function(
                            g,
                            f -> {
                                Defers.push(f, printing("1"));
                                Defers.push(f, recovering());
                                Defers.push(f, printing("3"));
                                throw Panics.of(g, "boom");
                            });
                    print(g, "after ");
                }));
    }

    @Test
    void recoverIsNilOutsideOfAPanicAndInNestedCalls() {
        assertEquals(
                "recovered:null nested recovered:null outer:x ",
                output(g -> {
                    function(g, f -> Defers.push(f, recovering()));
                    function(
                            g,
                            f -> {
                                Defers.push(
                                        f,
                                        Fn.recovering(h ->
                                                print(
                                                        h,
                                                        "outer:"
                                                                + Defers.recover(h, token(h))
                                                                + " ")));
                                Defers.push(
                                        f,
                                        Fn.of(h -> {
                                            print(h, "nested ");
                                            function(h, inner -> Defers.push(inner, recovering()));
                                        }));
                                throw Panics.of(g, "x");
                            });
                }));
    }

    @Test
    void aPanicInADeferredCallReplacesTheFirst() {
        assertEquals(
                "recovered:B after ",
                output(g -> {
                    function(
                            g,
                            f -> {
                                Defers.push(f, recovering());
                                Defers.push(f, panicking("B"));
                                throw Panics.of(g, "A");
                            });
                    print(g, "after ");
                }));
        assertEquals(
                "panic: A\n\tpanic: B",
                death(g ->
                        function(
                                g,
                                f -> {
                                    Defers.push(f, panicking("B"));
                                    throw Panics.of(g, "A");
                                })));
    }

    @Test
    void recoveredAndRepanickedPanicsArePrintedAsGoDoes() {
        assertEquals(
                "panic: A [recovered]\n\tpanic: B",
                death(g ->
                        function(
                                g,
                                f -> {
                                    Defers.push(
                                            f,
                                            Fn.recovering(h -> {
                                                Defers.recover(h, token(h));
                                                throw Panics.of(h, "B");
                                            }));
                                    throw Panics.of(g, "A");
                                })));
        assertEquals(
                "panic: A [recovered, repanicked]",
                death(g ->
                        function(
                                g,
                                f -> {
                                    Defers.push(
                                            f,
                                            Fn.recovering(h -> {
                                                throw Panics.of(h, Defers.recover(h, token(h)));
                                            }));
                                    throw Panics.of(g, "A");
                                })));
    }

    @Test
    void goexitRunsDeferredCallsAndCannotBeRecovered() {
        assertEquals(
                "recovered:null 1 main ",
                output(g -> {
                    WaitGroup wg = new WaitGroup();
                    wg.Go(
                            g,
                            Fn.of(h -> {
                                function(
                                        h,
                                        f -> {
                                            Defers.push(f, printing("1"));
                                            Defers.push(f, recovering());
                                            throw new GoExit();
                                        });
                                print(h, "unreachable");
                            }));
                    wg.Wait(g);
                    print(g, "main ");
                }));
    }

    @Test
    void aRecoveredPanicDuringGoexitLeavesGoexitInProgress() {
        assertEquals(
                "recovered:B main ",
                output(g -> {
                    WaitGroup wg = new WaitGroup();
                    wg.Go(
                            g,
                            Fn.of(h -> {
                                function(
                                        h,
                                        outer -> {
                                            Defers.push(outer, recovering());
                                            function(
                                                    h,
                                                    f -> {
                                                        Defers.push(f, panicking("B"));
                                                        throw new GoExit();
                                                    });
                                        });
                                print(h, "unreachable");
                            }));
                    wg.Wait(g);
                    print(g, "main ");
                }));
    }

    @Test
    void exitRunsNoDeferredCalls() {
        Result r =
                MODE.run(g ->
                        function(
                                g,
                                f -> {
                                    Defers.push(f, printing("deferred"));
                                    throw g.runtime().exit(3);
                                }));
        assertEquals(new Result(3, "", ""), r);
    }

    @Test
    void theJvmsExceptionsBecomeGosErrors() {
        assertEquals(
                "panic: runtime error: invalid memory address or nil pointer dereference\n"
                        + "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]",
                death(g -> {
                    throw new NullPointerException();
                }));
        assertEquals(
                "panic: runtime error: integer divide by zero",
                death(g -> {
                    throw new ArithmeticException();
                }));
        assertEquals(
                "recovered:runtime error: integer divide by zero ",
                output(g ->
                        function(
                                g,
                                f -> {
                                    Defers.push(f, recovering());
                                    throw new ArithmeticException();
                                })));
    }

    @Test
    void fatalErrorsCannotBeRecovered() {
        assertEquals(
                "fatal error: sync: unlock of unlocked mutex",
                death(g ->
                        function(
                                g,
                                f -> {
                                    Defers.push(f, recovering());
                                    new Mutex().Unlock(g);
                                })));
        assertEquals(
                "panic: sync: negative WaitGroup counter", death(g -> new WaitGroup().Done(g)));
    }

    @Test
    void aPanicInAnyGoroutineEndsTheProgramWithItsTrace() {
        Result r =
                MODE.run(g -> {
                    go(
                            g,
                            h -> {
                                throw Panics.of(h, "in goroutine");
                            });
                    new gol.runtime.sync.Semaphore(0).acquire(g, "x");
                });
        assertEquals(2, r.status());
        assertTrue(r.err().startsWith("panic: in goroutine\n\ngoroutine "), r.err());
        assertTrue(r.err().contains(" [running]:\nmain.aPanicInAnyGoroutine"), r.err());
        assertTrue(
                r.err().endsWith("created by main.main in goroutine 1\n\t/src/main.go:7 +0x0\n"),
                r.err());
    }

    @Test
    void deferredCallsThatParkSeeTheirOwnPanic() {
        assertEquals(
                "recovered:A ",
                output(g ->
                        function(
                                g,
                                f -> {
                                    Defers.push(
                                            f,
                                            Fn.recovering(h -> {
                                                Object token = token(h);
                                                h.sleep(100_000);
                                                h.yieldNow();
                                                print(
                                                        h,
                                                        "recovered:"
                                                                + Defers.recover(h, token)
                                                                + " ");
                                            }));
                                    throw Panics.of(g, "A");
                                })));
    }

    @Test
    void textsOfBoundsErrorsAreGos() {
        assertEquals(
                "runtime error: index out of range [5] with length 3",
                RuntimeError.index(5, 3).message());
        assertEquals("runtime error: index out of range [-1]", RuntimeError.index(-1, 3).message());
        assertEquals(
                "runtime error: slice bounds out of range [:5] with capacity 3",
                RuntimeError.sliceCapacity(5, 3).message());
        assertEquals(
                "runtime error: slice bounds out of range [5:3]",
                RuntimeError.sliceOrder(5, 3).message());
        assertEquals(
                "runtime error: slice bounds out of range [-1:]",
                RuntimeError.sliceOrder(-1, 3).message());
        assertEquals(
                "runtime error: slice bounds out of range [::9] with capacity 3",
                RuntimeError.slice3Capacity(9, 3).message());
        assertEquals(
                "runtime error: slice bounds out of range [:4:2]",
                RuntimeError.slice3High(4, 2).message());
        assertEquals(
                "runtime error: slice bounds out of range [4:2:]",
                RuntimeError.slice3Low(4, 2).message());
    }
}
