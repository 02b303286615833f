package gol.compiler.types;

import java.util.List;

/** A struct type; {@code tags} is empty or as long as {@code fields}. */
public final class Struct implements Type {
    private final List<Var> fields;
    private final List<String> tags;

    public Struct(List<Var> fields, List<String> tags) {
        this.fields = fields;
        this.tags = tags;
    }

    public List<Var> fields() {
        return fields;
    }

    public List<String> tags() {
        return tags;
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
