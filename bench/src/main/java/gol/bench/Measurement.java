package gol.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One process, run to its end.
 *
 * @param seconds wall-clock time of the whole process
 * @param peakKib the largest resident set seen, in KiB, by looking every few milliseconds; 0 where
 *     the system does not tell
 * @param output standard output and error
 * @param ok whether it ended in time with status 0
 */
record Measurement(double seconds, long peakKib, String output, boolean ok) {
    /** The same, NaN if the process had ended before anybody looked. */
    double peak() {
        return peakKib == 0 ? Double.NaN : peakKib;
    }

    private static final int LOOK_MILLIS = 5;

    static Measurement of(List<String> command, Path directory, int timeoutSeconds)
            throws IOException, InterruptedException {
        return of(command, directory, timeoutSeconds, Map.of());
    }

    /** The same with variables added to the environment. */
    static Measurement of(
            List<String> command,
            Path directory,
            int timeoutSeconds,
            Map<String, String> environment)
            throws IOException, InterruptedException {
        Path captured = Files.createTempFile("bench", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(captured.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        long peak = 0;
        boolean ended = false;
        while (!ended && System.nanoTime() - start < timeoutSeconds * 1_000_000_000L) {
            ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (!ended) {
                peak = Math.max(peak, peakOf(status));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String output = read(captured);
        Files.delete(captured);
        return new Measurement(seconds, peak, output, ended && process.exitValue() == 0);
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }

    private static long peakOf(Path status) {
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException e) {
            // it has ended, or this is not Linux
        }
        return 0;
    }

    /** The number after a word at the start of a line of the output, or NaN. */
    double number(String word) {
        for (String line : output.split("\n")) {
            if (line.startsWith(word + " ")) {
                return Double.parseDouble(line.substring(word.length() + 1).trim());
            }
        }
        return Double.NaN;
    }

    /** The line {@code checksum …}, empty if there is none. */
    String checksum() {
        for (String line : output.split("\n")) {
            if (line.startsWith("checksum ")) {
                return line;
            }
        }
        return "";
    }
}
