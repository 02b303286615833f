package gol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The REPL's evaluator, without a terminal. */
@Timeout(60)
final class SessionReplTest {
    private static ReplSession session(Options.EngineKind engine) {
        Options options = new Options();
        options.engine = engine;
        return Engine.repl(
                options,
                new Engine.Streams(
                        InputStream.nullInputStream(),
                        new ByteArrayOutputStream(),
                        new ByteArrayOutputStream()));
    }

    private static String eval(ReplSession session, String input) throws Exception {
        ReplSession.Result result = session.eval(input);
        return result.text() + result.error();
    }

    @ParameterizedTest
    @EnumSource(Options.EngineKind.class)
    void anInterruptEndsTheInputAndNothingElse(Options.EngineKind engine) throws Exception {
        try (ReplSession session = session(engine)) {
            eval(session, "var n atomic.Int64; ended := 0");
            eval(session, "go func() { for { n.Add(1); time.Sleep(time.Millisecond) } }()");
            eval(session, "func spin() { defer func() { ended++ }(); for {} }");
            eval(
                    session,
                    "func fib(n int) int { if n < 2 { return n }; return fib(n-1) + fib(n-2) }");
            for (String input :
                    List.of(
                            "spin()",
                            "func(n int) int { for i := 0; ; i++ { n ^= i } }(1)",
                            "fib(90)",
                            "time.Sleep(time.Hour)",
                            "<-make(chan int)",
                            "select {}",
                            "var mu sync.Mutex; mu.Lock(); mu.Lock()")) {
                CompletableFuture<String> answer = new CompletableFuture<>();
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            try {
                                answer.complete(eval(session, input));
                            } catch (Throwable e) {
                                answer.completeExceptionally(e);
                            }
                        });
                // in vain until the evaluation is under way
                for (int i = 0; i < 1000 && !answer.isDone(); i++) {
                    Thread.sleep(20);
                    session.interrupt();
                }
                assertEquals("interrupted", answer.get(10, TimeUnit.SECONDS), input);
            }
            for (int i = 0; i < 1000 && !eval(session, "runtime.NumGoroutine()").equals("2"); i++) {
                Thread.sleep(10);
            }
            assertEquals("2", eval(session, "runtime.NumGoroutine()"));
            assertEquals("1", eval(session, "ended"));
            assertEquals(
                    "true",
                    eval(
                            session,
                            "m := n.Load(); time.Sleep(50 * time.Millisecond); n.Load() > m"));
        }
    }

    @ParameterizedTest
    @EnumSource(Options.EngineKind.class)
    void methodsBelongToTypesOfEarlierInputs(Options.EngineKind engine) throws Exception {
        try (ReplSession session = session(engine)) {
            eval(session, "type point struct{ X, Y int }");
            eval(session, "type named struct{ point; name string }");
            assertEquals("{1 2}", eval(session, "p := point{1, 2}; p"));
            assertEquals("{{1 2} a}", eval(session, "named{p, \"a\"}"));
            eval(session, "func (p *point) Move() int { p.X++; return p.X }");
            assertEquals("2", eval(session, "p.Move()"));
            assertEquals(
                    "3", eval(session, "var mover interface{ Move() int } = &p; mover.Move()"));
            eval(session, "func (p point) String() string { return \"point\" }");
            assertEquals("point point point", eval(session, "fmt.Sprint(p, &p, named{p, \"a\"})"));
            assertTrue(
                    eval(session, "func (p point) String() string { return \"\" }")
                            .contains("already declared"));
            assertTrue(
                    eval(session, "func (p point) Bad() int { return \"\" }")
                            .contains("cannot use"));
            assertEquals("", eval(session, "func (p point) Bad() int { return 5 }"));
            assertEquals("5", eval(session, "p.Bad()"));
        }
    }
}
