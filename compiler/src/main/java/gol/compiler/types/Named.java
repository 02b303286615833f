package gol.compiler.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A defined type, generic, instantiated or plain. An instance ({@code origin() != this}) gets its
 * underlying type and methods by substitution when first asked, through the expander that the
 * checker gave it.
 */
public final class Named implements Type {
    /** Fills an instance on demand. */
    public interface Expander {
        Type underlying(Named instance);

        List<Func> methods(Named instance);
    }

    private final TypeName obj;
    private final Named origin;
    private final List<Type> typeArgs;
    private final @Nullable Expander expander;
    private List<TypeParam> typeParams = List.of();
    private @Nullable Type underlying;
    private List<Func> methods = new ArrayList<>();
    private boolean methodsExpanded;

    /** A declared type, whose underlying type is set later. */
    public Named(TypeName obj) {
        this.obj = obj;
        this.origin = this;
        this.typeArgs = List.of();
        this.expander = null;
        this.methodsExpanded = true;
    }

    /** An instance; use the checker's context, which makes instances unique. */
    public Named(Named origin, List<Type> typeArgs, Expander expander) {
        this.obj = origin.obj;
        this.origin = origin;
        this.typeArgs = typeArgs;
        this.expander = expander;
    }

    public TypeName obj() {
        return obj;
    }

    /** The generic type of which this is an instance, or this. */
    public Named origin() {
        return origin;
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

    @Override
    public Type underlying() {
        Type result = underlying;
        if (result == null && expander != null) {
            result = expander.underlying(this);
            underlying = result;
        }
        return result == null ? Basic.of(Basic.Kind.INVALID) : result;
    }

    /** Whether the underlying type is known already. */
    public boolean isComplete() {
        return underlying != null;
    }

    public void setUnderlying(Type type) {
        underlying = type;
    }

    /** The methods declared with this type as receiver base, in source order. */
    public List<Func> methods() {
        if (!methodsExpanded && expander != null) {
            methodsExpanded = true;
            methods = expander.methods(this);
        }
        return methods;
    }

    public void addMethod(Func method) {
        methods.add(method);
    }

    @Override
    public String toString() {
        return TypeString.of(this);
    }
}
