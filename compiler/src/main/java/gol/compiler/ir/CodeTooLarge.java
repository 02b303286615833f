package gol.compiler.ir;

/**
 * A function whose code does not fit a JVM method (64 KB), split as it may be, or whose parameters,
 * or those of what it calls, do not (255 words).
 */
public final class CodeTooLarge extends Untranslatable {
    private static final long serialVersionUID = 1;

    private final String fileName;
    private final int line;

    /** An expression that cannot be split. */
    public CodeTooLarge(IrFunction function) {
        this(
                function,
                "not supported: an expression in %s is too large for the JVM"
                        .formatted(function.name()));
    }

    /**
     * @param message what is too large
     */
    public CodeTooLarge(IrFunction function, String message) {
        super(message, false);
        this.fileName = function.fileName();
        this.line = function.line();
    }

    /** The file in which the function is declared, as traces name it. */
    public String fileName() {
        return fileName;
    }

    /** The line of its declaration, from 1. */
    public int line() {
        return line;
    }
}
