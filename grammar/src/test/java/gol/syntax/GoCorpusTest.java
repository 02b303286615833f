package gol.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Go's own files, where Go is present. The sources of a few large packages (all of them with {@code
 * -Dgol.corpus=all}) parse without errors; the error tests that ask for syntax errors get them on
 * the very lines that they name.
 */
class GoCorpusTest {
    private static final Pattern ERROR = Pattern.compile("// (?:GC_)?ERROR (.*)");
    private static final Pattern SYNTAX =
            Pattern.compile("ERROR \"(?:syntax error|unexpected (?!types|value))");
    private static final Pattern QUOTED = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"|`([^`]*)`");

    @Test
    void goesSourcesParse() throws IOException {
        Path source = goRoot().resolve("src");
        List<Path> roots =
                "all".equals(System.getProperty("gol.corpus"))
                        ? List.of(source)
                        : List.of(
                                source.resolve("go/types"),
                                source.resolve("net/http"),
                                source.resolve("sync"),
                                source.resolve("slices"));
        List<String> errors = new ArrayList<>();
        int count = 0;
        for (Path root : roots) {
            for (Path file : goFiles(root)) {
                count++;
                for (SyntaxError error : parse(file).errors()) {
                    errors.add(file + ": " + error);
                }
            }
        }
        assertEquals(List.of(), errors);
        assertTrue(count > 100);
    }

    @Test
    void errorTestsAreAnsweredOnTheirLines() throws IOException {
        Path tests = goRoot().resolve("test");
        List<String> problems = new ArrayList<>();
        int count = 0;
        for (Path file : goFiles(tests)) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.startsWith("// errorcheck\n")
                    && SYNTAX.matcher(text).find()
                    && !text.contains("//line ")) {
                count++;
                compare(tests.relativize(file), text, parse(file), problems);
            }
        }
        assertEquals(List.of(), problems);
        assertTrue(count > 15);
    }

    private static void compare(Path file, String text, ParseResult result, List<String> problems) {
        String[] lines = text.split("\n", -1);
        TreeSet<Integer> found = new TreeSet<>();
        for (SyntaxError error : result.errors()) {
            int line = result.unit().file().line(error.pos());
            Matcher asked = ERROR.matcher(lines[line - 1]);
            if (!asked.find() || !matches(asked.group(1), error.message())) {
                problems.add(file + ":" + line + ": " + error.message());
            }
            found.add(line);
        }
        for (int i = 0; i < lines.length; i++) {
            if (SYNTAX.matcher(lines[i]).find() && !found.contains(i + 1)) {
                problems.add(file + ":" + (i + 1) + ": no error");
            }
        }
    }

    private static boolean matches(String patterns, String message) {
        Matcher quoted = QUOTED.matcher(patterns);
        while (quoted.find()) {
            String pattern = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
            if (Pattern.compile(
                            pattern.replace("\\\"", "\"")
                                    .replace("\\\\", "\\")
                                    .replaceAll("(?<!\\\\)\\{", "\\\\{"))
                    .matcher(message)
                    .find()) {
                return true;
            }
        }
        return false;
    }

    private static ParseResult parse(Path file) throws IOException {
        return Parser.parse(
                new FileSet().add(file.toString(), Files.readAllBytes(file)), ParseOptions.GO);
    }

    private static List<Path> goFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(p -> p.toString().endsWith(".go"))
                    .filter(p -> !p.toString().contains("testdata"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path goRoot() throws IOException {
        String output = "";
        try {
            Process process = new ProcessBuilder("go", "env", "GOROOT").start();
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
        } catch (IOException e) {
            // No Go here: the assumption below says so.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Path root = Path.of(output.strip());
        assumeTrue(
                !output.isBlank() && Files.isDirectory(root.resolve("src")), "Go is not present");
        return root;
    }
}
