package gol.compiler.ir;

/**
 * A fault of gol's own in the lowering or in a back end. Its text names the function, the place in
 * the source and the construct that was being translated.
 */
public final class TranslationFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TranslationFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
