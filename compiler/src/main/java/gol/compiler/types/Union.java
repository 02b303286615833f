package gol.compiler.types;

import java.util.List;

/** {@code ~a | b | …} in a constraint. */
public final class Union implements Type {
    /** One term. */
    public record Term(boolean tilde, Type type) {}

    private final List<Term> terms;

    public Union(List<Term> terms) {
        this.terms = terms;
    }

    public List<Term> terms() {
        return terms;
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
