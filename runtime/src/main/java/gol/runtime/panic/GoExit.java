package gol.runtime.panic;

/**
 * runtime.Goexit on its way up a goroutine's stack: deferred functions run, recover does not see
 * it.
 */
public final class GoExit extends RuntimeException {
    private static final long serialVersionUID = 1;

    public GoExit() {
        super("runtime.Goexit", null, false, false);
    }
}
