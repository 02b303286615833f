package gol.compiler.types;

/** {@code [length]elem}; a negative length is unknown after an error. */
public final class Array implements Type {
    private final Type elem;
    private final long length;

    public Array(Type elem, long length) {
        this.elem = elem;
        this.length = length;
    }

    public Type elem() {
        return elem;
    }

    public long length() {
        return length;
    }

    @Override
    public Type underlying() {
        return this;
    }

    @Override
    public String toString() {
        return TypeString.of(this);
    }
}
