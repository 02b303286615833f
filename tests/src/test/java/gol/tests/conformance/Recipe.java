package gol.tests.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test program's first lines ask for.
 *
 * @param path below the test directory, for instance {@code chan/fifo.go}
 * @param kind the first word, for instance {@code run}
 * @param flags words that begin with a dash
 * @param args the words after them
 * @param constraint the build constraint that linux/amd64 does not meet, or null
 */
record Recipe(
        String path,
        String kind,
        List<String> flags,
        List<String> args,
        @Nullable String constraint,
        String text) {

    /** Null if the file is no test of its own (a second file of another). */
    static @Nullable Recipe read(Path root, Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String action = "";
        for (String line : text.split("\n", 200)) {
            if (!line.startsWith("//go:build") && !line.startsWith("// +build")) {
                action = line.startsWith("//") ? line.substring(2).trim() : line.trim();
                if (!action.isEmpty()) {
                    break;
                }
            }
        }
        List<String> words = new ArrayList<>(List.of(action.split("\\s+")));
        String kind = words.removeFirst();
        if (!Conformance.KINDS.contains(kind)) {
            return null;
        }
        List<String> flags = new ArrayList<>();
        while (!words.isEmpty() && words.getFirst().startsWith("-")) {
            String flag = words.removeFirst();
            boolean more =
                    List.of("-t", "-goexperiment", "-godebug", "-gomodversion", "-ldflags")
                            .contains(flag);
            flags.add(more && !words.isEmpty() ? flag + " " + words.removeFirst() : flag);
        }
        return new Recipe(
                root.relativize(file).toString(),
                kind,
                flags,
                words,
                BuildConstraint.unmet(text),
                text);
    }

    /** The minor version of {@code -lang=go1.N}, 0 without. */
    int goVersion() {
        for (String flag : flags) {
            if (flag.startsWith("-lang=go1.")) {
                return Integer.parseInt(flag.substring("-lang=go1.".length()));
            }
        }
        return 0;
    }

    /** The language version of a module made of the directory. */
    String moduleVersion() {
        for (String flag : flags) {
            if (flag.startsWith("-gomodversion ")) {
                return flag.substring("-gomodversion ".length()).replace("\"", "");
            }
        }
        return "1.14";
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
