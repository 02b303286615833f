package gol.compiler.check;

import gol.compiler.types.Type;
import gol.compiler.types.TypeString;
import org.jspecify.annotations.Nullable;

/** Receives the reason why a predicate does not hold, for an error message. */
public final class Cause {
    private final @Nullable Checker check;
    private String text = "";

    /** A cause whose text qualifies the names of all packages. */
    public Cause() {
        this.check = null;
    }

    /** A cause as seen from the package being checked. */
    Cause(@Nullable Checker check) {
        this.check = check;
    }

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

    /** How the reason is to call a type. */
    String text(Type type) {
        return check == null ? TypeString.of(type) : check.messages.type(type);
    }
}
