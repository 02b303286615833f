package gol.runtime.sched;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gol.runtime.sched.Programs.Mode;
import gol.runtime.sched.Programs.Result;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class PollTest {
    /**
     * {@code static void loop(Goroutine g) { for (;;) poll(g) }}, as the bytecode back end emits
     * it.
     */
    private static MethodHandle endlessLoop() throws ReflectiveOperationException {
        ClassDesc poll = ClassDesc.of(Poll.class.getName());
        MethodTypeDesc type =
                MethodTypeDesc.of(ConstantDescs.CD_void, ClassDesc.of(Goroutine.class.getName()));
        byte[] bytes =
                ClassFile.of()
                        .build(
                                ClassDesc.of("gol.runtime.sched.Generated"),
                                c ->
                                        c.withMethodBody(
                                                "loop",
                                                type,
                                                ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC,
                                                code -> {
                                                    var top = code.newBoundLabel();
                                                    code.aload(0)
                                                            .invokestatic(poll, "at", type)
                                                            .goto_(top);
                                                }));
        MethodHandles.Lookup generated = MethodHandles.lookup().defineHiddenClass(bytes, true);
        return generated.findStatic(
                generated.lookupClass(),
                "loop",
                MethodType.methodType(void.class, Goroutine.class));
    }

    @ParameterizedTest
    @MethodSource("gol.runtime.sched.Programs#modes")
    void compiledEndlessLoopsGiveWayAndEnd(Mode mode) throws ReflectiveOperationException {
        MethodHandle loop = endlessLoop();
        Result r =
                mode.run(g -> {
                    for (int i = 0; i < 6; i++) {
                        Programs.go(
                                g,
                                h -> {
                                    try {
                                        loop.invokeExact(h);
                                    } catch (RuntimeException e) {
                                        throw e;
                                    } catch (Throwable e) {
                                        throw new AssertionError(e);
                                    }
                                });
                    }
                    g.sleep(1_000_000);
                    for (int i = 0; i < 20; i++) {
                        g.yieldNow();
                    }
                    Programs.print(g, "done");
                });
        assertEquals(new Result(0, "done", ""), r);
    }

    /** How often in a row somebody was seen to keep others waiting, after some looks. */
    private static int suspicion(WorkerScheduler s, int looks) {
        int most = 0;
        for (int i = 0; i < looks; i++) {
            s.checkHogs();
            for (Worker w : s.workers) {
                most = Math.max(most, w.suspected);
            }
        }
        return most;
    }

    @ParameterizedTest
    @MethodSource("gol.runtime.sched.Programs#unseeded")
    void nobodyKeepsOthersWaitingWhoseCodeIsMade(Mode mode) {
        Result r =
                mode.run(g -> {
                    if (!(g.scheduler() instanceof WorkerScheduler s)) {
                        Programs.print(g, "0 true"); // it looks at the crowd only
                        return;
                    }
                    AtomicBoolean stop = new AtomicBoolean();
                    for (int i = 0; i < 8; i++) {
                        Programs.go(
                                g,
                                h -> {
                                    while (!stop.get()) {
                                        Thread.onSpinWait();
                                    }
                                });
                    }
                    Poll.beginCode();
                    int excused = suspicion(s, 5);
                    Poll.endCode();
                    int seen = suspicion(s, 5);
                    stop.set(true);
                    Programs.print(g, excused + " " + (seen > 0));
                });
        assertEquals(new Result(0, "0 true", ""), r);
    }
}
