package gol.compiler.types;

import java.util.List;

/** The types of several values: parameters, results, multi-valued expressions. */
public final class Tuple implements Type {
    private final List<Var> vars;

    public Tuple(List<Var> vars) {
        this.vars = vars;
    }

    public List<Var> vars() {
        return vars;
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
