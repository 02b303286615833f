package gol.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The entry point: dispatches on the first word, ends the process with the command's status.
 *
 * <p>Statuses: the program's own for a run, 1 for diagnostics and unreadable files, 2 for wrong
 * usage, panics and internal errors.
 */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int status;
        try {
            status = dispatch(new ArrayList<>(Arrays.asList(args)));
        } catch (UsageException e) {
            Console.error(e.getMessage());
            status = 2;
        } catch (SourceException e) {
            Console.error(e.getMessage());
            status = 1;
        } catch (OutOfMemoryError e) {
            Console.error("fatal error: runtime: out of memory");
            status = 2;
        } catch (Throwable e) {
            status = InternalError.report(e, args);
        }
        Console.exit(status);
    }

    private static int dispatch(List<String> words) throws Exception {
        Options options = new Options();
        options.takeFrom(words);
        if (words.isEmpty()) {
            return options.help || !Console.isTerminal()
                    ? Help.overview()
                    : ReplCommand.run(options);
        }
        String command = words.removeFirst();
        switch (command) {
            case "run" -> {
                options.takeFrom(words);
                return options.help ? Help.command(command) : RunCommand.run(options, words);
            }
            case "check" -> {
                options.takeFrom(words);
                return options.help ? Help.command(command) : RunCommand.check(options, words);
            }
            case "vet" -> {
                options.takeFrom(words);
                return options.help ? Help.command(command) : VetCommand.run(options, words);
            }
            case "test" -> {
                return TestCommand.run(options, words);
            }
            case "repl" -> {
                options.takeFrom(words);
                if (!options.help && !words.isEmpty()) {
                    throw new UsageException("gol repl: no arguments expected", "repl");
                }
                return options.help ? Help.command(command) : ReplCommand.run(options);
            }
            case "version" -> {
                return VersionCommand.run(options, words);
            }
            case "help" -> {
                return words.isEmpty() ? Help.overview() : Help.command(words.getFirst());
            }
            case "--compile-library" -> {
                Engine.compileLibrary(java.nio.file.Path.of(words.getFirst()));
                return 0;
            }
            case "--train" -> {
                return Training.run(words);
            }
            default -> {
                return RunCommand.runFile(options, command, words);
            }
        }
    }
}
