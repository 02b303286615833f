package gol.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tricks of docs/performance.md rely on, in the code that is made: never how long it
 * takes.
 */
class HotCodeTest {
    private static final Path GOL =
            Path.of("../cli/target/dist/bin/gol").toAbsolutePath().normalize();

    @TempDir private Path directory;

    /** Runs the body of a package main with a JVM option; gives standard output. */
    private String run(String option, String declarations) throws Exception {
        Path program = directory.resolve("hot.go");
        Files.writeString(program, "package main\n\n" + declarations);
        ProcessBuilder builder =
                new ProcessBuilder(GOL.toString(), "run", program.toString())
                        .redirectErrorStream(true);
        builder.environment().put("GOL_JAVA_OPTIONS", option);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), out);
        return out;
    }

    /** The instructions of a function of package main. */
    private List<CodeElement> codeOf(String function, String declarations) throws Exception {
        Path dump = directory.resolve("dump");
        run("-Dgol.dump=" + dump, declarations);
        List<CodeElement> code = new ArrayList<>();
        try (Stream<Path> files = Files.walk(dump)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                for (MethodModel m : ClassFile.of().parse(file).methods()) {
                    if (m.methodName().equalsString("main_" + function)) {
                        m.code().orElseThrow().forEach(code::add);
                    }
                }
            }
        }
        assertFalse(code.isEmpty(), "no function " + function);
        return code;
    }

    private static long calls(List<CodeElement> code, Opcode opcode, String name) {
        return code.stream()
                .filter(e ->
                        e instanceof InvokeInstruction i
                                && i.opcode() == opcode
                                && i.name().stringValue().contains(name))
                .count();
    }

    /** How many tests of a class there are. */
    private static long typeTests(List<CodeElement> code, String name) {
        return code.stream()
                .filter(e ->
                        e instanceof TypeCheckInstruction t
                                && t.opcode() == Opcode.INSTANCEOF
                                && t.type().asInternalName().equals(name))
                .count();
    }

    /** How many calls there are of the JDK's own check of an index, with such parameters. */
    private static long checks(List<CodeElement> code, String parameters) {
        return code.stream()
                .filter(e ->
                        e instanceof InvokeInstruction i
                                && i.owner()
                                        .asInternalName()
                                        .equals("jdk/internal/util/Preconditions")
                                && i.name().equalsString("checkIndex")
                                && i.type().stringValue().startsWith(parameters))
                .count();
    }

    /** How often the program's young generation was full. */
    private int collections(String declarations) throws Exception {
        Path log = directory.resolve("gc.log");
        run("-Xlog:gc:file=" + log, declarations);
        try (Stream<String> lines = Files.lines(log)) {
            return (int) lines.filter(line -> line.contains("Pause")).count();
        } catch (IOException e) {
            throw new AssertionError("no log of collections", e);
        }
    }

    @Test
    void appendAndCutInLoopsAllocateNothing() throws Exception {
        String program =
                """
                func work(s []int, n int) (sum int) {
                    for i := 0; i < n; i++ {
                        s = append(s, i)
                        sum += s[len(s)-1]
                        s = s[:len(s)-1]
                    }
                    return sum
                }

                func main() { println(work(make([]int, 0, 4), 30000000)) }
                """;
        assertEquals(0, collections(program));
    }

    @Test
    void deferredCallsAllocateNothing() throws Exception {
        String program =
                """
                type counter struct{ open, closed int }

                func (c *counter) close(by int) { c.closed += by }

                func use(c *counter, n int) int {
                    c.open++
                    defer c.close(n)
                    return c.open
                }

                func main() {
                    c := &counter{}
                    for i := range 20000000 {
                        use(c, i)
                    }
                    println(c.closed)
                }
                """;
        assertEquals(0, collections(program));
        // but for what the handler makes when a panic arrives
        List<CodeElement> code = codeOf("use", program);
        assertEquals(1, code.stream().filter(e -> e instanceof NewObjectInstruction).count());
    }

    @Test
    void callsThatMeetFewTypesAskForThem() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "total",
                        """
                        type shape interface{ area() int }
                        type a struct{ n int }
                        type b struct{ n int }
                        type c int

                        func (x *a) area() int { return x.n }
                        func (x *b) area() int { return -x.n }
                        func (x c) area() int  { return int(x) }

                        func total(all []shape) (sum int) {
                            for _, s := range all {
                                sum += s.area()
                            }
                            return sum
                        }

                        func main() { println(total([]shape{&a{1}, &b{2}, c(3)})) }
                        """);
        assertEquals(3, calls(code, Opcode.INVOKESTATIC, "area"));
        assertEquals(1, calls(code, Opcode.INVOKEINTERFACE, "area"));
    }

    @Test
    void elementsThatAreStructsAreMadeOfNothingElse() throws Exception {
        // 50 times 3.6 MB: the young generation is not full more than twice
        String program =
                """
                type record struct {
                    id, group int
                    weight    float64
                }

                func main() {
                    n := 0
                    for range 50 {
                        n += len(make([]record, 100000))
                    }
                    println(n)
                }
                """;
        int collections = collections(program);
        assertTrue(collections <= 2, collections + " collections");
    }

    @Test
    void shiftsBelowTheWidthAreInstructions() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "mix",
                        """
                        func mix(x uint64, n uint, k int) uint64 {
                            return x<<(n&63) | x>>(n%64) | x<<(k&31) | x>>(x>>58)
                        }

                        func main() { println(mix(1, 2, 3)) }
                        """);
        assertEquals(0, calls(code, Opcode.INVOKESTATIC, "sh"));
    }

    @Test
    void denseSwitchesAreTables() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "name",
                        """
                        func name(op int) int {
                            switch op {
                            case 0:
                                return 7
                            case 1, 2:
                                return 9
                            case 3:
                                return 11
                            case 5:
                                return 13
                            }
                            return 0
                        }

                        func main() { println(name(2)) }
                        """);
        assertEquals(1, code.stream().filter(e -> e instanceof TableSwitchInstruction).count());
    }

    @Test
    void indicesBesideCountersAreChecked32Bits() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "sum",
                        """
                        func sum(s []int) (n int) {
                            for i := 1; i < len(s)-1; i++ {
                                n += s[i-1] * s[i+1]
                            }
                            return n
                        }

                        func main() { println(sum([]int{1, 2, 3, 4})) }
                        """);
        assertEquals(2, checks(code, "(II"));
        assertEquals(2, checks(code, ""));
    }

    @Test
    void elementsOutsideCountedLoopsAreCheckedOnce() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "part",
                        """
                        func part(s []int, p int) (n int) {
                            for i := range s {
                                n += s[i]
                            }
                            i, j := 0, len(s)-1
                            for i < j {
                                for s[i] < p {
                                    i++
                                }
                                s[j] = n
                                j--
                            }
                            return n
                        }

                        func main() { println(part([]int{1, 2, 3, 4}, 0)) }
                        """);
        // the counted loop's, whose checks the JIT moves out
        assertEquals(1, arrayAccesses(code));
        assertEquals(1, checks(code, "(II"));
        // the others', which the JVM need not check again
        assertEquals(1, calls(code, Opcode.INVOKEVIRTUAL, "getLong"));
        assertEquals(1, calls(code, Opcode.INVOKEVIRTUAL, "putLong"));
        assertEquals(2, checks(code, "(JJ"));
    }

    @Test
    void columnsAreReachedWithoutTheArraysLength() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "column",
                        """
                        func column(m [][]float64, j int) (sum float64) {
                            for i := range len(m) {
                                sum += m[i][j]
                            }
                            return sum
                        }

                        func main() { println(column([][]float64{{1}, {2}}, 0)) }
                        """);
        assertEquals(0, arrayAccesses(code));
        assertEquals(1, calls(code, Opcode.INVOKEVIRTUAL, "getReference"));
        assertEquals(1, calls(code, Opcode.INVOKEVIRTUAL, "getDouble"));
        assertEquals(1, checks(code, "(II"));
        assertEquals(1, checks(code, "(JJ"));
    }

    /** Header and bare array meet in the parts of a row, which is reached by the one access. */
    @Test
    void rowsAreReachedWithoutHeaders() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "scale",
                        """
                        func scale(m [][]float64, i, n int) (sum float64) {
                            for k := range n {
                                sum += m[k][i] * m[i][k]
                                m[k][k] = sum
                            }
                            return sum + float64(len(m[i]))
                        }

                        func main() { println(scale([][]float64{{1, 2}, {2, 3}}, 1, 2)) }
                        """);
        assertEquals(0, code.stream().filter(e -> e instanceof NewObjectInstruction).count());
        assertEquals(4, typeTests(code, "[D"));
        // of m[i] alone: the others change from one turn to the next
        assertEquals(1, calls(code, Opcode.INVOKESTATIC, "bareElement"));
        assertEquals(0, calls(code, Opcode.INVOKESTATIC, "ofElement"));
    }

    @Test
    void rowsThatMayChangeAreReadInTheLoop() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "refill",
                        """
                        func refill(m [][]int, i int, next func() []int) (sum int) {
                            for k := range 3 {
                                sum += m[i][k]
                                m[k] = next()
                            }
                            for k := range 3 {
                                sum += m[i][k]
                                i = k
                            }
                            for k := range 3 {
                                p := &m[k]
                                sum += m[i][k]
                                *p = nil
                            }
                            return sum
                        }

                        func main() {
                            row := []int{1, 2, 3}
                            println(refill([][]int{row, row, row}, 0, func() []int { return row }))
                        }
                        """);
        assertEquals(0, calls(code, Opcode.INVOKESTATIC, "bareElement"));
        assertEquals(1, calls(code, Opcode.INVOKEVIRTUAL, "element"));
    }

    @Test
    void partsOfSlicesInPartsNeedNoHeaderOfTheWhole() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "halve",
                        """
                        func halve(s []int) (n int) {
                            for len(s) > 1 {
                                k := len(s) / 2
                                n += halve(s[:k]) + s[0]
                                s = s[k:]
                            }
                            return n
                        }

                        func main() { println(halve([]int{1, 2, 3, 4})) }
                        """);
        assertEquals(1, reads(code, "array"));
        assertEquals(1, code.stream().filter(e -> e instanceof NewObjectInstruction).count());
    }

    @Test
    void exchangedElementsAreCheckedBesideTheCounter() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "sift",
                        """
                        func sift(s []int) {
                            for i := len(s) - 1; i > 0; i-- {
                                s[i-1], s[i] = s[i], s[i-1]
                                s[i] += i
                            }
                        }

                        func main() { sift([]int{1, 2, 3}) }
                        """);
        assertEquals(6, checks(code, "(II"));
        assertEquals(6, checks(code, ""));
    }

    @Test
    void headersAreOpenedBeforeLoopsThatCallNothing() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "pairs",
                        """
                        type point struct{ x, y int }

                        func pairs(s []point) (n int) {
                            for i := range s {
                                a := &s[i]
                                for j := i + 1; j < len(s); j++ {
                                    b := &s[j]
                                    n += a.x * b.y
                                }
                            }
                            return n
                        }

                        func main() { println(pairs([]point{{1, 2}, {3, 4}})) }
                        """);
        assertEquals(1, reads(code, "array"));
        assertEquals(1, reads(code, "off"));
        code =
                codeOf(
                        "each",
                        """
                        func each(s []int, f func(int) int) (n int) {
                            for i := range 2 {
                                n += f(s[i]) + f(s[i+1])
                            }
                            return n
                        }

                        func main() { println(each([]int{1, 2, 3}, func(i int) int { return i })) }
                        """);
        assertEquals(2, reads(code, "array"));
    }

    @Test
    void slicesThatARecursionHandsOnComeInParts() throws Exception {
        List<CodeElement> code =
                codeOf(
                        "place$parts",
                        """
                        func place(row, n int, taken []bool) (count int) {
                            if row == n {
                                return 1
                            }
                            for c := 0; c < n; c++ {
                                if !taken[c] {
                                    taken[c] = true
                                    count += place(row+1, n, taken)
                                    taken[c] = false
                                }
                            }
                            return count
                        }

                        func main() { println(place(0, 4, make([]bool, 4))) }
                        """);
        for (String field : List.of("array", "off", "len", "cap")) {
            assertEquals(0, reads(code, field));
        }
        assertEquals(1, calls(code, Opcode.INVOKESTATIC, "main_place$parts"));
        // the length, once, said to be no less than 0
        assertEquals(
                1,
                code.stream()
                        .filter(e ->
                                e instanceof OperatorInstruction o && o.opcode() == Opcode.LAND)
                        .count());
    }

    private static long reads(List<CodeElement> code, String field) {
        return code.stream()
                .filter(e ->
                        e instanceof FieldInstruction f
                                && f.opcode() == Opcode.GETFIELD
                                && f.owner().asInternalName().startsWith("gol/runtime/value/")
                                && f.name().equalsString(field))
                .count();
    }

    private static long arrayAccesses(List<CodeElement> code) {
        return code.stream()
                .filter(e ->
                        e instanceof ArrayLoadInstruction || e instanceof ArrayStoreInstruction)
                .count();
    }
}
