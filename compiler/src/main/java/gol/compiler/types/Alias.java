package gol.compiler.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declared alias, possibly generic or instantiated. */
public final class Alias implements Type {
    private final TypeName obj;
    private final @Nullable Alias origin;
    private final List<Type> typeArgs;
    private List<TypeParam> typeParams = List.of();
    private @Nullable Type rhs;

    public Alias(TypeName obj, @Nullable Alias origin, List<Type> typeArgs) {
        this.obj = obj;
        this.origin = origin;
        this.typeArgs = typeArgs;
    }

    public TypeName obj() {
        return obj;
    }

    public Alias origin() {
        return origin == null ? this : origin;
    }

    public List<Type> typeArgs() {
        return typeArgs;
    }

    public List<TypeParam> typeParams() {
        return typeParams;
    }

    public void setTypeParams(List<TypeParam> params) {
        typeParams = params;
    }

    /** The type on the right side of the declaration; invalid while it is being resolved. */
    public Type rhs() {
        return rhs == null ? Basic.of(Basic.Kind.INVALID) : rhs;
    }

    /** Whether the right side is known. */
    public boolean isResolved() {
        return rhs != null;
    }

    public void setRhs(Type type) {
        rhs = type;
    }

    @Override
    public Type underlying() {
        return rhs().underlying();
    }

    @Override
    public Type unalias() {
        return rhs().unalias();
    }

    @Override
    public String toString() {
        return TypeString.of(this);
    }
}
