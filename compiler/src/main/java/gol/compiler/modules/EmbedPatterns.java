package gol.compiler.modules;

import gol.compiler.check.Unquote;
import gol.syntax.Directive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The patterns of {@code //go:embed} comments, and the files that they stand for: those of a
 * package's directory and below it, in the same module, without hidden ones where a directory is
 * named.
 */
public final class EmbedPatterns {
    /** A pattern, without quotes, and where it stands. */
    public record Pattern(int pos, String text) {}

    /** A comment whose words cannot be read. */
    public static final class SyntaxException extends Exception {
        SyntaxException(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** Names under which tools for versions keep their own files. */
    private static final Set<String> BAD_NAMES = Set.of("", ".bzr", ".hg", ".git", ".svn");

    private final Path dir;

    EmbedPatterns(Path dir) {
        this.dir = dir;
    }

    /** The patterns of a comment. */
    public static List<Pattern> parse(Directive directive) throws SyntaxException {
        List<Pattern> result = new ArrayList<>();
        String text = directive.text();
        int pos = "go:embed".length();
        while (true) {
            while (pos < text.length() && isSpace(text.charAt(pos))) {
                pos++;
            }
            if (pos >= text.length()) {
                return result;
            }
            char first = text.charAt(pos);
            int end = pos + 1;
            if (first == '"' || first == '`') {
                while (end < text.length() && text.charAt(end) != first) {
                    end += first == '"' && text.charAt(end) == '\\' ? 2 : 1;
                }
                end++;
                if (end > text.length() || (end < text.length() && !isSpace(text.charAt(end)))) {
                    throw new SyntaxException(
                            "invalid quoted string in //go:embed: " + text.substring(pos).strip());
                }
                String unquoted = Unquote.text(text.substring(pos, end));
                if (unquoted.isEmpty()) {
                    throw new SyntaxException(
                            "invalid quoted string in //go:embed: " + text.substring(pos).strip());
                }
                result.add(at(directive, pos, unquoted));
            } else {
                while (end < text.length() && !isSpace(text.charAt(end))) {
                    end++;
                }
                result.add(at(directive, pos, text.substring(pos, end)));
            }
            pos = end;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    private static Pattern at(Directive directive, int pos, String text) {
        int column =
                directive
                        .text()
                        .substring(0, pos)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                        .length;
        return new Pattern(directive.pos() + column, text);
    }

    /**
     * The files that a pattern stands for, by their slash-separated paths, in order.
     *
     * @throws LoadException whose message is what Go's command says after the pattern's place
     */
    List<String> files(String pattern) throws LoadException {
        boolean all = pattern.startsWith("all:");
        String glob = all ? pattern.substring(4) : pattern;
        if (!Glob.isValid(glob)) {
            throw wrong(pattern, "invalid pattern syntax");
        }
        List<Path> matches = Glob.match(dir, glob);
        if (matches.isEmpty()) {
            throw wrong(pattern, "no matching files found");
        }
        Set<String> files = new TreeSet<>();
        for (Path match : matches) {
            String name = dir.relativize(match).toString();
            boolean directory = Files.isDirectory(match, LinkOption.NOFOLLOW_LINKS);
            checkPlace(pattern, match, (directory ? "directory " : "file ") + name);
            if (directory) {
                int before = files.size();
                walk(match, all, files);
                if (files.size() == before) {
                    throw wrong(
                            pattern,
                            "cannot embed directory " + name + ": contains no embeddable files");
                }
            } else if (Files.isRegularFile(match, LinkOption.NOFOLLOW_LINKS)) {
                files.add(name);
            } else {
                throw wrong(pattern, "cannot embed irregular file " + name);
            }
        }
        return List.copyOf(files);
    }

    private static LoadException wrong(String pattern, String what) {
        return new LoadException("pattern " + pattern + ": " + what);
    }

    /** Refuses what lies in another module, or below a name that tools keep for themselves. */
    private void checkPlace(String pattern, Path match, String what) throws LoadException {
        for (Path at = match; at != null && !at.equals(dir); at = at.getParent()) {
            String name = String.valueOf(at.getFileName());
            if (Files.exists(at.resolve("go.mod"))) {
                throw wrong(pattern, "cannot embed " + what + ": in different module");
            }
            if (BAD_NAMES.contains(name)) {
                throw wrong(pattern, "cannot embed " + what + ": invalid name " + name);
            }
        }
    }

    private void walk(Path top, boolean all, Set<String> files) throws LoadException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(top)) {
            entries = list.sorted().toList();
        } catch (IOException e) {
            throw new LoadException("open " + top + ": " + PackageDir.reason(e));
        }
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (BAD_NAMES.contains(name)
                    || (!all && (name.startsWith(".") || name.startsWith("_")))) {
                continue;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.exists(entry.resolve("go.mod"))) {
                    walk(entry, all, files);
                }
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                files.add(dir.relativize(entry).toString());
            }
        }
    }

    /** The content of a file that a pattern stands for. */
    byte[] read(String file) throws LoadException {
        try {
            return Files.readAllBytes(dir.resolve(file));
        } catch (IOException e) {
            throw new LoadException("open " + file + ": " + PackageDir.reason(e));
        }
    }
}
