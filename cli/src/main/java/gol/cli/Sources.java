package gol.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of one program; what fails is said as Go's tools say it. */
final class Sources {
    private static final int BINARY_HEAD = 512;

    private Sources() {}

    /**
     * The files or packages that a command's first words name, removed from the words; what is left
     * are arguments.
     *
     * @param many whether more than one package may be named
     */
    static Input takeFrom(List<String> words, String command, boolean many)
            throws SourceException, IOException {
        if (words.isEmpty()) {
            throw new UsageException("gol " + command + ": no files listed", command);
        }
        String first = words.getFirst();
        Path path = Path.of(first);
        if (first.equals("-")) {
            words.removeFirst();
            return Input.files(
                    List.of(new SourceText("stdin.gol", System.in.readAllBytes())), Path.of(""));
        }
        if (!isSourceName(first) && Files.isRegularFile(path)) {
            words.removeFirst();
            return Input.files(List.of(file(first)), directoryOf(first));
        }
        if (!isSourceName(first) || Files.isDirectory(path)) {
            List<String> packages = new ArrayList<>();
            do {
                packages.add(words.removeFirst());
            } while (many && !words.isEmpty());
            return Input.packages(packages);
        }
        List<SourceText> sources = new ArrayList<>();
        Path directory = directoryOf(first);
        while (!words.isEmpty() && isSourceName(words.getFirst())) {
            String name = words.removeFirst();
            sources.add(file(name));
            if (!directoryOf(name).equals(directory)) {
                throw new SourceException(
                        "named files must all be in one directory; have "
                                + shown(directory)
                                + " and "
                                + shown(directoryOf(name)));
            }
        }
        return Input.files(sources, directory);
    }

    private static Path directoryOf(String file) {
        Path parent = Path.of(file).normalize().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static String shown(Path directory) {
        return directory.toString().isEmpty() ? "." : directory.toString();
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
