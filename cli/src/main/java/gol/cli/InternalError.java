package gol.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report of a fault of gol's own: one line for the user, the details in a file to send. */
final class InternalError {
    private InternalError() {}

    /** Tells the user and returns the exit status. */
    static int report(Throwable fault, String[] args) {
        StringBuilder text = new StringBuilder("gol: internal error: ");
        text.append(
                fault.toString()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceFirst("^([a-z0-9]+\\.)+", "")); // the package
        text.append(
                "\nThis is a fault of gol, not of the program. Please report it with the program");
        try {
            Path file = Files.createTempFile("gol-internal-error-", ".txt");
            try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
                writer.println("gol " + String.join(" ", args));
                writer.print(VersionCommand.details(new Options()));
                fault.printStackTrace(writer);
            }
            text.append(" and the file\n").append(file);
        } catch (IOException e) {
            text.append(" and the output of 'gol version -v'");
        }
        Console.error(text.append('.').toString());
        return 2;
    }
}
