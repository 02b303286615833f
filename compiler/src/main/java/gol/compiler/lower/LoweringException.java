package gol.compiler.lower;

import gol.compiler.ir.Untranslatable;

/** A construct that gol does not run yet: becomes a diagnostic at its position. */
public final class LoweringException extends Untranslatable {
    private static final long serialVersionUID = 1L;
    private final int pos;

    public LoweringException(int pos, String message) {
        super(message, true);
        this.pos = pos;
    }

    public int pos() {
        return pos;
    }
}
