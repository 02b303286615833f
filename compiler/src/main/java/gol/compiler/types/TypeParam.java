package gol.compiler.types;

import java.util.List;

/** A type parameter. */
public final class TypeParam implements Type {
    private final TypeName obj;
    private final int index;
    private Type constraint;

    public TypeParam(TypeName obj, int index, Type constraint) {
        this.obj = obj;
        this.index = index;
        this.constraint = constraint;
    }

    public TypeName obj() {
        return obj;
    }

    /** The index in its list of type parameters. */
    public int index() {
        return index;
    }

    public Type constraint() {
        return constraint;
    }

    public void setConstraint(Type type) {
        constraint = type;
    }

    /**
     * The constraint's interface; a constraint that is no interface is wrapped in an implicit one,
     * which takes its place.
     */
    @Override
    public Interface underlying() {
        Type bound = constraint;
        Type under = bound.underlying();
        if (under instanceof Interface iface) {
            return iface;
        }
        if (under instanceof Basic basic && basic.kind() == Basic.Kind.INVALID) {
            return Interface.EMPTY;
        }
        Interface wrapped = new Interface(List.of(), List.of(bound), true);
        constraint = wrapped;
        return wrapped;
    }

    @Override
    public String toString() {
        return TypeString.of(this);
    }
}
