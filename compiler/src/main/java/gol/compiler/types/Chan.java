package gol.compiler.types;

/** A channel type. */
public final class Chan implements Type {
    private final gol.syntax.Expr.ChanDir dir;
    private final Type elem;

    public Chan(gol.syntax.Expr.ChanDir dir, Type elem) {
        this.dir = dir;
        this.elem = elem;
    }

    public gol.syntax.Expr.ChanDir dir() {
        return dir;
    }

    public Type elem() {
        return elem;
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
