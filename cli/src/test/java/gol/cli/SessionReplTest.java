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
@Timeout(180)
final class SessionReplTest {
    private static ReplSession session(Options.EngineKind engine) {
        return session(engine, new ByteArrayOutputStream());
    }

    private static ReplSession session(Options.EngineKind engine, ByteArrayOutputStream out) {
        Options options = new Options();
        options.engine = engine;
        return Engine.repl(
                options,
                new Engine.Streams(
                        InputStream.nullInputStream(), out, new ByteArrayOutputStream()));
    }

    private static String eval(ReplSession session, String input) throws Exception {
        ReplSession.Result result = session.eval(input);
        return result.text() + result.error();
    }

    @ParameterizedTest
    @EnumSource(Options.EngineKind.class)
    void anInterruptEndsTheInputAndNothingElse(Options.EngineKind engine) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReplSession session = session(engine, out)) {
            eval(session, "var n atomic.Int64; ended := 0");
            eval(session, "go func() { for { n.Add(1); time.Sleep(time.Millisecond) } }()");
            eval(
                    session,
                    "func spin() { defer func() { ended++ }(); fmt.Println(\"spins\"); for {} }");
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
                // An interrupt that comes before the deferred call is there would find none to run.
                while (input.equals("spin()") && out.size() == 0 && !answer.isDone()) {
                    Thread.sleep(1);
                }
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
            // ends only if the goroutine of an earlier input still counts
            eval(session, "for m := n.Load(); n.Load() == m; { time.Sleep(time.Millisecond) }");
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

    @ParameterizedTest
    @EnumSource(Options.EngineKind.class)
    void aFunctionDefinedAnewIsWhatEarlierOnesCall(Options.EngineKind engine) throws Exception {
        try (ReplSession session = session(engine)) {
            eval(session, "func f(n int) (int, string) { return n, \"a\" }");
            eval(session, "func g() string { n, s := f(1); return fmt.Sprint(n, s) }");
            eval(session, "func less(a, b int) int { return a - b }");
            eval(
                    session,
                    "func sorted() []int { s := []int{2, 3, 1}; slices.SortFunc(s, less); return s }");
            eval(
                    session,
                    "func late() { defer done(); go done() }; func done() { ended <- 1 }; ended := make(chan int, 2)");
            eval(session, "var old = f");
            assertEquals("1a", eval(session, "g()"));
            assertEquals("[1 2 3]", eval(session, "sorted()"));
            eval(session, "func f(n int) (int, string) { return n + 1, \"b\" }");
            eval(session, "func less(a, b int) int { return b - a }");
            eval(session, "func done() { ended <- 2 }");
            assertEquals("2b", eval(session, "g()"));
            assertEquals("[3 2 1]", eval(session, "sorted()"));
            assertEquals("4", eval(session, "late(); <-ended + <-ended"));
            assertEquals("1 a", eval(session, "old(1)"));
            // callers were checked against another type: they keep what they had
            eval(session, "func f(s string) string { return s + s }");
            assertEquals("xx", eval(session, "f(\"x\")"));
            assertEquals("2b", eval(session, "g()"));
            // what is refused changes nothing
            assertTrue(eval(session, "func less(a, b int) int { return c }").contains("undefined"));
            assertEquals("[3 2 1]", eval(session, "sorted()"));
            eval(session, "func fact(n int) int { if n == 0 { return 1 }; return n * fact(n-1) }");
            assertEquals("120", eval(session, "fact(5)"));
            eval(session, "func fact(n int) int { if n == 0 { return 2 }; return n * fact(n-1) }");
            assertEquals("240", eval(session, "fact(5)"));
            assertTrue(
                    eval(session, "func bad() { panic(0) }; func bad2() { bad() }; bad2()")
                            .contains("main.bad2 input:1"));
        }
    }

    @ParameterizedTest
    @EnumSource(Options.EngineKind.class)
    void aVariableDeclaredAnewSeesTheEarlierOne(Options.EngineKind engine) throws Exception {
        try (ReplSession session = session(engine)) {
            assertEquals("2", eval(session, "n := 1; n + 1"));
            assertEquals("", eval(session, "n := n + 1"));
            assertEquals("2", eval(session, "n"));
            assertEquals("12 n", eval(session, "n, s := n + 10, \"n\"; fmt.Sprint(n, \" \", s)"));
            assertEquals("twelve? 12", eval(session, "var n = fmt.Sprint(\"twelve? \", n); n"));
            assertEquals("2", eval(session, "const c = 1; c * 2"));
            assertEquals("2", eval(session, "const c = c + 1; c"));
            assertTrue(eval(session, "fresh := fresh + 1").contains("initialization cycle"));
            assertEquals("5", eval(session, "add := func(n int) int { return n + 1 }; add(4)"));
            assertEquals(
                    "6", eval(session, "add := func(n int) int { return add(n) + 1 }; add(4)"));
        }
    }
}
