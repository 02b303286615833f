package gol.runtime.panic;

/**
 * An error that ends the program and cannot be recovered: Go's {@code throw} and {@code fatal}. The
 * message is what follows {@code fatal error: }.
 */
public final class FatalError extends Error {
    private static final long serialVersionUID = 1;

    public FatalError(String message) {
        super(message);
    }

    public FatalError(String message, Throwable cause) {
        super(message, cause);
    }
}
