package gol.cli;

/** Source that cannot be read, in Go's words; ends the process with status 1. */
final class SourceException extends Exception {
    private static final long serialVersionUID = 1;

    SourceException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
