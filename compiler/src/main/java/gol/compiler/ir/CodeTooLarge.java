package gol.compiler.ir;

/**
 * A function with an expression whose code does not fit a JVM method (64 KB), split as it may be.
 */
public final class CodeTooLarge extends Untranslatable {
    private static final long serialVersionUID = 1;

    private final String fileName;
    private final int line;

    public CodeTooLarge(IrFunction function) {
        super(
                "not supported: an expression in %s is too large for the JVM"
                        .formatted(function.name()),
                false);
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
