package gol.runtime.value;

import org.jspecify.annotations.Nullable;

/**
 * A pointer to a variable that is neither struct nor array. The plain subclasses ({@code LongRef}
 * and so on) are the variable; their own subclasses lead to a field of a struct or an element of an
 * array, where two pointers to one variable may be two objects: so pointers are compared by {@link
 * #equal}.
 */
public abstract class Ref {
    /** What the variable holds, raw. */
    public abstract @Nullable Object raw();

    /** Sets the variable. */
    public abstract void setRaw(@Nullable Object x);

    /** Whether both point to one variable. */
    public boolean same(@Nullable Object other) {
        return this == other;
    }

    /** A hash that fits {@link #same}; the number that printing the pointer shows. */
    public int identity() {
        return System.identityHashCode(this);
    }

    /** The struct or Java array of which the variable is a part; null for a variable of its own. */
    public @Nullable Object holder() {
        return null;
    }

    /** The part of {@link #holder}: a field's or an element's number. */
    public int place() {
        return 0;
    }

    /** {@code p == q} of two pointers of the same type. */
    public static boolean equal(@Nullable Object p, @Nullable Object q) {
        return p == q || (p instanceof Ref r && r.same(q));
    }
}
