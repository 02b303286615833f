package gol.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void optionsAreTakenUpToTheFirstFile() {
        Options options = new Options();
        List<String> words =
                new ArrayList<>(
                        List.of("--engine=tree", "-seed", "7", "x.go", "--goroutines=none"));
        options.takeFrom(words);
        assertEquals(List.of("x.go", "--goroutines=none"), words);
        assertEquals(Options.EngineKind.TREE, options.engine);
        assertEquals(OptionalLong.of(7), options.seed);
    }

    @Test
    void numbersAboveZeroAreGomaxprocs() {
        assertEquals(3, Engine.workers("3"));
        for (String value : new String[] {null, "", "0", "-2", "two"}) {
            assertEquals(0, Engine.workers(value), value);
        }
    }

    @Test
    void minusAloneIsAFile() {
        List<String> words = new ArrayList<>(List.of("-", "a"));
        new Options().takeFrom(words);
        assertEquals(List.of("-", "a"), words);
    }

    @Test
    void unknownOptionAndWrongValueAreUsageErrors() {
        assertThrows(
                UsageException.class,
                () -> new Options().takeFrom(new ArrayList<>(List.of("--fast"))));
        assertThrows(
                UsageException.class,
                () -> new Options().takeFrom(new ArrayList<>(List.of("--engine=graal"))));
    }
}
