package gol.compiler.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An interface type: explicit methods, embedded elements, and the type set computed from them. */
public final class Interface implements Type {
    private final List<Func> methods;
    private final List<Type> embeddeds;
    private final boolean implicit;
    private volatile @Nullable Object typeSet;

    /** The empty interface, {@code any}. */
    public static final Interface EMPTY = new Interface(List.of(), List.of(), false);

    /**
     * @param implicit whether it wraps a constraint literal such as {@code ~int}
     */
    public Interface(List<Func> methods, List<Type> embeddeds, boolean implicit) {
        this.methods = methods;
        this.embeddeds = embeddeds;
        this.implicit = implicit;
    }

    public List<Func> explicitMethods() {
        return methods;
    }

    public List<Type> embeddeds() {
        return embeddeds;
    }

    public boolean implicit() {
        return implicit;
    }

    /** The type set, owned by {@code gol.compiler.check.TypeSet}, which computes it when asked. */
    public @Nullable Object typeSet() {
        return typeSet;
    }

    public void setTypeSet(Object set) {
        typeSet = set;
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
