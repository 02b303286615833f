package gol.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bounded run: a fixed seed, and every construct nested deeply. */
class FuzzTest {
    private static final int PROGRAMS = 400;
    private static final int SECONDS = 40;

    @Test
    void changedProgramsAreCompiledOrRefused() throws IOException {
        Fuzz fuzz = new Fuzz(List.of(Path.of("golden", "language"), Path.of("..", "samples")));
        fuzz.run(1, PROGRAMS, SECONDS);
        assertEquals(Map.of(), fuzz.faults());
        assertTrue(fuzz.accepted() > 0, "some changed programs are programs still");
    }

    @Test
    void deeplyNestedProgramsAreCompiledOrRefused() throws IOException {
        Fuzz fuzz = new Fuzz(List.of());
        for (int depth : new int[] {100, 1_000}) {
            Nesting.programs(depth).values().forEach(text -> fuzz.check("deep.go", text));
        }
        assertEquals(Map.of(), fuzz.faults());
    }
}
