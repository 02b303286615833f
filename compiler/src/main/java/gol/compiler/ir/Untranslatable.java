package gol.compiler.ir;

/** A legal program, or an input of a session, that gol cannot run: becomes a diagnostic. */
public abstract class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected Untranslatable(String message, boolean withTrace) {
        super(message, null, false, withTrace);
    }
}
