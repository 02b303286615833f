package gol.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A golden program: a source file beside files that say what comes of running it.
 *
 * <p>{@code x.out} is its standard output and makes it a golden program; {@code x.err} (standard
 * error, else empty) and {@code x.status} (exit status, else 0) go with it; {@code x.in} and {@code
 * x.args} (one argument a line) are given to it. Words after {@code // golden:} among the program's
 * first lines say how the output is compared; {@link #HELP} lists them. Standard error is compared
 * without what differs from run to run and from machine to machine ({@link Normalizer}).
 */
public final class Golden {
    static final String HELP =
            """
            Usage: gol test [OPTIONS] [-update] DIR|FILE...

            Runs each program x.go or x.gol that lies beside a file x.out, and compares:
              x.out      standard output
              x.err      standard error (empty, if there is no such file)
              x.status   exit status (0, if there is no such file)
            and gives it, where they exist:
              x.in       standard input
              x.args     arguments, one a line
            Differences are shown as a diff; the exit status is 1 if there are any.

              -update        write these files from what the programs do, also for programs without x.out
              -update=go     the same, from what an installed Go makes of them (.go only)
              -v             name the programs that pass, too

            A comment "// golden: WORDS" in a program's first ten lines says more:
              sorted         lines of standard output may come in any order
              match          a line of x.out that begins with ~ is a regular expression
              seed=N         run with --seed=N
              timeout=N      seconds that the program may take (60)
              vet            not run, but examined: x.err is what gol vet (go vet) says of it
            """;

    private static final int DIRECTIVE_LINES = 10;
    private static final int DEFAULT_TIMEOUT = 60;
    private static final int LARGEST_OUTPUT = 64 << 20;

    /** What a run came to. */
    public record Outcome(int status, String out, String err) {}

    private final Path program;
    private final String stem;
    private boolean sorted;
    private boolean match;
    private boolean vet;
    private @Nullable String seed;
    private int timeout = DEFAULT_TIMEOUT;

    private Golden(Path program) throws IOException {
        this.program = program;
        String name = program.getFileName().toString();
        this.stem = name.substring(0, name.lastIndexOf('.'));
        readDirectives();
    }

    /**
     * The golden programs under a directory, or the one that is the file itself, in order of path.
     */
    public static List<Golden> find(Path root, boolean withoutOutput) throws IOException {
        List<Path> programs;
        try (Stream<Path> files = Files.walk(root)) {
            programs = files.filter(Golden::isSource).sorted().toList();
        }
        List<Golden> found = new ArrayList<>();
        for (Path path : programs) {
            Golden golden = new Golden(path);
            if (withoutOutput || Files.exists(golden.beside("out"))) {
                found.add(golden);
            }
        }
        return found;
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return (name.endsWith(".go") || name.endsWith(".gol")) && Files.isRegularFile(file);
    }

    public Path program() {
        return program;
    }

    /** The seed that the program asks to be run with. */
    public @Nullable String seed() {
        return seed;
    }

    private void readDirectives() throws IOException {
        String text = new String(Files.readAllBytes(program), StandardCharsets.ISO_8859_1);
        for (String line : text.lines().limit(DIRECTIVE_LINES).toList()) {
            if (!line.startsWith("// golden:")) {
                continue;
            }
            for (String word : line.substring("// golden:".length()).strip().split("[ ,]+")) {
                directive(word);
            }
        }
    }

    private void directive(String word) throws IOException {
        int equals = word.indexOf('=');
        String value = equals < 0 ? "" : word.substring(equals + 1);
        switch (equals < 0 ? word : word.substring(0, equals)) {
            case "sorted" -> sorted = true;
            case "match" -> match = true;
            case "vet" -> vet = true;
            case "seed" -> seed = value;
            case "timeout" -> timeout = Integer.parseInt(value);
            default -> throw new IOException(program + ": unknown word in // golden: " + word);
        }
    }

    private Path directory() {
        return Objects.requireNonNull(program.toAbsolutePath().getParent());
    }

    private Path beside(String extension) {
        return program.resolveSibling(stem + "." + extension);
    }

    /** Runs the program in this JVM; a program that does not end in time is an outcome, too. */
    public Outcome run(Options given) throws Exception {
        Options options = given.copy();
        if (seed != null) {
            options.set("seed", seed);
        }
        Path in = beside("in");
        Path args = beside("args");
        byte[] stdin = Files.exists(in) ? Files.readAllBytes(in) : new byte[0];
        List<String> arguments = Files.exists(args) ? Files.readAllLines(args) : List.of();
        SourceText source =
                new SourceText("./" + program.getFileName(), Files.readAllBytes(program));
        Input input = Input.files(List.of(source), directory());
        Captured out = new Captured();
        Captured err = new Captured();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Engine.Streams streams = new Engine.Streams(new ByteArrayInputStream(stdin), out, err);
        Engine.Handle handle = new Engine.Handle();
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("golden " + program.getFileName())
                        .start(() -> {
                            try {
                                status.complete(
                                        vet
                                                ? VetCommand.run(options, input, err)
                                                : Engine.run(
                                                        options, input, arguments, streams,
                                                        handle));
                            } catch (Throwable e) {
                                status.completeExceptionally(e);
                            }
                        });
        try {
            return new Outcome(status.get(timeout, TimeUnit.SECONDS), out.text(), err.text());
        } catch (TimeoutException e) {
            handle.stop();
            thread.interrupt();
            return new Outcome(
                    -1, out.text(), err.text() + "gol test: not done after " + timeout + " s\n");
        } catch (ExecutionException e) {
            StringWriter trace = new StringWriter();
            trace.append("gol test: internal error\n");
            e.printStackTrace(new PrintWriter(trace));
            return new Outcome(-1, out.text(), err.text() + trace);
        }
    }

    /** What is different from the expected, as a diff; empty if nothing is. */
    public String differences(Outcome outcome) throws IOException {
        String name = program.toString();
        String want = read("out");
        String got = outcome.out;
        if (match) {
            want = Normalizer.adoptMatches(want, got);
        }
        if (sorted) {
            want = sortLines(want);
            got = sortLines(got);
        }
        StringBuilder text = new StringBuilder();
        text.append(Diff.unified(beside("out").toString(), want, name + ": stdout", got));
        text.append(
                Diff.unified(
                        beside("err").toString(),
                        Normalizer.normalizeError(read("err")),
                        name + ": stderr",
                        Normalizer.normalizeError(outcome.err)));
        String status = read("status").strip();
        int expected = status.isEmpty() ? 0 : Integer.parseInt(status);
        if (expected != outcome.status) {
            text.append("exit status ").append(outcome.status);
            text.append(", expected ").append(expected).append('\n');
        }
        return text.toString();
    }

    private String read(String extension) throws IOException {
        Path file = beside(extension);
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                : "";
    }

    private static String sortLines(String text) {
        String[] lines = text.split("(?<=\n)");
        Arrays.sort(lines);
        return String.join("", lines);
    }

    /** Writes the outcome as what is expected; keeps hand-written patterns. */
    void update(Outcome outcome) throws IOException {
        if (!match || !Files.exists(beside("out"))) {
            write("out", outcome.out, true);
        }
        write("err", Normalizer.normalizeError(outcome.err), false);
        write("status", outcome.status == 0 ? "" : outcome.status + "\n", false);
    }

    private void write(String extension, String text, boolean always) throws IOException {
        if (always || !text.isEmpty()) {
            Files.writeString(beside(extension), text);
        } else {
            Files.deleteIfExists(beside(extension));
        }
    }

    /** What an installed Go makes of the program; null for a script, which Go does not know. */
    @Nullable Outcome runWithGo() throws IOException, InterruptedException {
        if (program.toString().endsWith(".gol")) {
            return null;
        }
        if (vet) {
            String file = program.getFileName().toString();
            Outcome vetted = process(directory(), null, List.of("go", "vet", file));
            return new Outcome(vetted.status, "", VetCommand.ordered(vetted.err));
        }
        Path work = Files.createTempDirectory("gol-test");
        Path binary = work.resolve("program");
        Path in = beside("in");
        Path args = beside("args");
        try {
            Outcome built =
                    process(
                            directory(),
                            null,
                            List.of(
                                    "go",
                                    "build",
                                    "-o",
                                    binary.toString(),
                                    program.getFileName().toString()));
            if (built.status != 0) {
                String diagnostics = built.err.replaceFirst("^# command-line-arguments\n", "");
                return new Outcome(1, "", diagnostics);
            }
            List<String> command = new ArrayList<>();
            command.add(binary.toString());
            if (Files.exists(args)) {
                command.addAll(Files.readAllLines(args));
            }
            return process(directory(), Files.exists(in) ? in : null, command);
        } finally {
            Files.deleteIfExists(binary);
            Files.deleteIfExists(work);
        }
    }

    private static Outcome process(Path directory, @Nullable Path in, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        if (in != null) {
            builder.redirectInput(in.toFile());
        }
        Process process = builder.start();
        if (in == null) {
            process.getOutputStream().close();
        }
        CompletableFuture<String> err =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return new String(
                                process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        return e.toString();
                    }
                });
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, err.join());
    }

    /** Output kept in memory, up to a limit. */
    private static final class Captured extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) throws IOException {
            room(1);
            bytes.write(b);
        }

        @Override
        public synchronized void write(byte[] b, int off, int len) throws IOException {
            room(len);
            bytes.write(b, off, len);
        }

        private void room(int more) throws IOException {
            if (bytes.size() + more > LARGEST_OUTPUT) {
                throw new IOException("too much output for a golden program");
            }
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
