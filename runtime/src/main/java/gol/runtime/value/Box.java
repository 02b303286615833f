package gol.runtime.value;

import gol.runtime.type.RType;
import org.jspecify.annotations.Nullable;

/**
 * A value in an interface together with its dynamic type, for all types but string and pointers to
 * structs, whose objects stand for themselves. Immutable. Back ends may subclass the boxes for
 * named types.
 */
public abstract class Box {
    public final RType type;

    Box(RType type) {
        this.type = type;
    }

    /** The value, raw; an aggregate is the box's own, not to be changed. */
    public abstract @Nullable Object raw();

    /** {@code ==} with a box of the same type; panics where Go does. */
    protected abstract boolean sameValue(Box other);

    protected abstract long hashValue(long seed);

    @Override
    public String toString() {
        return type + "(" + raw() + ")";
    }
}
