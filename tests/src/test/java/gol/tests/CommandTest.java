package gol.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The distribution's command as a process: statuses, streams, and what is said of unreadable input.
 */
class CommandTest {
    private static final Path GOL =
            Path.of("../cli/target/dist/bin/gol").toAbsolutePath().normalize();
    private static final String HELLO =
            """
            package main

            import (
                "fmt"
                "os"
            )

            func main() {
                fmt.Println("hello", len(os.Args), os.Args[1:])
            }
            """;

    @TempDir private Path directory;

    private record Ended(int status, String out, String err) {}

    private Ended gol(String... words) throws Exception {
        return shell("", '"' + GOL.toString() + "\" " + String.join(" ", words));
    }

    private Ended shell(String input, String line) throws Exception {
        Path in = Files.writeString(directory.resolve(".in"), input);
        Path err = directory.resolve(".err");
        List<String> command = new ArrayList<>(List.of("bash", "-c", line));
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectInput(in.toFile())
                        .redirectError(err.toFile())
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), line);
        return new Ended(process.exitValue(), out, Files.readString(err));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    @Test
    void missingFileIsNamed() throws Exception {
        assertEquals(
                new Ended(1, "", "stat none.go: no such file or directory\n"), gol("run none.go"));
        assertEquals(new Ended(1, "", "stat none.go: no such file or directory\n"), gol("none.go"));
    }

    @Test
    void directoryWithoutGoFilesIsNamed() throws Exception {
        Files.createDirectory(directory.resolve("empty"));
        Ended ended = gol("run empty");
        assertEquals(1, ended.status);
        assertEquals(
                "no Go files in " + directory.toRealPath().resolve("empty") + "\n",
                ended.err.replace(directory.toString(), directory.toRealPath().toString()));
    }

    @Test
    void binaryFileIsRefused() throws Exception {
        Files.write(directory.resolve("b.go"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 0, 0});
        assertEquals(
                new Ended(1, "", "gol: reading b.go: unexpected NUL in input\n"), gol("run b.go"));
    }

    @Test
    void wrongUsageHasStatusTwo() throws Exception {
        for (String words :
                List.of("nosuchcommand", "run", "check", "run --engine=x a.go", "--x", "help x")) {
            Ended ended = gol(words);
            assertEquals(2, ended.status, words);
            assertTrue(ended.err.contains("Run 'gol help"), ended.err);
        }
    }

    @Test
    void helpAndVersionGoToStandardOutput() throws Exception {
        for (String words : List.of("", "help", "help run", "run -h", "version", "version -v")) {
            Ended ended = gol(words);
            assertEquals(0, ended.status, words);
            assertEquals("", ended.err, words);
            assertTrue(ended.out.contains("gol"), ended.out);
        }
    }

    @Test
    void aHeapThatIsAllButFullEndsTheProgramSoon() throws Exception {
        write(
                "list.go",
                """
                package main

                type node struct {
                    next *node
                    v    [10]int
                }

                func main() {
                    var list *node
                    for {
                        list = &node{next: list}
                    }
                }
                """);
        Ended ended =
                shell(
                        "",
                        "GOL_JAVA_OPTIONS='-Xmx1400m -Dgol.heapGoal=400000000' \""
                                + GOL
                                + "\" list.go");
        assertEquals(2, ended.status);
        assertTrue(
                ended.err.startsWith(
                        "fatal error: runtime: out of memory\n\ngoroutine 1 [running]:\nmain.main"),
                ended.err);
    }

    @Test
    void emptyFileLacksThePackageClause() throws Exception {
        write("e.go", "");
        assertEquals(
                new Ended(1, "", "e.go:1:1: expected 'package', found 'EOF'\n"), gol("run e.go"));
    }

    @Test
    void argumentsFollowTheFile() throws Exception {
        write("hello.go", HELLO);
        Ended expected = new Ended(0, "hello 3 [-v x]\n", "");
        assertEquals(expected, gol("run hello.go -v x"));
        assertEquals(expected, gol("hello.go -v x"));
        assertEquals(expected, gol("run --engine=tree hello.go -v x"));
    }

    @Test
    void directoryIsAProgram() throws Exception {
        Files.createDirectory(directory.resolve("program"));
        write("program/a.go", "package main\n\nfunc main() { f() }\n");
        write(
                "program/b.go",
                "package main\n\nimport \"fmt\"\n\nfunc f() { fmt.Println(\"b\") }\n");
        write("program/b_test.go", "package main\n\nfunc main() {}\n");
        assertEquals(new Ended(0, "b\n", ""), gol("run program"));
        assertEquals(new Ended(0, "b\n", ""), gol("run ./program"));
        assertEquals(new Ended(0, "", ""), gol("check program"));
    }

    @Test
    void minusReadsAScriptFromStandardInput() throws Exception {
        assertEquals(
                new Ended(0, "in\n", ""),
                shell("fmt.Println(\"in\")\n", '"' + GOL.toString() + "\" run -"));
    }

    @Test
    void scriptRunsByItsFirstLine() throws Exception {
        write("tool", "#!/usr/bin/env gol\nfmt.Println(\"tool\", os.Args[1:])\n");
        assertEquals(
                new Ended(0, "tool [a.go]\n", ""),
                shell("", "chmod +x tool; PATH=\"" + GOL.getParent() + ":$PATH\" ./tool a.go"));
    }

    @Test
    void diagnosticsHaveStatusOneAndNoOutput() throws Exception {
        write("d.go", "package main\n\nfunc main() {\n\tx := 1\n\ty()\n}\n");
        String text = "./d.go:4:2: declared and not used: x\n./d.go:5:2: undefined: y\n";
        assertEquals(new Ended(1, "", text), gol("run d.go"));
        assertEquals(new Ended(1, "", text), gol("check d.go"));
    }

    @Test
    void statusIsThePrograms() throws Exception {
        write("s.gol", "fmt.Println(1)\nos.Exit(7)\n");
        assertEquals(new Ended(7, "1\n", ""), gol("s.gol"));
    }

    private static final List<String> ENGINES =
            List.of("--engine=bytecode", "--engine=tree", "--goroutines=virtual-threads");

    @Test
    void closedPipeEndsTheProgramSilently() throws Exception {
        write("p.gol", "for { fmt.Println(\"line\") }\n");
        for (String engine : ENGINES) {
            assertEquals(
                    new Ended(0, "line\n141\n", ""),
                    shell(
                            "",
                            '"'
                                    + GOL.toString()
                                    + "\" run "
                                    + engine
                                    + " p.gol | head -n 1; echo ${PIPESTATUS[0]}"));
        }
    }

    @Test
    void severalSyntaxErrorsAreToldAtOnce() throws Exception {
        write("s.go", "package main\n\nfunc main() {\n\tx := := 1\n\tif {\n\t}\n\ty = = 2\n}\n");
        assertEquals(
                new Ended(
                        1,
                        "",
                        """
                        ./s.go:4:7: syntax error: unexpected :=, expected expression
                        ./s.go:5:2: syntax error: unexpected keyword if at end of statement
                        ./s.go:7:6: syntax error: unexpected =, expected expression
                        """),
                gol("run s.go"));
    }

    @Test
    void infiniteRecursionIsAFatalError() throws Exception {
        write(
                "r.go",
                "package main\n\nfunc f(n int) int { return f(n+1) + 1 }\n\nfunc main() { println(f(0)) }\n");
        for (String engine : ENGINES) {
            Ended ended = gol("run " + engine + " r.go");
            assertEquals(2, ended.status, engine);
            assertTrue(
                    ended.err.startsWith(
                            """
                            runtime: goroutine stack exceeds 1000000000-byte limit
                            fatal error: stack overflow

                            goroutine 1 [running]:
                            main.f(...)
                            """),
                    ended.err);
            assertFalse(ended.err.contains("\tat "), ended.err);
        }
    }

    @Test
    void aMillionCallsDeepIsNoOverflow() throws Exception {
        write(
                "d.go",
                "package main\n\nfunc f(n int) int {\n\tif n == 0 {\n\t\treturn 0\n\t}\n"
                        + "\treturn f(n-1) + 1\n}\n\nfunc main() { println(f(1_000_000)) }\n");
        for (String engine : List.of("--engine=bytecode", "--engine=tree")) {
            assertEquals(new Ended(0, "", "1000000\n"), gol("run " + engine + " d.go"), engine);
        }
    }

    @Test
    void outOfMemoryIsAFatalError() throws Exception {
        write("m.gol", "var all [][]byte\nfor {\n\tall = append(all, make([]byte, 16<<20))\n}\n");
        for (String engine : ENGINES) {
            Ended ended =
                    shell("", "GOL_JAVA_OPTIONS=-Xmx200m \"" + GOL + "\" run " + engine + " m.gol");
            assertEquals(2, ended.status, engine);
            assertTrue(
                    ended.err.startsWith("fatal error: runtime: out of memory\n\ngoroutine 1 ["),
                    ended.err);
            assertFalse(ended.err.contains("\tat "), ended.err);
        }
    }

    @Test
    void aSessionKeepsItsState() throws Exception {
        String input =
                """
                type point struct{ X, Y int }
                p := point{1, 2}
                p
                func (p point) String() string { return "point" }
                p
                var n string = 1
                n := 41
                m := n.missing
                n + 1
                import str "strings"
                str.ToUpper("a")
                func deep(i int) int { if i == 0 { panic("bottom") }; return deep(i - 1) }
                deep(1)
                ch := make(chan int)
                <-ch
                go func() { ch <- n }()
                <-ch
                :type p.X
                1 << 70
                func more() int {
                    return 7
                }
                more()
                os.Exit(3)
                """;
        Ended ended = shell(input, '"' + GOL.toString() + "\" repl");
        assertEquals(3, ended.status);
        assertEquals(
                """
                {1 2}
                point
                1:16: cannot use 1 (untyped int constant) as string value in variable declaration
                1:8: n.missing undefined (type int has no field or method missing)
                42
                A
                panic: bottom
                \tmain.deep input:1
                \tmain.deep input:1
                \tmain.main input:1
                fatal error: all goroutines are asleep - deadlock!

                goroutine N [chan receive]:
                main.main()
                \tinput:1 +0x0

                41
                int
                1:1: cannot use 1 << 70 (untyped int constant 1180591620717411303424) as int value in assignment (overflows)
                7
                """,
                ended.out.replaceAll("goroutine \\d+", "goroutine N"));
    }

    @Test
    void interruptEndsTheProgram() throws Exception {
        write("i.gol", "fmt.Println(\"start\")\nfor {}\n");
        Ended ended =
                shell(
                        "",
                        // A shell's background jobs ignore SIGINT unless job control is on.
                        "set -m; \""
                                + GOL
                                + "\" i.gol > out & p=$!; for n in {1..300}; do [[ -s out ]] && break;"
                                + " sleep 0.1; done; kill -INT $p; wait $p; echo $?; cat out");
        assertEquals("130\nstart\n", ended.out);
        assertFalse(ended.err.contains("at java"), ended.err);
    }

    @Test
    void goldenTestShowsADiff() throws Exception {
        write("g.gol", "fmt.Println(\"one\")\nfmt.Println(\"two\")\n");
        assertEquals(0, gol("test -update g.gol").status);
        assertEquals(new Ended(0, "ok\t1 programs\n", ""), gol("test ."));
        write("g.out", "one\n2\n");
        assertEquals(
                new Ended(
                        1,
                        """
                        FAIL ./g.gol
                        --- ./g.out
                        +++ ./g.gol: stdout
                        @@ -1,2 +1,2 @@
                         one
                        -2
                        +two
                        FAIL\t1 of 1 programs
                        """,
                        ""),
                gol("test ."));
    }

    @Test
    void copiedDistributionRuns() throws Exception {
        write("s.gol", "fmt.Println(1)\n");
        assertEquals(
                new Ended(0, "1\n1\n", ""),
                shell(
                        "",
                        "cp -r \""
                                + GOL.getParent().getParent()
                                + "\" copy; copy/bin/gol s.gol; copy/bin/gol s.gol"));
    }
}
