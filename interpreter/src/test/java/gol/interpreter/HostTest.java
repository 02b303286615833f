package gol.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes between Go and its host: functions both ways, errors, traces, limits. */
@Timeout(120)
final class HostTest {
    private static Context context(String engine) {
        return Context.newBuilder("gol")
                .allowAllAccess(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("gol.engine", engine)
                .build();
    }

    /** A service of the host's. */
    public static final class Accounts {
        private final List<String> log = new ArrayList<>();

        @HostAccess.Export
        public long balance(String name) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("no name");
            }
            return name.length() * 100L;
        }

        @HostAccess.Export
        public synchronized void log(String line) {
            log.add(line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void variablesAreReadAndAssigned(String engine) {
        try (Context c = context(engine)) {
            c.eval("gol", "var n = 1\nvar words []string\nvar ages map[string]int\nvar ok bool");
            Value b = c.getBindings("gol");
            assertEquals(1, b.getMember("n").asInt());
            b.putMember("n", 41);
            b.putMember("words", List.of("a", "b"));
            b.putMember("ages", Map.of("x", 7));
            assertEquals(42, c.eval("gol", "n++\nn").asInt());
            assertEquals("b7", c.eval("gol", "words[1] + fmt.Sprint(ages[\"x\"])").asString());
            assertEquals(2, b.getMember("words").getArraySize());
            assertThrows(IllegalArgumentException.class, () -> b.putMember("n", "text"));
            assertThrows(UnsupportedOperationException.class, () -> b.putMember("none", 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void hostFunctionsAreGoFunctions(String engine) {
        try (Context c = context(engine)) {
            c.eval(
                    "gol",
                    """
                    var twice func(n int) int
                    var join func(sep string, words ...string) string
                    var fail func(name string) (int, error)
                    var api struct {
                        balance func(name string) int
                        log     func(line string)
                    }
                    func total(names []string) (sum int) {
                        results := make(chan int)
                        for _, name := range names {
                            go func() { results <- api.balance(name) }()
                        }
                        for range names {
                            sum += <-results
                        }
                        api.log(fmt.Sprint("total ", sum))
                        return
                    }
                    func try(name string) string {
                        n, err := fail(name)
                        return fmt.Sprint(n, " ", err)
                    }
                    """);
            Value b = c.getBindings("gol");
            b.putMember("twice", (ProxyExecutable) a -> a[0].asLong() * 2);
            b.putMember(
                    "join",
                    (ProxyExecutable)
                            a -> {
                                List<String> words = new ArrayList<>();
                                for (Value v : List.of(a).subList(1, a.length)) {
                                    words.add(v.asString());
                                }
                                return String.join(a[0].asString(), words);
                            });
            b.putMember(
                    "fail",
                    (ProxyExecutable)
                            a -> {
                                if (a[0].asString().isEmpty()) {
                                    throw new IllegalStateException("no name given");
                                }
                                return 3;
                            });
            Accounts accounts = new Accounts();
            b.putMember("api", accounts);
            assertEquals(84, c.eval("gol", "twice(twice(21))").asInt());
            assertEquals("a-b-c", c.eval("gol", "join(\"-\", \"a\", \"b\", \"c\")").asString());
            assertEquals("3 <nil>", b.invokeMember("try", "x").asString());
            assertEquals("0 no name given", b.invokeMember("try", "").asString());
            assertEquals(600, b.invokeMember("total", List.of("a", "bb", "ccc")).asInt());
            assertEquals(List.of("total 600"), accounts.log);
            PolyglotException e =
                    assertThrows(PolyglotException.class, () -> c.eval("gol", "api.balance(\"\")"));
            assertTrue(e.getMessage().startsWith("panic: no name"), e.getMessage());
            String recovered =
                    c.eval(
                                    "gol",
                                    """
                                    func guarded() (text string) {
                                        defer func() { text = fmt.Sprint("got ", recover()) }()
                                        api.balance("")
                                        return
                                    }
                                    guarded()
                                    """)
                            .asString();
            assertEquals("got no name", recovered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void aHostFunctionMayCallGo(String engine) {
        try (Context c = context(engine)) {
            c.eval(
                    "gol",
                    "var callback func(f func(int) int, n int) int\nfunc square(n int) int { return n * n }");
            Value b = c.getBindings("gol");
            b.putMember(
                    "callback",
                    (ProxyExecutable)
                            a -> {
                                long inner = a[0].execute(a[1].asInt()).asLong();
                                return inner + c.eval("gol", "square(2)").asLong();
                            });
            assertEquals(29, c.eval("gol", "callback(square, 5)").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void errorsThatAreReturnedAreThrown(String engine) {
        try (Context c = context(engine)) {
            c.eval(
                    "gol",
                    """
                    func half(n int) (int, error) {
                        if n%2 != 0 {
                            return 0, fmt.Errorf("%d is odd", n)
                        }
                        return n / 2, nil
                    }
                    func check(n int) error { _, err := half(n); return err }
                    """);
            Value b = c.getBindings("gol");
            assertEquals(4, b.invokeMember("half", 8).asInt());
            assertTrue(b.invokeMember("check", 8).isNull());
            PolyglotException e =
                    assertThrows(PolyglotException.class, () -> b.invokeMember("half", 7));
            assertEquals("7 is odd", e.getMessage());
            assertTrue(e.isGuestException());
            assertThrows(PolyglotException.class, () -> b.invokeMember("check", 7));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void panicsHaveTheGuestsFrames(String engine) throws IOException {
        try (Context c = context(engine)) {
            c.eval(
                    Source.newBuilder(
                                    "gol",
                                    """
                                    type stack struct{ items []int }

                                    func (s *stack) pop() int {
                                        return s.items[len(s.items)-1]
                                    }

                                    func use() int {
                                        return new(stack).pop()
                                    }
                                    """,
                                    "stack.gol")
                            .build());
            PolyglotException e =
                    assertThrows(
                            PolyglotException.class,
                            () -> c.getBindings("gol").invokeMember("use"));
            assertEquals("panic: runtime error: index out of range [-1]", e.getMessage());
            List<String> frames = new ArrayList<>();
            for (PolyglotException.StackFrame f : e.getPolyglotStackTrace()) {
                if (f.isGuestFrame()) {
                    frames.add(
                            f.getRootName()
                                    + " "
                                    + f.getSourceLocation().getSource().getName()
                                    + ":"
                                    + f.getSourceLocation().getStartLine());
                }
            }
            assertEquals(List.of("main.(*stack).pop stack.gol:4", "main.use stack.gol:8"), frames);
            assertEquals(4, e.getSourceLocation().getStartLine());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void cancellingEndsAnEndlessLoop(String engine) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    Context c = context(engine);
                    CountDownLatch begun = latchOf(c, "begun");
                    Thread canceller =
                            Thread.ofPlatform()
                                    .start(() -> {
                                        await(begun);
                                        c.close(true);
                                    });
                    PolyglotException e =
                            assertThrows(
                                    PolyglotException.class,
                                    () -> c.eval("gol", "go func() { for {} }()\nbegun()\nfor {}"));
                    assertTrue(e.isCancelled(), e.toString());
                    canceller.join();
                });
    }

    /** A latch that the program's function of that name counts down. */
    private static CountDownLatch latchOf(Context c, String name) {
        CountDownLatch latch = new CountDownLatch(1);
        eval(c, "var " + name + " func()");
        c.getBindings("gol")
                .putMember(
                        name,
                        (ProxyExecutable)
                                a -> {
                                    latch.countDown();
                                    return null;
                                });
        return latch;
    }

    /** Declares something, again if the context's time limit ended it on a slow machine. */
    private static void eval(Context c, String declaration) {
        for (; ; ) {
            try {
                c.eval("gol", declaration);
                return;
            } catch (PolyglotException e) {
                assertTrue(e.isInterrupted(), e.toString());
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void interruptingLeavesTheContextWhole() throws Exception {
        try (Context c = context("bytecode")) {
            CountDownLatch begun = latchOf(c, "begun");
            Thread other =
                    Thread.ofPlatform()
                            .start(() -> {
                                await(begun);
                                try {
                                    c.interrupt(Duration.ofSeconds(20));
                                } catch (java.util.concurrent.TimeoutException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            PolyglotException e =
                    assertThrows(
                            PolyglotException.class,
                            () -> c.eval("gol", "n := 0\nbegun()\nfor { n++ }"));
            assertTrue(e.isInterrupted(), e.toString());
            other.join();
            assertEquals(2, c.eval("gol", "1 + 1").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void aTimeLimitEndsACall(String engine) {
        try (Context c =
                Context.newBuilder("gol")
                        .allowAllAccess(true)
                        .option("engine.WarnInterpreterOnly", "false")
                        .option("gol.engine", engine)
                        .option("gol.time-limit", "1500")
                        .build()) {
            CountDownLatch deferred = latchOf(c, "deferred");
            CountDownLatch begun = latchOf(c, "begun");
            eval(c, "func spin() { defer deferred(); begun(); for {} }");
            do { // again, if the limit was over before the call was under way
                PolyglotException e =
                        assertThrows(PolyglotException.class, () -> c.eval("gol", "spin()"));
                assertTrue(e.isInterrupted(), e.toString());
            } while (begun.getCount() > 0);
            await(deferred);
        }
    }

    @Test
    void aSeedMakesAContextRepeatable() {
        String program =
                """
                import "math/rand"
                func order() (s string) {
                    m := map[int]int{}
                    for i := range 20 { m[i] = i }
                    for k := range m { s += fmt.Sprint(k, " ") }
                    return s + fmt.Sprint(rand.Int())
                }
                order()
                """;
        List<String> runs = new ArrayList<>();
        for (String seed : List.of("5", "5", "6")) {
            try (Context c =
                    Context.newBuilder("gol")
                            .option("engine.WarnInterpreterOnly", "false")
                            .option("gol.seed", seed)
                            .build()) {
                runs.add(c.eval("gol", program).asString());
            }
        }
        assertEquals(runs.get(0), runs.get(1));
        assertFalse(runs.get(0).equals(runs.get(2)));
    }

    @Test
    void contextsRunInParallel() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> jobs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int job = i;
                jobs.add(() -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try (Context c =
                            Context.newBuilder("gol")
                                    .out(out)
                                    .option("engine.WarnInterpreterOnly", "false")
                                    .option("gol.engine", job % 2 == 0 ? "bytecode" : "tree")
                                    .build()) {
                        c.eval(
                                "gol",
                                "var wg sync.WaitGroup\nvar n atomic.Int64\nfor i := range 50 { wg.Go(func() { n.Add(int64(i)) }) }\nwg.Wait()\nfmt.Println(n.Load(), "
                                        + job
                                        + ")");
                    }
                    return out.toString(StandardCharsets.UTF_8);
                });
            }
            int job = 0;
            for (Future<String> f : threads.invokeAll(jobs)) {
                assertEquals("1225 " + job++ + "\n", f.get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void evaluationsOfOneContextMayRunAtOnce(String engine) throws Exception {
        try (Context c = context(engine);
                var threads = Executors.newFixedThreadPool(3)) {
            c.eval("gol", "var met atomic.Bool");
            List<Callable<Integer>> jobs =
                    List.of(
                            () -> c.eval("gol", "for !met.Load() {}\n42").asInt(),
                            () -> c.eval("gol", "met.Store(true)\n7").asInt());
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> f : threads.invokeAll(jobs)) {
                results.add(f.get());
            }
            assertEquals(List.of(42, 7), results);
        }
    }

    @Test
    void methodsMayComeAfterTheirType() {
        try (Context c = context("bytecode")) {
            c.eval("gol", "type point struct{ X, Y int }\np := point{1, 2}");
            assertEquals("{1 2}", c.eval("gol", "fmt.Sprint(p)").asString());
            c.eval("gol", "func (p point) String() string { return \"point\" }");
            assertEquals("point", c.eval("gol", "fmt.Sprint(p)").asString());
            assertThrows(
                    PolyglotException.class,
                    () -> c.eval("gol", "func (p point) Bad() int { return \"x\" }"));
            c.eval("gol", "func (p point) Bad() int { return 3 }");
            assertEquals(3, c.eval("gol", "interface{ Bad() int }(p).Bad()").asInt());
        }
    }
}
