package gol.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of one program; what fails is said as Go's tools say it. */
final class Sources {
    private static final int BINARY_HEAD = 512;

    private Sources() {}

    /**
     * The files that a command's words name, removed from the words; what is left are arguments.
     */
    static List<SourceText> takeFrom(List<String> words, String command)
            throws SourceException, IOException {
        if (words.isEmpty()) {
            throw new UsageException("gol " + command + ": no files listed", command);
        }
        List<SourceText> sources = new ArrayList<>();
        String first = words.getFirst();
        if (!isSourceName(first) || Files.isDirectory(Path.of(first))) {
            words.removeFirst();
            if (first.equals("-")) {
                sources.add(new SourceText("stdin.gol", System.in.readAllBytes()));
            } else if (Files.isDirectory(Path.of(first))) {
                addDirectory(Path.of(first), sources);
            } else {
                sources.add(file(first));
            }
            return sources;
        }
        while (!words.isEmpty() && isSourceName(words.getFirst())) {
            sources.add(file(words.removeFirst()));
        }
        return sources;
    }

    private static boolean isSourceName(String word) {
        return word.endsWith(".go") || word.endsWith(".gol");
    }

    /** Reads one file. */
    static SourceText file(String name) throws SourceException, IOException {
        byte[] text;
        try (FileInputStream in = open(name)) {
            text = in.readAllBytes();
        }
        for (int i = 0; i < Math.min(text.length, BINARY_HEAD); i++) {
            if (text[i] == 0 && !hasPackageClause(text, i)) {
                throw new SourceException("gol: reading " + name + ": unexpected NUL in input");
            }
        }
        return new SourceText(displayName(name), text);
    }

    private static FileInputStream open(String name) throws SourceException, IOException {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new SourceException("gol: read " + name + ": is a directory");
        }
        try {
            return new FileInputStream(name);
        } catch (IOException e) {
            if (Files.notExists(path)) {
                throw new SourceException("stat " + name + ": no such file or directory");
            }
            throw new SourceException("open " + name + ": permission denied");
        }
    }

    private static boolean hasPackageClause(byte[] text, int end) {
        return new String(text, 0, end, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("package ");
    }

    /** Adds a directory's Go files, in order of name, without tests and hidden files. */
    private static void addDirectory(Path directory, List<SourceText> sources)
            throws SourceException, IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "*.go")) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith("_") && !name.startsWith(".") && !name.endsWith("_test.go")) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException e) {
            throw new SourceException("stat " + directory + ": no such file or directory");
        } catch (AccessDeniedException e) {
            throw new SourceException("open " + directory + ": permission denied");
        }
        if (names.isEmpty()) {
            throw new SourceException("no Go files in " + directory.toAbsolutePath().normalize());
        }
        names.sort(null);
        for (String name : names) {
            sources.add(file(directory.resolve(name).toString()));
        }
    }

    /**
     * The file's name in diagnostics: {@code ./x.go} here, the shorter of relative and absolute
     * elsewhere.
     */
    static String displayName(String name) {
        if (name.indexOf('/') < 0) {
            return "./" + name;
        }
        Path absolute = Path.of(name).toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        String relative = here.relativize(absolute).toString();
        if (relative.length() >= absolute.toString().length()) {
            return absolute.toString();
        }
        return relative.indexOf('/') < 0 ? "./" + relative : relative;
    }
}
