package gol.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gol.cli.Golden;
import gol.cli.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every golden program under both engines; those on concurrency, and the samples, with both
 * kinds of goroutine too. {@code -Dgolden=TEXT} keeps the programs whose path contains the text.
 */
@Execution(ExecutionMode.CONCURRENT)
class GoldenTest {
    private static final String FILTER = System.getProperty("golden", "");

    @TestFactory
    Stream<DynamicTest> goldenProgramsDoWhatIsExpected() throws IOException {
        return tests(Path.of("golden"));
    }

    @TestFactory
    Stream<DynamicTest> samplesDoWhatIsExpected() throws IOException {
        return tests(Path.of("..", "samples"));
    }

    private static Stream<DynamicTest> tests(Path root) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        if (!Files.isDirectory(root)) {
            return tests.stream();
        }
        for (Golden program : Golden.find(root, false)) {
            String path = program.program().toString();
            if (!path.contains(FILTER)) {
                continue;
            }
            boolean concurrent = path.contains("concurrency") || path.contains("samples");
            for (Options.EngineKind engine : Options.EngineKind.values()) {
                tests.add(test(program, engine, Options.GoroutineKind.CONTINUATIONS));
                // A seed means one worker, which only gol's own scheduler has.
                if (concurrent && program.seed() == null) {
                    tests.add(test(program, engine, Options.GoroutineKind.VIRTUAL_THREADS));
                }
            }
        }
        return tests.stream();
    }

    private static DynamicTest test(
            Golden program, Options.EngineKind engine, Options.GoroutineKind goroutines) {
        Options options = new Options();
        options.engine = engine;
        options.goroutines = goroutines;
        String name =
                program.program()
                        + " "
                        + engine.name().toLowerCase(Locale.ROOT)
                        + " "
                        + goroutines.name().toLowerCase(Locale.ROOT);
        return dynamicTest(
                name, () -> assertEquals("", program.differences(program.run(options)), name));
    }
}
