package gol.compiler.types;

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

    /** The constraint's interface ({@code gol.compiler.check.TypeSet.iface} for one that is not an interface literal). */
    @Override
    public Type underlying() {
        return constraint.underlying();
    }

    @Override
    public String toString() {
        return TypeString.of(this);
    }
}
