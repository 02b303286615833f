package gol.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code gol vet}: what is likely wrong in a program that Go accepts. */
final class VetCommand {
    private static final Pattern PLACE = Pattern.compile("([^:]*):(\\d+):(\\d+): .*");

    private VetCommand() {}

    static int run(Options options, List<String> words) throws Exception {
        Input input = Sources.takeFrom(words, "vet", true);
        if (!words.isEmpty()) {
            throw new UsageException("gol vet: not a Go file: " + words.getFirst(), "vet");
        }
        return run(options, input, Console.ERR);
    }

    /** Writes the findings, a line each; the status is 1 if there are any. */
    static int run(Options options, Input input, OutputStream err) throws IOException {
        List<String> lines = Engine.vet(options, input);
        for (String line : lines) {
            err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return lines.isEmpty() ? 0 : 1;
    }

    /**
     * What go vet wrote, as gol writes it: without the package's headings, in order of place rather
     * than by analyzer.
     */
    static String ordered(String output) {
        StringBuilder text = new StringBuilder();
        output.lines()
                .filter(line -> !line.startsWith("# "))
                .sorted(VetCommand::compare)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** By place, then by text. */
    static int compare(String a, String b) {
        Matcher first = PLACE.matcher(a);
        Matcher second = PLACE.matcher(b);
        if (!first.matches() || !second.matches()) {
            return a.compareTo(b);
        }
        int order = first.group(1).compareTo(second.group(1));
        for (int i = 2; i <= 3 && order == 0; i++) {
            order =
                    Integer.compare(
                            Integer.parseInt(first.group(i)), Integer.parseInt(second.group(i)));
        }
        return order != 0 ? order : a.compareTo(b);
    }
}
