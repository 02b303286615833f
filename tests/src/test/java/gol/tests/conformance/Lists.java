package gol.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lists beside the runner: a line is a subject, blanks, and the reason; {@code #} begins a
 * comment. {@code known-failures.txt} names programs. {@code not-applicable.txt} also has {@code
 * kind:K}, {@code flag:PREFIX}, {@code import:PATH} and {@code dir:PATH}.
 */
final class Lists {
    private final Map<String, String> failures;
    private final Map<String, String> notApplicable;
    private final List<String> comments = new ArrayList<>();
    private final Path failuresFile;

    Lists(Path directory, String failuresName) throws IOException {
        failuresFile = directory.resolve(failuresName);
        failures = read(failuresFile, comments);
        notApplicable = read(directory.resolve("not-applicable.txt"), new ArrayList<>());
    }

    private static Map<String, String> read(Path file, List<String> comments) throws IOException {
        Map<String, String> result = new TreeMap<>();
        if (!Files.exists(file)) {
            return result;
        }
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                comments.add(line);
            } else if (!line.isBlank()) {
                String[] parts = line.split("\\s+", 2);
                result.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return result;
    }

    /** Why a program cannot apply, or null. */
    @Nullable String notApplicable(Recipe recipe) {
        if (recipe.constraint() != null) {
            return recipe.constraint();
        }
        for (Map.Entry<String, String> entry : notApplicable.entrySet()) {
            if (applies(entry.getKey(), recipe)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean applies(String subject, Recipe recipe) {
        int colon = subject.indexOf(':');
        if (colon < 0) {
            return subject.equals(recipe.path());
        }
        String what = subject.substring(colon + 1);
        return switch (subject.substring(0, colon)) {
            case "kind" -> recipe.kind().equals(what);
            case "dir" -> recipe.path().startsWith(what);
            case "import" -> recipe.text().contains("\"" + what + "\"");
            case "flag" -> recipe.flags().stream().anyMatch(f -> f.startsWith(what));
            case "errorflag" ->
                    recipe.kind().startsWith("errorcheck")
                            && recipe.flags().stream().anyMatch(f -> f.startsWith(what));
            default -> throw new IllegalArgumentException("not-applicable.txt: " + subject);
        };
    }

    synchronized boolean isKnown(String path) {
        return failures.containsKey(path);
    }

    synchronized void set(String path, String reason) {
        failures.put(path, reason);
    }

    synchronized void remove(String path) {
        failures.remove(path);
    }

    int knownFailures() {
        return failures.size();
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>(comments);
        failures.forEach((path, reason) -> lines.add(path + " " + reason));
        Files.write(failuresFile, lines);
    }
}
