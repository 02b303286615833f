package gol.compiler.modules;

import java.nio.file.Path;

/** What an import path means to the files of one package. */
sealed interface Resolution {
    /** A package of the library. */
    record Standard() implements Resolution {}

    /**
     * A directory of source.
     *
     * @param path the package's own path, which differs from the written one where it is vendored
     * @param goMinor the language version of its module
     * @param standard whether it belongs to a Go installation's own packages
     */
    record Directory(String path, Path dir, int goMinor, boolean standard) implements Resolution {}

    /** Nothing; what Go's command says of the import. */
    record Missing(String text) implements Resolution {}
}
