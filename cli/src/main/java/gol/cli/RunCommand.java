package gol.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code gol run}, {@code gol check} and the short form {@code gol FILE}. */
final class RunCommand {
    private RunCommand() {}

    static int run(Options options, List<String> words) throws Exception {
        if (options.goroot != null) {
            throw new UsageException("gol run: --goroot is for gol check", "run");
        }
        return start(options, Sources.takeFrom(words, "run", false), words);
    }

    /** {@code gol FILE args}: one file only, so that a script may be given files. */
    static int runFile(Options options, String file, List<String> arguments) throws Exception {
        boolean looksLikeFile =
                file.equals("-") || file.indexOf('.') >= 0 || file.indexOf('/') >= 0;
        if (!looksLikeFile && !Files.exists(Path.of(file))) {
            throw new UsageException("gol " + file + ": unknown command", "");
        }
        Input input = Sources.takeFrom(new ArrayList<>(List.of(file)), "run", false);
        return start(options, input, arguments);
    }

    private static int start(Options options, Input input, List<String> arguments)
            throws Exception {
        return Engine.run(
                options, input, arguments, new Engine.Streams(System.in, Console.OUT, Console.ERR));
    }

    /** Loads what a run needs, for the training run. */
    static @Nullable String touch() {
        return System.in == null ? "no standard input" : null;
    }

    static int check(Options options, List<String> words) throws Exception {
        Input input = Sources.takeFrom(words, "check", true);
        if (!words.isEmpty()) {
            throw new UsageException("gol check: not a Go file: " + words.getFirst(), "check");
        }
        List<String> diagnostics = Engine.check(options, input);
        for (String line : diagnostics) {
            Console.error(line);
        }
        return diagnostics.isEmpty() ? 0 : 1;
    }
}
