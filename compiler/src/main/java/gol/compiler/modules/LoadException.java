package gol.compiler.modules;

/** A program that cannot be loaded; the message is what Go's command prints, whole. */
public final class LoadException extends Exception {
    LoadException(String message) {
        super(message, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
