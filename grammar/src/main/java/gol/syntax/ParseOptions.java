package gol.syntax;

/** What a text is parsed as. */
public enum ParseOptions {
    /** A Go file, to the letter. */
    GO,

    /** As {@link #GO}, for Go's library, which may use directives that others may not. */
    LIBRARY,

    /**
     * A script: the package clause may be left out, statements may stand at top level among the
     * declarations, imports anywhere among them, and a first line that begins with {@code #!} is
     * skipped.
     */
    SCRIPT,

    /** As {@link #SCRIPT}, for input that more lines may complete. */
    REPL;

    boolean isScript() {
        return this == SCRIPT || this == REPL;
    }
}
