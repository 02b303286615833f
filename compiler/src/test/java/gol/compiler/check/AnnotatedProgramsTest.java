package gol.compiler.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Go's own annotated programs, where Go is installed. */
class AnnotatedProgramsTest {
    /** Programs of types2's tests that differ for a known reason. */
    private static final Map<String, String> TYPES2 =
            Map.ofEntries(
                    Map.entry("cycles5.go", "for GODEBUG=gotypesalias=0"),
                    Map.entry("issue50779.go", "for GODEBUG=gotypesalias=0"),
                    Map.entry("typeAliases1.23a.go", "for GODEBUG=gotypesalias=0"),
                    Map.entry("gotos.go", "the compiler has other texts for branches"),
                    Map.entry("labels.go", "the compiler has other texts for branches"),
                    Map.entry("stmt0.go", "the compiler has other texts for branches"),
                    Map.entry("importC.go", "cgo"),
                    Map.entry("types.go", "a syntax error here"),
                    Map.entry("expr3.go", "gc reports equal errors of a line once"),
                    Map.entry("issue50372.go", "a syntax error here"),
                    Map.entry("issue70549.go", "the compiler does not see unexported names"));

    private static Path go() {
        Optional<Path> root = GorootImporter.goroot();
        assumeTrue(root.isPresent(), "Go is not installed");
        return root.get();
    }

    @Test
    void types2ProgramsReportWhatTheirCommentsSay() throws IOException {
        Path root = go();
        AnnotatedPrograms programs = new AnnotatedPrograms(root);
        Map<String, List<String>> wrong = new TreeMap<>();
        int count = 0;
        for (String dir : List.of("check", "spec", "examples", "fixedbugs")) {
            Path path = root.resolve("src/internal/types/testdata").resolve(dir);
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".go")).toList()) {
                    String name = file.getFileName().toString();
                    if (TYPES2.containsKey(name)) {
                        continue;
                    }
                    count++;
                    List<String> differences = programs.types2(file);
                    if (!differences.isEmpty()) {
                        wrong.put(name, differences);
                    }
                }
            }
        }
        assertTrue(count > 300, "found " + count);
        assertEquals(Map.of(), wrong);
    }

    @Test
    void standardPackagesHaveNoErrors() throws IOException, Importer.ImportException {
        Path root = go();
        StringBuilder errors = new StringBuilder();
        gol.syntax.FileSet fileSet = new gol.syntax.FileSet();
        GorootImporter importer =
                new GorootImporter(
                        root,
                        fileSet,
                        true,
                        d -> errors.append(fileSet.describe(d.pos())).append(d.message()));
        for (String path : List.of("fmt", "sort", "slices", "maps", "time", "encoding/json")) {
            gol.compiler.types.Package pkg =
                    new gol.compiler.types.Package(path, "", Universe.SCOPE);
            Checker.check(
                    CheckOptions.standard(fileSet),
                    pkg,
                    importer.parse(root.resolve("src").resolve(path)),
                    new gol.compiler.types.Info(),
                    importer,
                    d -> errors.append(fileSet.describe(d.pos())).append(d.message()));
        }
        assertEquals("", errors.toString());
    }
}
