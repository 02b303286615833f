package gol.cli;

/** What the REPL's terminal part needs of an evaluator. */
interface ReplSession extends AutoCloseable {
    /**
     * The answer to one input.
     *
     * @param text the values of an expression, as they are to be shown; empty if there are none
     * @param error diagnostics, a panic's text, or empty
     * @param exit the status, if the input ended the program, otherwise -1
     */
    record Result(String text, String error, int exit) {
        static Result of(String text) {
            return new Result(text, "", -1);
        }
    }

    /** Whether the input, legal so far, ends too early. */
    boolean isIncomplete(String input);

    /** Evaluates a whole input; the session's state is unchanged if that gives diagnostics. */
    Result eval(String input) throws Exception;

    /** The type of an expression, or what is wrong with it. */
    Result typeOf(String expression) throws Exception;

    /** Stops the evaluation under way in another thread. */
    void interrupt();

    @Override
    void close();
}
