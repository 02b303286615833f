package gol.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlocking;
import org.jspecify.annotations.Nullable;

/** {@code gol repl}: the terminal part, over a {@link ReplSession}. */
final class ReplCommand {
    private static final String HELP =
            """
            Type Go: declarations, statements, expressions (their values are shown). Packages of the
            standard library need no import. Input goes on until brackets and blocks are closed.
              :type EXPR   the type of an expression
              :reset       forget everything
              :help        this
              :quit        leave (also Ctrl-D)
            Ctrl-C stops what is running, or drops the line.
            """;

    private final Options options;
    private final Terminal terminal;
    private final boolean interactive;
    private final TerminalInput input;
    private final Engine.Streams streams;
    private ReplSession session;

    private ReplCommand(Options options, Terminal terminal, boolean interactive) throws Exception {
        this.options = options;
        this.terminal = terminal;
        this.interactive = interactive;
        this.input = new TerminalInput(NonBlocking.nonBlocking("gol", terminal.input()));
        this.streams =
                new Engine.Streams(interactive ? input : System.in, Console.OUT, Console.ERR);
        this.session = Engine.repl(options, streams);
    }

    static int run(Options options) throws Exception {
        Console.orderly = true; // JLine takes its native library away at the end
        try (Terminal terminal = systemTerminal()) {
            return new ReplCommand(options, terminal, Console.isTerminal()).loop();
        }
    }

    /**
     * The process's terminal, by JLine's own library. Its other ways, all of which it would try,
     * take half a second: they start processes, and make code for calls of the C library.
     */
    private static Terminal systemTerminal() throws IOException {
        TerminalBuilder builder = TerminalBuilder.builder().name("gol").system(true);
        try {
            return builder.ffm(false).exec(false).dumb(!Console.isTerminal()).build();
        } catch (IllegalStateException | IOException e) { // no library for this system
            return builder.ffm(true).exec(true).dumb(true).build();
        }
    }

    /**
     * Reads the inputs from a stream, edited as on a terminal of which {@code out} is the screen.
     */
    static int run(Options options, InputStream in, OutputStream out) throws Exception {
        try (Terminal terminal =
                TerminalBuilder.builder()
                        .name("gol")
                        .system(false)
                        .ffm(false)
                        .type("xterm-256color")
                        .streams(in, out)
                        .build()) {
            return new ReplCommand(options, terminal, false).loop();
        }
    }

    private int loop() throws Exception {
        if (interactive) {
            print(
                    "gol "
                            + VersionCommand.VERSION
                            + " ("
                            + VersionCommand.LANGUAGE
                            + "), :help for help\n");
        }
        LineReader reader = reader();
        terminal.handle(
                Terminal.Signal.INT,
                signal -> {
                    input.interrupt();
                    session.interrupt();
                });
        try {
            while (true) {
                String line;
                try {
                    line = reader.readLine(interactive ? "> " : "");
                } catch (UserInterruptException e) {
                    continue;
                } catch (EndOfFileException e) {
                    return 0;
                }
                int status = answer(line.strip());
                if (status >= 0) {
                    return status;
                }
            }
        } finally {
            session.close();
        }
    }

    /** Answers one input; returns the exit status if it was the last, otherwise -1. */
    private int answer(String text) throws Exception {
        if (text.isEmpty()) {
            return -1;
        }
        if (text.startsWith(":")) {
            return command(text);
        }
        return show(session.eval(text));
    }

    private int command(String text) throws Exception {
        int space = text.indexOf(' ');
        String name = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space).strip();
        switch (name) {
            case ":quit", ":q", ":exit" -> {
                return 0;
            }
            case ":help", ":h" -> print(HELP);
            case ":type", ":t" -> show(session.typeOf(rest));
            case ":reset" -> {
                session.close();
                session = Engine.repl(options, streams);
            }
            default -> print("unknown command " + name + ", :help lists them\n");
        }
        return -1;
    }

    private int show(ReplSession.Result result) {
        if (!result.error().isEmpty()) {
            print(result.error().endsWith("\n") ? result.error() : result.error() + "\n");
        }
        if (!result.text().isEmpty()) {
            print(result.text() + "\n");
        }
        return result.exit();
    }

    private void print(String text) {
        terminal.writer().print(text);
        terminal.writer().flush();
    }

    private LineReader reader() {
        LineReaderBuilder builder =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("gol")
                        .parser(new InputParser())
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .option(LineReader.Option.BRACKETED_PASTE, true)
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
                        .variable(LineReader.INDENTATION, 2);
        Path history = interactive ? historyFile() : null;
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        LineReader reader = builder.build();
        // JLine's own binding of closing brackets takes the blanks before them away
        for (KeyMap<Binding> map : reader.getKeyMaps().values()) {
            for (String bracket : List.of(")", "]", "}")) {
                if (map.getBound(bracket) instanceof Reference r
                        && r.name().startsWith("insert-close")) {
                    map.bind(new Reference(LineReader.SELF_INSERT), bracket);
                }
            }
        }
        return reader;
    }

    private static @Nullable Path historyFile() {
        String state = System.getenv("XDG_STATE_HOME");
        Path directory =
                state == null || state.isEmpty()
                        ? Path.of(System.getProperty("user.home"), ".local", "state", "gol")
                        : Path.of(state, "gol");
        try {
            Files.createDirectories(directory);
            return directory.resolve("history");
        } catch (IOException e) {
            return null;
        }
    }

    /** Splits nothing; asks for another line while the input is incomplete. */
    private final class InputParser implements Parser {
        private final DefaultParser words = new DefaultParser();

        InputParser() {
            words.setEscapeChars(null);
            words.setQuoteChars(new char[0]);
        }

        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            if (context == ParseContext.ACCEPT_LINE
                    && !line.strip().startsWith(":")
                    && session.isIncomplete(line)) {
                throw new EOFError(-1, -1, "incomplete");
            }
            return words.parse(line, cursor, ParseContext.UNSPECIFIED);
        }
    }
}
