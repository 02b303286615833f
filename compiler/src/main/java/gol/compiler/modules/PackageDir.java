package gol.compiler.modules;

import gol.compiler.modules.BuildContext.ConstraintException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Go files of a directory, sorted out by name and constraint.
 *
 * @param texts the files that belong to the build, by name, in order of name
 * @param ignored whether there are Go files that a name or constraint leaves out
 * @param tests whether there are {@code _test.go} files, which no program has
 * @param assembly whether there are assembly files for the build, in which functions without a body
 *     may be
 */
record PackageDir(
        Path dir, Map<String, byte[]> texts, boolean ignored, boolean tests, boolean assembly) {

    /** Whether the directory holds any Go file; without one it is no package. */
    static boolean hasGoFiles(Path dir) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir, "*.go")) {
            for (Path entry : entries) {
                if (!Files.isDirectory(entry)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether patterns leave a directory out, by a part of its relative path. */
    static boolean isHidden(String path) {
        for (String part : path.split("/")) {
            if (part.startsWith("_") || part.startsWith(".") || part.equals("testdata")) {
                return true;
            }
        }
        return false;
    }

    static PackageDir read(Path dir) throws LoadException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(dir, "*.{go,s}")) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith("_") && !name.startsWith(".") && !Files.isDirectory(entry)) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            throw new LoadException("open " + dir + ": " + reason(e));
        }
        names.sort(null);
        Map<String, byte[]> texts = new LinkedHashMap<>();
        boolean ignored = false;
        boolean tests = false;
        boolean assembly = false;
        for (String name : names) {
            if (name.endsWith("_test.go")) {
                tests = true;
                continue;
            }
            byte[] text = BuildContext.nameFits(name) ? read(dir, name) : new byte[0];
            boolean included = BuildContext.nameFits(name) && holds(name, text);
            if (name.endsWith(".s")) {
                assembly |= included;
            } else if (included) {
                texts.put(name, text);
            } else {
                ignored = true;
            }
        }
        return new PackageDir(dir, texts, ignored, tests, assembly);
    }

    private static boolean holds(String name, byte[] text) throws LoadException {
        try {
            return BuildContext.constraintHolds(text);
        } catch (ConstraintException e) {
            throw new LoadException(name + ": " + e.getMessage());
        }
    }

    private static byte[] read(Path dir, String name) throws LoadException {
        Path file = dir.resolve(name);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LoadException("open " + file + ": " + reason(e));
        }
    }

    /** A file of the go command's own, as text; null if there is none. */
    static @org.jspecify.annotations.Nullable String textOrNull(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }

    /** Why the system refused, in its own words. */
    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "no such file or directory";
            case java.nio.file.AccessDeniedException _ -> "permission denied";
            case java.nio.file.NotDirectoryException _ -> "not a directory";
            default -> String.valueOf(e.getMessage());
        };
    }
}
