package gol.runtime.format;

import gol.runtime.type.RType;
import org.jspecify.annotations.Nullable;

/** What package reflect's Value implements, so that printing shows what it holds. */
public interface Reflected {
    /** The type of what is held, null if nothing is. */
    @Nullable RType heldType();

    /** What is held, raw. */
    @Nullable Object heldRaw();

    /** Whether methods may be called on it: it was not obtained through an unexported field. */
    boolean isFree();
}
