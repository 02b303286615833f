package gol.compiler.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function or method type. Receiver and type parameters do not take part in identity's text. */
public final class Signature implements Type {
    private final @Nullable Var receiver;
    private final List<TypeParam> receiverTypeParams;
    private final List<TypeParam> typeParams;
    private final Tuple params;
    private final Tuple results;
    private final boolean variadic;

    public Signature(
            @Nullable Var receiver,
            List<TypeParam> receiverTypeParams,
            List<TypeParam> typeParams,
            Tuple params,
            Tuple results,
            boolean variadic) {
        this.receiver = receiver;
        this.receiverTypeParams = receiverTypeParams;
        this.typeParams = typeParams;
        this.params = params;
        this.results = results;
        this.variadic = variadic;
    }

    public @Nullable Var receiver() {
        return receiver;
    }

    /** The type parameters that a method of a generic type declares in its receiver. */
    public List<TypeParam> receiverTypeParams() {
        return receiverTypeParams;
    }

    public List<TypeParam> typeParams() {
        return typeParams;
    }

    /** Whether it is that of a generic function, or of a method of a generic type. */
    public boolean isGeneric() {
        return !typeParams.isEmpty() || !receiverTypeParams.isEmpty();
    }

    public Tuple params() {
        return params;
    }

    public Tuple results() {
        return results;
    }

    /** Whether the last parameter, whose type is then a slice, is variadic. */
    public boolean variadic() {
        return variadic;
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
