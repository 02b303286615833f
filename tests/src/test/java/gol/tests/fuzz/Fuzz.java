package gol.tests.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Compiles changed programs and keeps what breaks the compiler, each kind of fault once, made
 * smaller. Without a bound on time the same seed gives the same programs.
 */
final class Fuzz {
    private final List<Seed> seeds = new ArrayList<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private int tried;
    private int accepted;

    /** Programs below the directories, in order of path. */
    Fuzz(List<Path> roots) throws IOException {
        for (Path root : roots) {
            List<Path> programs;
            try (Stream<Path> files = Files.walk(root)) {
                programs = files.filter(f -> f.toString().matches(".*\\.gol?")).sorted().toList();
            }
            for (Path program : programs) {
                String name = program.getFileName().toString();
                seeds.add(Seed.of(name, Files.readAllBytes(program)));
            }
        }
    }

    /** Programs that broke the compiler, by the fault's signature. */
    Map<String, String> faults() {
        return faults;
    }

    int tried() {
        return tried;
    }

    int accepted() {
        return accepted;
    }

    /** Compiles that many changed programs, or those that the time allows. */
    void run(long seed, int programs, long seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < programs && System.nanoTime() < end; i++) {
            Mutator mutator = new Mutator(new Random(seed * 1_000_003 + i), seeds);
            check("fuzz.go", utf8(mutator.mutate()));
        }
    }

    /** Seeds are texts of bytes; a program is one of characters again where it can be. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    void check(String name, String text) {
        tried++;
        Compilation.Outcome outcome = Compilation.of(name, text);
        if (outcome.accepted()) {
            accepted++;
        }
        String signature = outcome.signature();
        if (!signature.isEmpty() && !faults.containsKey(signature)) {
            faults.put(signature, text);
            faults.put(signature, smaller(name, text, signature));
        }
    }

    /** Leaves out lines as long as the fault stays the same. */
    private static String smaller(String name, String text, String signature) {
        if (text.length() > 100_000 || signature.startsWith("IllegalStateException java")) {
            return text;
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        long end = System.nanoTime() + 20_000_000_000L;
        for (int size = lines.size() / 2; size > 0; size /= 2) {
            for (int i = 0; i + size <= lines.size() && System.nanoTime() < end; ) {
                List<String> fewer = new ArrayList<>(lines);
                fewer.subList(i, i + size).clear();
                String candidate = String.join("\n", fewer);
                if (Compilation.of(name, candidate).signature().equals(signature)) {
                    lines = fewer;
                } else {
                    i += size;
                }
            }
        }
        return String.join("\n", lines);
    }

    /**
     * {@code Fuzz OUTPUT SECONDS SEED DIRECTORY…}: runs, and writes what breaks the compiler into
     * the directory.
     */
    public static void main(String[] args) throws IOException {
        Path output = Path.of(args[0]);
        long seconds = Long.parseLong(args[1]);
        long seed = Long.parseLong(args[2]);
        List<Path> roots = new ArrayList<>();
        for (String root : Arrays.asList(args).subList(3, args.length)) {
            roots.add(Path.of(root));
        }
        Fuzz fuzz = new Fuzz(roots);
        for (int depth : new int[] {100, 1_000, 5_000}) {
            for (Map.Entry<String, String> e : Nesting.programs(depth).entrySet()) {
                int before = fuzz.faults.size();
                fuzz.check("fuzz.go", e.getValue());
                if (fuzz.faults.size() > before) {
                    System.out.println("nested: " + e.getKey() + " " + depth);
                }
            }
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Files.createDirectories(output);
        int written = 0;
        for (long round = seed; ; round++) {
            long left = (end - System.nanoTime()) / 1_000_000_000L;
            fuzz.run(round, 200, Math.max(0, left));
            for (String signature :
                    List.copyOf(fuzz.faults.keySet()).subList(written, fuzz.faults.size())) {
                String text = fuzz.faults.get(signature);
                Path file = output.resolve("fault" + ++written + ".go");
                Files.writeString(file, text);
                try (PrintWriter trace =
                        new PrintWriter(
                                output.resolve("fault" + written + ".txt").toFile(),
                                StandardCharsets.UTF_8)) {
                    Throwable fault = Compilation.of("fuzz.go", text).fault();
                    if (fault != null) {
                        fault.printStackTrace(trace);
                    }
                }
                System.out.println(file + ": " + signature);
            }
            System.out.printf(
                    "%d programs, %d accepted, %d faults%n",
                    fuzz.tried, fuzz.accepted, fuzz.faults.size());
            if (left <= 0) {
                System.exit(fuzz.faults.isEmpty() ? 0 : 1);
            }
        }
    }
}
