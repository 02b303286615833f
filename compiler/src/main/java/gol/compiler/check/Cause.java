package gol.compiler.check;

/** Receives the reason why a predicate does not hold, for an error message. */
public final class Cause {
    private String text = "";

    /** The reason; empty if none was given. */
    public String text() {
        return text;
    }

    public void set(String reason) {
        text = reason;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
