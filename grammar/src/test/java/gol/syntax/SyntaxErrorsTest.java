package gol.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors as gc reports them: programs of errors.txt, each followed by gc's own messages. */
class SyntaxErrorsTest {

    @Test
    void errorsHaveTheTextsAndPlacesOfGc() throws IOException {
        for (String program : resource("errors.txt").split("(?m)^==\n")) {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (String line : program.split("(?<=\n)")) {
                if (line.startsWith("-- ")) {
                    expected.add(line.substring(3).strip());
                } else {
                    text.append(line);
                }
            }
            assertFalse(expected.isEmpty());
            assertEquals(expected, errors(text.toString(), ParseOptions.GO), program);
        }
    }

    @Test
    void nestingIsBounded() {
        assertEquals(List.of(), errors("x := " + nested("(", 3000, "1", ")"), ParseOptions.SCRIPT));
        assertEquals(List.of(), errors("x := " + "1+".repeat(100_000) + "1", ParseOptions.SCRIPT));
        for (String text :
                List.of(
                        "x := " + nested("(", 100_000, "1", ")"),
                        "var x " + "[]".repeat(100_000) + "int",
                        "{".repeat(100_000),
                        "x := " + "- ".repeat(100_000) + "1",
                        "x" + ".y()".repeat(100_000),
                        "if x {} else ".repeat(50_000))) {
            List<String> errors = errors(text, ParseOptions.SCRIPT);
            assertEquals(1, errors.size());
            assertTrue(
                    errors.getFirst().endsWith("syntax error: exceeded max nesting depth"),
                    errors.getFirst());
        }
    }

    @Test
    void anyBytesYieldErrorsOnly() {
        byte[] bytes = new byte[100_000];
        int seed = 1;
        for (int i = 0; i < bytes.length; i++) {
            seed = seed * 1_103_515_245 + 12_345;
            bytes[i] = (byte) (seed >> 16);
        }
        assertFalse(parse(bytes, ParseOptions.GO).errors().isEmpty());
        assertEquals(
                List.of("1:1: syntax error: package statement must be first"),
                errors("", ParseOptions.GO));
    }

    @Test
    void theParserNeverPredictsAdaptively() throws IOException {
        try (InputStream in = GoParser.class.getResourceAsStream("GoParser.class")) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("adaptivePredict"));
        }
    }

    private static String nested(String open, int count, String inner, String close) {
        return open.repeat(count) + inner + close.repeat(count) + "\n";
    }

    static ParseResult parse(byte[] text, ParseOptions options) {
        return Parser.parse(new FileSet().add("x.go", text), options);
    }

    static List<String> errors(String text, ParseOptions options) {
        FileSet files = new FileSet();
        SourceFile file = files.add("x.go", text.getBytes(StandardCharsets.UTF_8));
        List<String> result = new ArrayList<>();
        for (SyntaxError error : Parser.parse(file, options).errors()) {
            result.add(
                    file.line(error.pos())
                            + ":"
                            + file.column(error.pos())
                            + ": "
                            + error.message());
        }
        return result;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SyntaxErrorsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
