package gol.compiler.check;

import gol.syntax.FileSet;

/**
 * How to check a package.
 *
 * @param fileSet the files' positions, also those of imported packages
 * @param goVersion the minor language version (26 for go1.26); 0 for no limit
 * @param script whether top-level statements are the body of the package (a script or the REPL)
 * @param repl whether the package's scope persists and later declarations replace earlier ones
 * @param lazyBodies check function bodies only when {@link Checker#checkBody} asks
 * @param ignoreFuncBodies never check function bodies
 */
public record CheckOptions(
        FileSet fileSet,
        int goVersion,
        boolean script,
        boolean repl,
        boolean lazyBodies,
        boolean ignoreFuncBodies) {

    /** A whole package of Go's current version. */
    public static CheckOptions standard(FileSet fileSet) {
        return new CheckOptions(fileSet, 26, false, false, false, false);
    }

    /** A library package: bodies are checked when asked. */
    public static CheckOptions library(FileSet fileSet) {
        return new CheckOptions(fileSet, 26, false, false, true, false);
    }

    /** A {@code .gol} script. */
    public static CheckOptions scripted(FileSet fileSet) {
        return new CheckOptions(fileSet, 26, true, false, false, false);
    }

    /** One input of the REPL. */
    public static CheckOptions interactive(FileSet fileSet) {
        return new CheckOptions(fileSet, 26, true, true, false, false);
    }
}
