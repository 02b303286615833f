package gol.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gol.compiler.LibraryCheck;
import gol.stdlib.StandardLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The standard library against the compiler: its Go parts and their native methods fit. */
class LibraryTest {
    @Test
    void everyFunctionChecksAndEveryNativeIsBound() {
        StandardLibrary library = new StandardLibrary();
        assertFalse(library.paths().isEmpty());
        List<String> problems = LibraryCheck.problems(library, library.paths());
        assertEquals("", String.join("\n", problems));
    }
}
