package gol.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The options that every command shares, as written: {@code -name}, {@code --name=value} and so on.
 */
public final class Options {
    /** Commands of the build that look like options. */
    private static final java.util.Set<String> BUILD =
            java.util.Set.of("--train", "--compile-library");

    /** The engine that runs the lowered program. */
    public enum EngineKind {
        BYTECODE,
        TREE
    }

    /** What a goroutine is made of. */
    public enum GoroutineKind {
        CONTINUATIONS,
        VIRTUAL_THREADS
    }

    public EngineKind engine = EngineKind.BYTECODE;
    public GoroutineKind goroutines = GoroutineKind.CONTINUATIONS;
    public OptionalLong seed = OptionalLong.empty();

    /** A Go installation whose packages take the library's place, for checks; null for none. */
    @Nullable Path goroot;

    boolean help;

    /** Removes leading options from {@code words}; stops at the first word that is none. */
    void takeFrom(List<String> words) {
        while (!words.isEmpty()) {
            String word = words.getFirst();
            if (word.length() < 2 || word.charAt(0) != '-' || BUILD.contains(word)) {
                return;
            }
            words.removeFirst();
            if (word.equals("--")) {
                return;
            }
            String name = word.substring(word.startsWith("--") ? 2 : 1);
            int equals = name.indexOf('=');
            String value = equals < 0 ? null : name.substring(equals + 1);
            if (equals >= 0) {
                name = name.substring(0, equals);
            }
            switch (name) {
                case "h", "help" -> help = true;
                case "engine", "goroutines", "seed", "goroot" -> {
                    if (value == null) {
                        if (words.isEmpty()) {
                            throw new UsageException("gol: " + word + " needs a value", "");
                        }
                        value = words.removeFirst();
                    }
                    set(name, value);
                }
                default -> throw new UsageException("gol: unknown option " + word, "");
            }
        }
    }

    /** Sets one option by its name. */
    void set(String name, String value) {
        switch (name) {
            case "engine" ->
                    engine =
                            switch (value) {
                                case "bytecode" -> EngineKind.BYTECODE;
                                case "tree" -> EngineKind.TREE;
                                default -> throw wrong(name, value, "bytecode or tree");
                            };
            case "goroutines" ->
                    goroutines =
                            switch (value) {
                                case "continuations" -> GoroutineKind.CONTINUATIONS;
                                case "virtual-threads" -> GoroutineKind.VIRTUAL_THREADS;
                                default ->
                                        throw wrong(
                                                name, value, "continuations or virtual-threads");
                            };
            case "seed" -> {
                try {
                    seed = OptionalLong.of(Long.parseLong(value));
                } catch (NumberFormatException e) {
                    throw wrong(name, value, "an integer");
                }
            }
            case "goroot" -> {
                goroot = Path.of(value);
                if (!Files.isDirectory(goroot.resolve("src"))) {
                    throw wrong(name, value, "a directory with a directory src");
                }
            }
            default -> throw new UsageException("gol: unknown option --" + name, "");
        }
    }

    Options copy() {
        Options copy = new Options();
        copy.engine = engine;
        copy.goroutines = goroutines;
        copy.seed = seed;
        copy.goroot = goroot;
        return copy;
    }

    private static UsageException wrong(String name, String value, String expected) {
        return new UsageException("gol: --" + name + "=" + value + ": expected " + expected, "");
    }
}
