package gol.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What a command's words name: files that were read, or else packages that are to be looked for.
 *
 * @param files the files of one package
 * @param directory where the files lie
 * @param packages directories, import paths, or patterns of these
 * @param here what the names of files are relative to
 */
public record Input(List<SourceText> files, Path directory, List<String> packages, Path here) {
    private static final Path HERE = Path.of("");

    static Input files(List<SourceText> files, Path directory) {
        return new Input(files, directory, List.of(), HERE);
    }

    static Input packages(List<String> words) {
        return new Input(List.of(), HERE, words, HERE);
    }

    /** Packages named as seen from a directory. */
    static Input packages(List<String> words, Path here) {
        return new Input(List.of(), here, words, here);
    }

    /** How the program calls itself. */
    String programName() {
        return files.isEmpty() ? packages.getFirst() : files.getFirst().name();
    }
}
