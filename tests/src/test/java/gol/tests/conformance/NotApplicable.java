package gol.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list {@code not-applicable.txt}: a line is a subject, blanks, and the reason; {@code #}
 * begins a comment. A subject is a program's path or one of {@code kind:K}, {@code flag:PREFIX},
 * {@code errorflag:PREFIX}, {@code import:PATH} and {@code dir:PATH}.
 */
final class NotApplicable {
    private final Map<String, String> reasons = new TreeMap<>();

    NotApplicable(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\s+", 2);
                reasons.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
    }

    /** The programs listed one by one. */
    Set<String> paths() {
        return reasons.keySet().stream()
                .filter(subject -> subject.indexOf(':') < 0)
                .collect(Collectors.toSet());
    }

    /** Why a program cannot apply, or null. */
    @Nullable String reason(Recipe recipe) {
        if (recipe.constraint() != null) {
            return recipe.constraint();
        }
        for (Map.Entry<String, String> entry : reasons.entrySet()) {
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
}
