package gol.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** The one place of the command that knows the compiler's session and the runtime's entry. */
public final class Engine {
    /** What a program reads and writes. Output must be safe for use by several threads. */
    public record Streams(InputStream in, OutputStream out, OutputStream err) {}

    private Engine() {}

    /**
     * Compiles a program and, without diagnostics, runs it to its end.
     *
     * @param arguments the program's arguments without its name
     * @return the exit status, 1 after diagnostics (written to {@code err})
     */
    public static int run(
            Options options, List<SourceText> sources, List<String> arguments, Streams streams)
            throws Exception {
        streams.err().write("gol: the compiler is not part of this build yet\n".getBytes());
        return 1;
    }

    /** The diagnostics of a program, a line each, in order. */
    static List<String> check(Options options, List<SourceText> sources) throws Exception {
        return List.of("gol: the compiler is not part of this build yet");
    }

    /** A session of the REPL. */
    static ReplSession repl(Options options, Streams streams) throws Exception {
        throw new UsageException("gol repl: the compiler is not part of this build yet", "repl");
    }
}
