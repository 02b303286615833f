package gol.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.compiler.Engine;
import gol.compiler.Session;
import gol.runtime.GoRuntime;
import gol.runtime.Library;
import gol.runtime.RuntimeOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs programs under both engines, which must not differ in output, errors or status. */
final class AgreementTest {
    private record Outcome(int status, String out, String err) {}

    private static Outcome run(String engine, String program) {
        Engine.Factory factory =
                ServiceLoader.load(Engine.Factory.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(f -> f.name().equals(engine))
                        .findFirst()
                        .orElseThrow();
        Library library = ServiceLoader.load(Library.class).findFirst().orElseThrow();
        Session session = Session.create(library, factory);
        Session.Loaded loaded =
                session.load(
                        List.of(
                                new Session.Source(
                                        "p.gol", program.getBytes(StandardCharsets.UTF_8))));
        assertTrue(loaded.ok(), () -> loaded.messages().toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        RuntimeOptions options =
                RuntimeOptions.defaults()
                        .withSeed(OptionalLong.of(1))
                        .withStreams(new ByteArrayInputStream(new byte[0]), out, err);
        try (GoRuntime runtime = new GoRuntime(options)) {
            int status = session.run(runtime);
            return new Outcome(
                    status,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // integers wrap, shift and convert
                """
                var a int8 = 127; a++
                var b uint8 = 3; b -= 5
                var c uint32 = 1 << 31; c <<= 1
                var d uint64 = 1<<63 + 5
                n := 70
                x := -7
                println(a, b, c, d/3, d%7, d>>1, x/2, x%3, x>>1, 1<<n, x>>n, uint16(x), ^x, x&^3)
                f := 1e20
                println(int64(f) == -1<<63, uint8(int(f/1e18)), float32(0.1) == 0.1, -f)
                """,
                // several results, closures, defer and recover
                """
                func f(n int) (a int, b string, c float64, d bool, err any) {
                    defer func() { err = recover() }()
                    a, b, c, d = n, "x", 0.5, true
                    if n > 1 { panic(n) }
                    return n * 10, "y", 1.5, false, nil
                }
                println(f(1))
                a, b, c, d, err := f(2)
                println(a, b, c, d, err.(int))
                sum := 0
                add := func(i int) { sum += i }
                for i := range 10 { if i == 7 { continue }; add(i) }
                println(sum)
                """,
                // structs and arrays are copied, pointers are not
                """
                type in struct { a [3]int; s string }
                type out struct { in; p *in; n int }
                v := out{in: in{[3]int{1, 2, 3}, "s"}}
                w := v
                w.a[1] = 9
                v.p = &v.in
                v.p.s = "t"
                q := &w.n
                *q = 5
                arr := [2]in{}
                brr := arr
                brr[1].s = "z"
                println(v.a[1], w.a[1], v.s, w.s, w.n, v.in == w.in, arr == brr, len(arr[1].s))
                """,
                // interfaces, methods, type switches, maps
                """
                type shape interface { area() float64 }
                type sq struct{ s float64 }
                type ci float64
                func (s *sq) area() float64 { return s.s * s.s }
                func (c ci) area() float64 { return float64(c) * 3 }
                var total float64
                for _, s := range []shape{&sq{2}, ci(1), &sq{3}, ci(2)} {
                    switch t := s.(type) {
                    case *sq: total += t.s
                    case ci: total += 100
                    }
                    total += s.area()
                }
                m := map[any]int{1: 1, "a": 2, 2.5: 3, [2]int{1, 2}: 4}
                println(total, m[1], m["a"], m[2.5], m[[2]int{1, 2}], m[true], len(m))
                """,
                // goroutines, channels, select
                """
                ch := make(chan int)
                done := make(chan string, 1)
                go func() {
                    t := 0
                    for v := range ch { t += v }
                    println(t)
                    done <- "done"
                }()
                for i := 0; i < 100; i++ {
                    select {
                    case ch <- i:
                    case s := <-done: println(s)
                    }
                }
                close(ch)
                println(<-done)
                """,
                // loops with labels, switches, goto, strings
                """
                outer:
                for i := 0; i < 5; i++ {
                    for j, r := range "héé" {
                        switch {
                        case i == 1: continue outer
                        case j > 2 && i == 3: break outer
                        case j == 0: fallthrough
                        default: println(i, j, string(r))
                        }
                    }
                }
                k := 0
                again:
                k++
                if k < 3 { goto again }
                s := "a"
                for range 5 { s += s }
                println(k, len(s), s[3:5] < "ab", s[0] == 'a')
                """,
                // run-time errors and their traces
                """
                func index(s []int, i int) int {
                    return s[i]
                }
                func main() {
                    index([]int{1, 2},
                        5)
                }
                """,
                """
                type t struct{ n *t; v int }
                func get(p *t) int { return p.n.v }
                get(&t{})
                """,
                """
                func f() {
                    defer func() {
                        panic("second")
                    }()
                    var z int
                    println(1 / z)
                }
                f()
                """,
                """
                var mu = make(chan int)
                func wait() { <-mu }
                go wait()
                wait()
                """
            })
    void bothEnginesAgree(String program) {
        assertEquals(run("bytecode", program), run("tree", program));
    }

    @Test
    void endlessRecursionIsGosStackOverflow() {
        Outcome o = run("tree", "func f(n int) int { return f(n+1) + 1 }\nprintln(f(0))");
        assertEquals(2, o.status());
        assertTrue(o.err().contains("fatal error: stack overflow\n"), o.err());
        assertTrue(o.err().contains("p.gol:1 +0x0\nmain.f(...)\n"), o.err());
    }
}
