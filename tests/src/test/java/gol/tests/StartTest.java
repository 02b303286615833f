package gol.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start relies on: the AOT cache holds all classes but those made of the program. */
class StartTest {
    private static final Path GOL =
            Path.of("../cli/target/dist/bin/gol").toAbsolutePath().normalize();

    private static final String PROGRAM =
            """
            package main

            import (
                "fmt"
                "os"
                "sort"
                "strings"
            )

            type shape struct{ w, h float64 }

            func (s shape) area() float64 { return s.w * s.h * 0.125 }

            func name(i int) string {
                switch i {
                case 1:
                    return "one"
                case 2:
                    return "two"
                case 7:
                    return "seven"
                }
                return "many"
            }

            func main() {
                shapes := []shape{{2.5, 1e3}, {0.1, 3}}
                sort.Slice(shapes, func(i, j int) bool { return shapes[i].area() < shapes[j].area() })
                ch := make(chan string)
                go func() { ch <- strings.ToUpper(name(len(shapes))) }()
                fmt.Printf("%v %.6f %s\\n", len(os.Args), shapes[1].area(), <-ch)
            }
            """;

    private static final Pattern COMPILED =
            Pattern.compile(
                    "(?m)^ *\\d+ +\\d+ .{5} +([1-4]) +gol\\.(?:compiler|syntax)\\..*bytes\\)$");

    @TempDir private Path directory;

    /** The log of a run with the given tags, a line each. */
    private List<String> log(String tags) throws Exception {
        Path program = Files.writeString(directory.resolve("start.go"), PROGRAM);
        Path log = directory.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(GOL.toString(), "run", program.toString())
                        .redirectErrorStream(true);
        builder.environment().put("GOL_JAVA_OPTIONS", "-Xlog:" + tags + ":file=" + log + ":none");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals("1 312.500000 TWO\n", out);
        return Files.readAllLines(log);
    }

    @Test
    void onlyGeneratedClassesAreNotInTheCache() throws Exception {
        List<String> lines = log("class+load=info");
        try (Stream<Path> caches = Files.list(GOL.resolve("../../cache").normalize())) {
            assertTrue(caches.anyMatch(p -> p.toString().endsWith(".aot")), "no cache was made");
        }
        List<String> others =
                lines.stream()
                        .filter(l -> l.contains(" source: "))
                        .filter(l -> !l.contains("shared objects file"))
                        .filter(l -> !l.matches("(gocode|gofunc|goiface|go)\\..*"))
                        .toList();
        assertEquals(List.of(), others);
    }

    /** Other class loaders cost an upcall for each class of the cache. */
    @Test
    void theJvmsOwnLoaderLoadsGol() throws Exception {
        List<String> lines = log("class+load=debug");
        List<String> loaders =
                java.util.stream.IntStream.range(1, lines.size())
                        .filter(i -> lines.get(i - 1).matches("gol\\.[a-z.]+[A-Z]\\w* source: .*"))
                        .mapToObj(lines::get)
                        .toList();
        assertTrue(loaders.size() > 300, loaders.size() + " classes");
        assertEquals(List.of(), loaders.stream().filter(l -> !l.contains("'bootstrap'")).toList());
    }

    /**
     * BigDecimal computes large powers when it is initialised: as long as a small program takes.
     */
    @Test
    void floatsNeedNoBigDecimal() throws Exception {
        List<String> lines = log("class+init=info");
        assertTrue(lines.stream().anyMatch(l -> l.contains("'gol/")), "no class was initialised");
        assertFalse(
                lines.stream().anyMatch(l -> l.contains("Initializing 'java/math/BigDecimal'")));
    }

    /** Tier (1 to 4) to the number of the front end's methods that a command has compiled so. */
    private Map<Integer, Integer> frontEndCompiled(String command, Path program) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(GOL.toString(), command, program.toString())
                        .redirectErrorStream(true);
        builder.environment().put("GOL_JAVA_OPTIONS", "-XX:+PrintCompilation");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), out);
        Map<Integer, Integer> byTier = new TreeMap<>();
        Matcher line = COMPILED.matcher(out);
        while (line.find()) {
            byTier.merge(Integer.parseInt(line.group(1)), 1, Integer::sum);
        }
        return byTier;
    }

    @Test
    void theFrontEndIsCompiledOnceWithoutProfiles() throws Exception {
        Path large = GOL.resolve("../../lib/training/large.go").normalize();
        Map<Integer, Integer> tiers = frontEndCompiled("check", large);
        int simple = tiers.getOrDefault(1, 0);
        assertTrue(simple > 100, tiers.toString());
        assertTrue(tiers.getOrDefault(4, 0) <= simple / 20, tiers.toString());
    }

    @Test
    void aSmallStartCompilesLittle() throws Exception {
        Path program = Files.writeString(directory.resolve("start.go"), PROGRAM);
        Map<Integer, Integer> tiers = frontEndCompiled("run", program);
        int all = tiers.values().stream().mapToInt(i -> i).sum();
        assertTrue(all < 150, tiers.toString());
    }
}
