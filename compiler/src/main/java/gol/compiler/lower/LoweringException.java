package gol.compiler.lower;

/** A construct that gol does not run yet: becomes a diagnostic at its position. */
public final class LoweringException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int pos;

    public LoweringException(int pos, String message) {
        super(message, null, false, true);
        this.pos = pos;
    }

    public int pos() {
        return pos;
    }
}
