package gol.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Go embedded in Java by the polyglot API, on the JVM's default flags. */
final class EmbeddingTest {
    private static Context.Builder builder() {
        return Context.newBuilder("gol")
                .allowAllAccess(true)
                .option("engine.WarnInterpreterOnly", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void numbersAndStringsGoBothWays(String engine) {
        try (Context c = builder().option("gol.engine", engine).build()) {
            assertEquals(42, c.eval("gol", "6 * 7").asInt());
            assertEquals("héllo", c.eval("gol", "\"hé\" + \"llo\"").asString());
            assertEquals(2.5, c.eval("gol", "x := 5.0\nx / 2 // half").asDouble());
            c.eval(
                    "gol",
                    """
                    func Add(a, b int) int { return a + b }
                    func greet(s string, n uint8) string { return s + string(rune('0'+n)) }
                    func divmod(a, b int) (int, int) { return a / b, a % b }
                    func sum(xs ...int) (t int) { for _, x := range xs { t += x }; return }
                    """);
            Value b = c.getBindings("gol");
            assertEquals(5, b.getMember("Add").execute(2, 3).asInt());
            assertEquals("hi7", b.invokeMember("greet", "hi", 7).asString());
            Value both = b.invokeMember("divmod", 17, 5);
            assertEquals(3, both.getArrayElement(0).asInt());
            assertEquals(2, both.getArrayElement(1).asInt());
            assertEquals(10, b.invokeMember("sum", 1, 2, 3, 4).asInt());
            assertTrue(b.getMemberKeys().containsAll(List.of("Add", "divmod", "greet", "sum")));
            assertThrows(IllegalArgumentException.class, () -> b.invokeMember("greet", "hi", 700));
        }
    }

    @Test
    void slicesMapsAndStructsHaveElementsAndMembers() {
        try (Context c = builder().build()) {
            Value v =
                    c.eval(
                            "gol",
                            """
                            type point struct { X, Y int }
                            func (p *point) Move(d int) int { p.X += d; return p.X }
                            func squares(xs []int) []int {
                                for i, x := range xs { xs[i] = x * x }
                                return xs
                            }
                            func count(words []string) map[string]int {
                                m := map[string]int{}
                                for _, w := range words { m[w]++ }
                                return m
                            }
                            &point{1, 2}
                            """);
            assertEquals(1, v.getMember("X").asInt());
            v.putMember("Y", 9);
            assertEquals(9, v.getMember("Y").asInt());
            assertEquals(4, v.invokeMember("Move", 3).asInt());
            Value b = c.getBindings("gol");
            Value squares = b.invokeMember("squares", (Object) new int[] {1, 2, 3});
            assertEquals(3, squares.getArraySize());
            assertEquals(9, squares.getArrayElement(2).asInt());
            Value counts = b.invokeMember("count", List.of("a", "b", "a"));
            assertEquals(2, counts.getHashValue("a").asInt());
            assertEquals(1L, counts.as(Map.class).get("b"));
        }
    }

    @Test
    void panicsReachTheHostAndLeaveTheContextWhole() {
        try (Context c = builder().build()) {
            PolyglotException e =
                    assertThrows(
                            PolyglotException.class,
                            () -> c.eval("gol", "import \"errors\"\npanic(errors.New(\"boom\"))"));
            assertTrue(e.isGuestException());
            assertTrue(e.getMessage().contains("boom"), e.getMessage());
            e =
                    assertThrows(
                            PolyglotException.class,
                            () -> c.eval("gol", "var xs []int\ni := 3\nprintln(xs[i])"));
            assertTrue(e.getMessage().contains("index out of range [3] with length 0"));
            assertEquals(2, c.eval("gol", "1 + 1").asInt());
        }
    }

    @Test
    void diagnosticsHaveGosTextAndPosition() {
        try (Context c = builder().build()) {
            PolyglotException e =
                    assertThrows(
                            PolyglotException.class,
                            () -> c.eval("gol", "a := 1\nvar s string = a\nprintln(s)"));
            assertTrue(e.isSyntaxError());
            assertTrue(
                    e.getMessage().contains("cannot use a (variable of type int) as string value"),
                    e.getMessage());
            assertEquals(2, e.getSourceLocation().getStartLine());
            e = assertThrows(PolyglotException.class, () -> c.eval("gol", "func f( {"));
            assertTrue(e.isSyntaxError());
        }
    }

    @Test
    void aDeadlockIsAnError() {
        try (Context c = builder().build()) {
            PolyglotException e =
                    assertThrows(
                            PolyglotException.class,
                            () -> c.eval("gol", "ch := make(chan int)\n<-ch"));
            assertTrue(e.getMessage().contains("all goroutines are asleep"), e.getMessage());
        }
    }

    @Test
    void streamsAreTheContexts() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] in = "one two\n".getBytes(StandardCharsets.UTF_8);
        try (Context c = builder().in(new ByteArrayInputStream(in)).out(out).err(err).build()) {
            c.eval(
                    "gol",
                    """
                    package main
                    import "fmt"
                    func main() {
                        done := make(chan string)
                        go func() { done <- "from a goroutine" }()
                        fmt.Println(<-done)
                        println("to err")
                    }
                    """);
        }
        assertEquals("from a goroutine\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("to err\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void contextsShareNothing() {
        try (Context a = builder().build();
                Context b = builder().option("gol.engine", "tree").build()) {
            String program = "var n int\nfunc next() int { n++; return n }";
            a.eval("gol", program);
            b.eval("gol", program);
            a.getBindings("gol").invokeMember("next");
            assertEquals(2, a.getBindings("gol").invokeMember("next").asInt());
            assertEquals(1, b.getBindings("gol").invokeMember("next").asInt());
            assertFalse(a.getBindings("gol").hasMember("absent"));
        }
    }

    @Test
    void closingEndsGoroutines() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    Context c = builder().build();
                    c.eval("gol", "go func() { for {} }()\ngo func() { select {} }()");
                    c.close();
                    assertThrows(IllegalStateException.class, () -> c.eval("gol", "1"));
                });
    }

    @Test
    void aPanicOfAnotherGoroutineEndsTheProgram() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // a context that has exited is closed
        Context c = builder().err(err).build();
        PolyglotException e =
                assertThrows(
                        PolyglotException.class,
                        () -> c.eval("gol", "go func() { panic(\"lost\") }()\nselect {}"));
        assertTrue(e.isExit());
        assertEquals(2, e.getExitStatus());
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("panic: lost\n"));
    }
}
