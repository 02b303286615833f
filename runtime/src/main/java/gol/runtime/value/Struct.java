package gol.runtime.value;

/**
 * A Go struct value: an object with typed fields. Go copies structs where Java shares them, so whoever stores one
 * calls {@link #copy} or {@link #assign}.
 */
public abstract class Struct {
    /** A new struct with the same value. */
    public abstract Struct copy();

    /** Takes over the value of another struct of the same class. */
    public abstract void assign(Struct from);

    /** Go's {@code ==} with a struct of the same class. */
    public boolean equalTo(Struct other) {
        return this == other;
    }
}
