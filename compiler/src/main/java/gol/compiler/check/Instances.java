package gol.compiler.check;

import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instantiation of generic types and functions; twin of types2's instantiate.go. */
final class Instances {
    private final Checker check;

    Instances(Checker check) {
        this.check = check;
    }

    /** The instance; the invalid type after an error (wrong number of arguments). */
    Type instance(int pos, Type generic, List<Type> targs) {
        throw new UnsupportedOperationException("Instances");
    }

    /** Reports a wrong number of type arguments. */
    boolean validateTArgLen(int pos, String name, int want, int got) {
        throw new UnsupportedOperationException("Instances");
    }

    /** The index of the first argument that violates its constraint, with the cause; else -1. */
    int verify(List<TypeParam> tparams, List<Type> targs, Cause cause) {
        throw new UnsupportedOperationException("Instances");
    }

    /** Whether v implements (or, as a constraint, satisfies) t. */
    boolean implementsType(Type v, Type t, boolean constraint, @Nullable Cause cause) {
        throw new UnsupportedOperationException("Instances");
    }

    /** Replaces type parameters. */
    Type subst(Type t, Map<TypeParam, Type> map) {
        throw new UnsupportedOperationException("Instances");
    }
}
