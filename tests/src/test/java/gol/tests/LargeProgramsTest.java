package gol.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gol.compiler.Engine;
import gol.compiler.Session;
import gol.compiler.bytecode.BytecodeBackEnd;
import gol.compiler.ir.CodeTooLarge;
import gol.interpreter.TreeFactory;
import gol.runtime.GoRuntime;
import gol.runtime.RuntimeOptions;
import gol.stdlib.StandardLibrary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that are long but ordinary otherwise: more than a JVM method (64 KB), a class's constant
 * pool (65,535 entries) or the stack of who walks trees has room for.
 */
class LargeProgramsTest {
    /** A program's declarations, and what it prints to standard error. */
    private record Program(String name, String text, String prints) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String times(int n, String separator, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(separator));
    }

    private static Program main(String name, String decls, String statements, String prints) {
        return new Program(name, decls + "\nfunc main() {\n" + statements + "\n}\n", prints);
    }

    private static Program flat(String name, String decls, String term, String op, String prints) {
        String chain = times(20_000, op, i -> term);
        return main(name, decls, "x := " + chain + "\nprintln(x, n)", prints);
    }

    static List<Program> programs() {
        String count = "var n int\n";
        return List.of(
                flat("sum", "var n = 1", "n", " + ", "20000 1"),
                flat("constant sum", "var n = 1", "1", " + ", "20000 1"),
                flat(
                        "calls",
                        count + "func f() int { n++; return n }",
                        "f()",
                        " - ",
                        "-200009998 20000"),
                flat(
                        "conjunction",
                        count + "func f() bool { n++; return n < 15000 }",
                        "f()",
                        " && ",
                        "false 15000"),
                flat(
                        "disjunction",
                        count + "func f() bool { n++; return n >= 15000 }",
                        "f()",
                        " || ",
                        "true 15000"),
                flat("comparisons", "var b = true\nvar n int", "b", " == ", "true 0"),
                main(
                        "strings",
                        "var s = \"ab\"",
                        "println(len(" + times(20_000, " + ", i -> "s") + "))",
                        "40000"),
                main(
                        "constant strings",
                        "",
                        "println(len(" + times(20_000, " + ", i -> "\"ab\"") + "))",
                        "40000"),
                main(
                        "variables and calls",
                        "var n = 1\nfunc f() int { n = 2; return 0 }",
                        "println(" + "n + ".repeat(500) + "f() + " + "n + ".repeat(499) + "n)",
                        "2000"),
                switching("switch on integers", "int", "%d", "999"),
                switching("switch on strings", "string", "\"k%d\"", "\"k999\""),
                switching("switch on calls", "int", "id(%d)", "999"),
                main(
                        "cases of many values",
                        "func f(x int) int {\nswitch x {\ncase "
                                + times(9_000, ", ", i -> "" + 7 * i)
                                + ": return 1\ncase "
                                + times(9_000, ", ", i -> "" + (7 * i + 1))
                                + ": return 2\n}\nreturn 3\n}",
                        "println(f(7 * 8999), f(7 * 8999 + 1), f(2), f(-1))",
                        "1 2 3 3"),
                main(
                        "alternatives",
                        "func f(x int) int {\n"
                                + times(3_000, " else ", i -> "if x == " + i + " { x += 5 }")
                                + " else if y := x; y < 0 { return y }\nreturn x\n}",
                        "println(f(2999), f(-4), f(3000))",
                        "3004 -4 3000"),
                main(
                        "map",
                        "var m = map[string]int{\n"
                                + times(20_000, "\n", i -> "\"k" + i + "\": " + i * 100_003L + ",")
                                + "\n}",
                        "println(len(m), m[\"k777\"])",
                        "20000 77702331"),
                main(
                        "structs",
                        "type t struct { s string; f float64 }\nvar a = []t{\n"
                                + times(15_000, "\n", i -> "{\"k" + i + "\", " + i + ".5},")
                                + "\n}",
                        "println(len(a), a[14999].s, a[1].f == 1.5)",
                        "15000 k14999 true"),
                main(
                        "functions",
                        times(15_000, "\n", i -> "func f" + i + "(x int) int { return x + 1 }"),
                        "s := 0\n" + times(15_000, "\n", i -> "s = f" + i + "(s)") + "\nprintln(s)",
                        "15000"),
                main(
                        "locals",
                        "",
                        "x := 1\n"
                                + times(35_000, "\n", i -> "x" + i + " := x + " + i)
                                + "\ns := 0\n"
                                + times(35_000, "\n", i -> "s += x" + i)
                                + "\nprintln(s)",
                        "612517500"),
                main(
                        "fields",
                        "type t struct {\n"
                                + times(
                                        3_000,
                                        "\n",
                                        i -> "f" + i + (i % 2 == 0 ? " int" : " string"))
                                + "\n}",
                        "var a t\na.f2998 = 5\nb := a\nprintln(a == b, b.f2998)\n"
                                + "b.f2999 = \"x\"\nprintln(a == b, map[t]int{b: 7}[b])",
                        "true 5\nfalse 7"),
                main(
                        "names",
                        "type "
                                + "t".repeat(70_000)
                                + " struct { "
                                + "f".repeat(70_000)
                                + " int }\n"
                                + "func "
                                + "g".repeat(70_000)
                                + "() int { return 6 }",
                        "f := "
                                + "g".repeat(70_000)
                                + "\nvar x "
                                + "t".repeat(70_000)
                                + "\nx."
                                + "f".repeat(70_000)
                                + " = f()\nprintln(x."
                                + "f".repeat(70_000)
                                + ")",
                        "6"),
                main(
                        "variables",
                        times(30_000, "\n", i -> "var v" + i + " = f(" + i + ")")
                                + "\nfunc f(i int) int { return i }",
                        "println(v0 + v29999)",
                        "29999"));
    }

    private static Program switching(String name, String type, String value, String last) {
        return main(
                name,
                "func id(x int) int { return x }\nfunc f(x "
                        + type
                        + ") int {\nswitch x {\n"
                        + times(
                                10_000,
                                "\n",
                                i -> "case " + value.formatted(i) + ": return " + (i + 1))
                        + "\n}\nreturn 0\n}",
                "var none " + type + "\nprintln(f(" + last + "), f(none) <= 1)",
                "1000 true");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theyRun(Program program) {
        for (Engine.Factory engine : List.of(new BytecodeBackEnd.Factory(), new TreeFactory())) {
            assertEquals("0 " + program.prints + "\n", run(engine, program.text), engine.name());
        }
    }

    /** The one limit of the JVM that is left: it is told, not run into. */
    @Test
    void tooManyParametersAreRefused() {
        String params = times(300, ", ", i -> "p" + i + " int");
        String text = "func f(" + params + ") {}\nfunc main() { f(" + "1, ".repeat(299) + "1) }\n";
        CodeTooLarge refused =
                assertThrows(CodeTooLarge.class, () -> run(new BytecodeBackEnd.Factory(), text));
        assertEquals(2, refused.line());
        assertEquals("0 ", run(new TreeFactory(), text));
    }

    private static String run(Engine.Factory engine, String text) {
        Session session = Session.create(new StandardLibrary(), engine);
        byte[] source = ("package main\n" + text).getBytes(StandardCharsets.UTF_8);
        Session.Loaded loaded = session.load(List.of(new Session.Source("large.go", source)));
        assertTrue(loaded.ok(), () -> loaded.messages().toString());
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        RuntimeOptions options =
                RuntimeOptions.defaults()
                        .withStreams(
                                new ByteArrayInputStream(new byte[0]),
                                new ByteArrayOutputStream(),
                                err);
        try (GoRuntime runtime = new GoRuntime(options)) {
            int status = session.run(runtime);
            return status + " " + err.toString(StandardCharsets.UTF_8);
        }
    }
}
