package gol.compiler.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code go.mod} or {@code go.work} file: lines of a verb and its words, or a verb with a block
 * of such lines in parentheses.
 */
final class ModFile {
    /** A module and the version that is asked for at least. */
    record Require(String path, String version) {}

    /**
     * Another place for a module.
     *
     * @param version the only one that is replaced; empty for all
     * @param target a directory, if {@code targetVersion} is empty, else a module
     */
    record Replace(String path, String version, String target, String targetVersion) {}

    private static final Set<String> OTHERS =
            Set.of("toolchain", "godebug", "exclude", "retract", "tool", "ignore");

    private final Path file;
    private final boolean work;
    private String module = "";
    private @Nullable String goVersion;
    private final List<Require> requires = new ArrayList<>();
    private final List<Replace> replaces = new ArrayList<>();
    private final List<String> uses = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private ModFile(Path file) {
        this.file = file;
        this.work = String.valueOf(file.getFileName()).endsWith(".work");
    }

    /** Reads a file that exists. */
    static ModFile read(Path file) throws LoadException {
        String text = PackageDir.textOrNull(file);
        if (text == null) {
            throw new LoadException("go: open " + file + ": permission denied");
        }
        ModFile result = new ModFile(file);
        result.parse(text);
        String name = String.valueOf(file.getFileName());
        if (!result.errors.isEmpty()) {
            throw new LoadException(
                    "go: errors parsing " + name + ":\n" + String.join("\n", result.errors));
        }
        if (!result.work && result.module.isEmpty()) {
            throw new LoadException(
                    "go: error reading "
                            + name
                            + ": missing module declaration. To specify the module path:\n"
                            + "\tgo mod edit -module=example.com/mod");
        }
        if (result.goMinor() > BuildContext.GO_MINOR) {
            throw new LoadException(
                    "go: %s requires go >= %s (running go 1.%d; GOTOOLCHAIN=local)"
                            .formatted(name, result.goVersion, BuildContext.GO_MINOR));
        }
        return result;
    }

    String module() {
        return module;
    }

    /** The directory in which the file lies. */
    Path dir() {
        return file.toAbsolutePath().normalize().resolveSibling("");
    }

    int goMinor() {
        return goVersion == null ? Versions.UNSTATED : Versions.minor(goVersion);
    }

    List<Require> requires() {
        return requires;
    }

    List<Replace> replaces() {
        return replaces;
    }

    /** The directories of a workspace's modules. */
    List<Path> uses() {
        return uses.stream().map(use -> dir().resolve(use).normalize()).toList();
    }

    private void error(int line, String text) {
        errors.add(file.getFileName() + ":" + line + ": " + text);
    }

    private void parse(String text) {
        String block = null;
        int opened = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            List<String> words = words(line, number);
            if (words.isEmpty()) {
                continue;
            }
            if (block == null && words.size() == 2 && words.get(1).equals("(")) {
                block = words.get(0);
                opened = number;
                if (!isVerb(block)) {
                    error(number, "unknown block type: " + block);
                }
            } else if (block != null && words.size() == 1 && words.get(0).equals(")")) {
                block = null;
            } else if (block != null) {
                directive(block, words, number);
            } else {
                directive(words.get(0), words.subList(1, words.size()), number);
            }
        }
        if (block != null) {
            error(
                    number,
                    "syntax error (unterminated block started at " + file + ":" + opened + ":1)");
        }
    }

    private boolean isVerb(String verb) {
        return switch (verb) {
            case "module", "require" -> !work;
            case "use" -> work;
            case "go", "replace" -> true;
            default -> OTHERS.contains(verb);
        };
    }

    /** The words of a line, without quotes and comment. */
    private List<String> words(String line, int number) {
        List<String> words = new ArrayList<>();
        int pos = 0;
        while (pos < line.length()) {
            char c = line.charAt(pos);
            if (c == ' ' || c == '\t' || c == '\r') {
                pos++;
            } else if (line.startsWith("//", pos)) {
                break;
            } else if (c == '"' || c == '`') {
                int end = line.indexOf(c, pos + 1);
                if (end < 0) {
                    error(number, "unexpected newline in string");
                    return List.of();
                }
                words.add(line.substring(pos + 1, end));
                pos = end + 1;
            } else if (c == '(' || c == ')' || c == ',') {
                words.add(String.valueOf(c));
                pos++;
            } else {
                int end = pos;
                while (end < line.length()
                        && " \t\r()[]{},".indexOf(line.charAt(end)) < 0
                        && !line.startsWith("//", end)) {
                    end++;
                }
                end = Math.max(end, pos + 1);
                words.add(line.substring(pos, end));
                pos = end;
            }
        }
        return words;
    }

    private void directive(String verb, List<String> words, int number) {
        if (!isVerb(verb)) {
            error(number, "unknown directive: " + verb);
            return;
        }
        switch (verb) {
            case "module" -> module(words, number);
            case "go" -> go(words, number);
            case "require" -> require(words, number);
            case "replace" -> replace(words, number);
            case "use" -> {
                if (words.size() == 1) {
                    uses.add(words.get(0));
                } else {
                    error(number, "usage: use local/dir");
                }
            }
            default -> {
                // what is said by the others does not matter to a program that is run from source
            }
        }
    }

    private void module(List<String> words, int number) {
        if (!module.isEmpty()) {
            error(number, "repeated module statement");
        } else if (words.size() != 1) {
            error(number, "usage: module module/path");
        } else {
            module = words.get(0);
        }
    }

    private void go(List<String> words, int number) {
        if (goVersion != null) {
            error(number, "repeated go statement");
        } else if (words.size() != 1) {
            error(number, "go directive expects exactly one argument");
        } else if (!Versions.isGoVersion(words.get(0))) {
            error(number, "invalid go version '" + words.get(0) + "': must match format 1.23.0");
        } else {
            goVersion = words.get(0);
        }
    }

    private void require(List<String> words, int number) {
        if (words.size() != 2) {
            error(number, "usage: require module/path v1.2.3");
        } else if (!Versions.isModuleVersion(words.get(1))) {
            error(number, "module lookup disabled by GOPROXY=off");
        } else {
            requires.add(new Require(words.get(0), words.get(1)));
        }
    }

    private void replace(List<String> words, int number) {
        int arrow = words.indexOf("=>");
        int after = words.size() - arrow - 1;
        if (arrow < 1 || arrow > 2 || after < 1 || after > 2) {
            error(
                    number,
                    "usage: replace module/path [v1.2.3] => other/module v1.4\n"
                            + "\t or replace module/path [v1.2.3] => ../local/directory");
            return;
        }
        String target = words.get(arrow + 1);
        String version = after == 2 ? words.get(arrow + 2) : "";
        if (version.isEmpty() && !isDirectory(target)) {
            error(
                    number,
                    "replacement module without version must be directory path"
                            + " (rooted or starting with . or ..)");
            return;
        }
        replaces.add(new Replace(words.get(0), arrow == 2 ? words.get(1) : "", target, version));
    }

    private static boolean isDirectory(String target) {
        return target.equals(".")
                || target.equals("..")
                || target.startsWith("./")
                || target.startsWith("../")
                || target.startsWith("/");
    }

    /** The nearest file of a name in a directory or above it; null if there is none. */
    static @Nullable Path above(Path dir, String name) {
        for (Path at = dir.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path file = at.resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }
}
