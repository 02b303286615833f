package gol.tests.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list {@code known-failures.txt}: a line is a program's path, the engine in parentheses if it
 * fails on one only, and the reason; {@code #} begins a comment.
 */
final class KnownFailures {
    private static final Pattern LINE = Pattern.compile("(\\S+) (?:\\((\\w+)\\) )?(.*)");

    /** An empty engine stands for all. */
    private record Failure(String engine, String reason) {
        boolean concerns(String other) {
            return engine.isEmpty() || engine.equals(other);
        }
    }

    private final Path file;
    private final String engine;
    private final List<String> comments = new ArrayList<>();
    private final Map<String, Failure> failures = new TreeMap<>();

    /** The list as it concerns an engine. */
    KnownFailures(Path file, String engine) throws IOException {
        this.file = file;
        this.engine = engine;
        for (String line : Files.readAllLines(file)) {
            Matcher parts = LINE.matcher(line);
            if (line.startsWith("#")) {
                comments.add(line);
            } else if (parts.matches()) {
                String only = parts.group(2) == null ? "" : parts.group(2);
                failures.put(parts.group(1), new Failure(only, parts.group(3)));
            } else if (!line.isBlank()) {
                throw new IOException(file + ": not understood: " + line);
            }
        }
    }

    /** The programs listed, for whatever engine. */
    synchronized Set<String> paths() {
        return Set.copyOf(failures.keySet());
    }

    synchronized boolean has(String path) {
        Failure failure = failures.get(path);
        return failure != null && failure.concerns(engine);
    }

    /** A failure; what is said of it on another engine stays. */
    synchronized void add(String path, String seen) {
        Failure known = failures.get(path);
        if (known == null) {
            failures.put(path, new Failure(engine, seen));
        } else if (!known.concerns(engine)) {
            failures.put(path, new Failure("", known.reason));
        }
    }

    /** A pass on this engine; {@code others} tells whether there are others that count. */
    synchronized void remove(String path, boolean others) {
        Failure known = failures.get(path);
        if (known == null || !known.concerns(engine)) {
            return;
        }
        if (known.engine.isEmpty() && others) {
            String other = engine.equals("tree") ? "bytecode" : "tree";
            failures.put(path, new Failure(other, known.reason));
        } else {
            failures.remove(path);
        }
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>(comments);
        failures.forEach((path, failure) -> {
            String only = failure.engine.isEmpty() ? "" : "(" + failure.engine + ") ";
            lines.add(path + " " + only + failure.reason);
        });
        Files.write(file, lines);
    }
}
