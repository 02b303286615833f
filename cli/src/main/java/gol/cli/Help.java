package gol.cli;

/** The help texts. */
final class Help {
    private static final String OPTIONS =
            """

            Options (before the file):
              --engine=bytecode|tree                     how the program is run
              --goroutines=continuations|virtual-threads what goroutines are made of
              --seed=N                                   one worker, and the same schedule, select,
                                                         map order and random numbers every time
            """;

    private Help() {}

    static int overview() {
        Console.print(
                """
                gol runs Go programs from source.

                Usage:
                  gol [run] FILE... [ARGS]   run a program (see gol help run)
                  gol check FILE...|DIR      report what is wrong with a program
                  gol vet FILE...|DIR        report what is likely wrong with it
                  gol test DIR|FILE...       run programs and compare their output
                  gol repl                   read, evaluate, print (also gol alone on a terminal)
                  gol version [-v]           say what this is and what it runs on
                  gol help [COMMAND]         say more
                """
                        + OPTIONS);
        return 0;
    }

    static int command(String name) {
        String text =
                switch (name) {
                    case "run" ->
                            """
                            Usage: gol run [OPTIONS] FILE... [ARGS]
                                   gol run [OPTIONS] DIR|- [ARGS]
                                   gol FILE [ARGS]

                            Runs the program in the given .go or .gol files, in the Go files of a
                            directory, or on standard input (-, taken as .gol). What follows the
                            files are the program's arguments.

                            A .go file is Go to the letter. A .gol file may also be a script: without
                            package clause, with statements at top level, with imports of the standard
                            library left out, with a first line such as #!/usr/bin/env gol.

                            The exit status is the program's; 1 after diagnostics, 2 after a panic.
                            """
                                    + OPTIONS;
                    case "check" ->
                            """
                            Usage: gol check FILE...|PACKAGE...|-

                            Writes the diagnostics of a program, or of packages (directories, import
                            paths, or patterns such as ./...), to standard error, as FILE:LINE:COLUMN:
                            MESSAGE, and exits with 1 if there are any.

                              --goroot=DIR   take the standard library from a Go installation; PACKAGE
                                             may then be one of its packages, or std for all of them
                            """;
                    case "vet" ->
                            """
                            Usage: gol vet FILE...|DIR|-

                            Writes what go vet would say of the program to standard error, in order of
                            place, and exits with 1 if there is anything: formats and their arguments,
                            copied locks, lost cancel functions, unreachable code, unused results,
                            struct tags, shifts and more. What Go does not accept is told as gol check
                            tells it, the first diagnostic only.
                            """;
                    case "test" -> Golden.HELP + OPTIONS;
                    case "repl" ->
                            """
                            Usage: gol repl [OPTIONS]

                            Evaluates declarations, statements and expressions line by line. Input goes
                            on over several lines until it is complete. Goroutines live on between the
                            lines. :help lists the REPL's own commands.
                            """
                                    + OPTIONS;
                    case "version" ->
                            """
                            Usage: gol version [-v]

                            Prints the version; with -v also JDK, engine, kind of goroutines, and
                            whether the start-up cache is in use.
                            """;
                    case "help" -> "Usage: gol help [COMMAND]\n";
                    default ->
                            throw new UsageException("gol help " + name + ": unknown command", "");
                };
        Console.print(text);
        return 0;
    }
}
