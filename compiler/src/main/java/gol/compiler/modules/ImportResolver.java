package gol.compiler.modules;

import java.util.List;

/** Knows which directory an import path means. */
interface ImportResolver {
    /**
     * @param path as written, already found to be well-formed
     * @param from the importing package's path
     * @param fromStandard whether the importing package belongs to a Go installation
     */
    Resolution resolve(String path, String from, boolean fromStandard) throws LoadException;

    /**
     * The packages that a command's word names: a directory, an import path, or a pattern of these
     * with {@code ...}; never empty.
     */
    List<Resolution.Directory> match(String word) throws LoadException;

    /** The language version for files named one by one. */
    int goMinor();
}
