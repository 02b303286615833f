package gol.runtime.panic;

/**
 * The end of the program on its way up a stack: nothing of the guest's runs any more, no deferred
 * function either.
 */
public final class ProgramExit extends RuntimeException {
    private static final long serialVersionUID = 1;

    public final int status;

    public ProgramExit(int status) {
        super("exit " + status, null, false, false);
        this.status = status;
    }
}
