package gol.syntax;

/** What a text is parsed as. */
public enum ParseOptions {
    /** A Go file, to the letter. */
    GO,

    /**
     * A script: the package clause may be left out, statements may stand at top level among the
     * declarations, imports anywhere among them, and a first line that begins with {@code #!} is
     * skipped.
     */
    SCRIPT,

    /** As {@link #SCRIPT}, for input that more lines may complete. */
    REPL
}
