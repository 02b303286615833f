package gol.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A small part of the suite; {@code tests/conformance/run} runs all of it. */
class ConformanceTest {
    @Test
    void programsOfGoPassUnlessListed() throws Exception {
        Path root = Conformance.goTests();
        assumeTrue(root != null, "no Go installation");
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8);
        Conformance run = new Conformance(root, Path.of("conformance"), "bytecode", out);
        List<Recipe> recipes =
                run.select(
                        Set.of("run", "errorcheck", "compile", "rundir"),
                        List.of("chan/", "ken/", "interface/"));
        run.setLimit(60);
        run.run(recipes);
        assertEquals(List.of(), run.newFailures(), () -> report.toString(StandardCharsets.UTF_8));
    }
}
