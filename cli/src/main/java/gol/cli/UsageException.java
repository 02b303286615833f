package gol.cli;

/** A command line that is not understood; ends the process with status 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message, String command) {
        super(
                message
                        + "\nRun 'gol help"
                        + (command.isEmpty() ? "" : " " + command)
                        + "' for usage.");
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
