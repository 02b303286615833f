package gol.runtime.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import gol.runtime.sched.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares what package fmt's and strconv's core makes with what real Go printed ({@code
 * format.go}, {@code format.txt}).
 */
class FormatTest {
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        Programs.Result r =
                Programs.modes()
                        .findFirst()
                        .orElseThrow()
                        .run(g -> lines.addAll(new FormatTable(g).all()));
        assertEquals("", r.err());
        return lines;
    }

    @Test
    void printsAsGoDoes() throws IOException {
        try (InputStream in = FormatTest.class.getResourceAsStream("format.txt")) {
            assertNotNull(in);
            String want = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(want, String.join("\n", lines()) + "\n");
        }
    }
}
