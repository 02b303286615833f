package gol.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small part of the suite, and the lists; {@code tests/conformance/run} runs all of it. */
class ConformanceTest {
    private static final Path LISTS = Path.of("conformance");

    @ParameterizedTest
    @ValueSource(strings = {"bytecode", "tree"})
    void programsOfGoPassUnlessListed(String engine) throws Exception {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8);
        Conformance run = new Conformance(goTests(), LISTS, engine, out);
        List<Recipe> recipes =
                run.select(
                        Set.of("run", "errorcheck", "compile", "rundir"),
                        List.of("chan/", "ken/", "interface/"));
        run.setLimit(60);
        boolean asListed = run.run(recipes);
        assertTrue(asListed, () -> report.toString(StandardCharsets.UTF_8));
    }

    @Test
    void listsNameProgramsThatExistEachInOne() throws Exception {
        Path root = goTests();
        NotApplicable others = new NotApplicable(LISTS.resolve("not-applicable.txt"));
        KnownFailures known = new KnownFailures(LISTS.resolve("known-failures.txt"), "bytecode");
        List<String> wrong = new ArrayList<>();
        for (String path : known.paths()) {
            if (others.paths().contains(path)) {
                wrong.add("in both lists: " + path);
            }
        }
        for (Set<String> paths : List.of(known.paths(), others.paths())) {
            for (String path : paths) {
                if (!Files.exists(root.resolve(TypesTrial.file(path)))) {
                    wrong.add("no such program: " + path);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Path goTests() throws Exception {
        Path root = Conformance.goTests();
        assumeTrue(root != null, "skipped: there is no Go installation with its test directory");
        return root;
    }
}
