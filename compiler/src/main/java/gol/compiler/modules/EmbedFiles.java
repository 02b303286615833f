package gol.compiler.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that the patterns of {@code //go:embed} comments stand for: those of a package's
 * directory and below it, in the same module, without hidden ones where a directory is named.
 */
final class EmbedFiles {
    /** Names under which tools for versions keep their own files. */
    private static final Set<String> BAD_NAMES = Set.of("", ".bzr", ".hg", ".git", ".svn");

    private final Path dir;

    EmbedFiles(Path dir) {
        this.dir = dir;
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
