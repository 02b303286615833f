package gol.interpreter.value;

/** Throws what method handles declare and code below them cannot. */
public final class Sneaky {
    private Sneaky() {}

    /** Throws {@code t}; the result is for the compiler's sake. */
    @SuppressWarnings("unchecked")
    public static <T extends Throwable> RuntimeException rethrow(Throwable t) throws T {
        throw (T) t;
    }
}
