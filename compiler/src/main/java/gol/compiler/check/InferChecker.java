package gol.compiler.check;

import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Type inference; twin of types2's infer.go. */
final class InferChecker {
    /** The result of renameTParams. */
    record Renamed(List<TypeParam> tparams, Type type) {}

    private final Checker check;

    InferChecker(Checker check) {
        this.check = check;
    }

    /** The type arguments, or null after adding to the error. Missing targs are null elements or a shorter list; reverse swaps the roles in messages. */
    @Nullable List<Type> infer(int pos, List<TypeParam> tparams, List<@Nullable Type> targs, Tuple params, List<Operand> args, boolean reverse, ErrorBuilder err) {
        throw new UnsupportedOperationException("InferChecker");
    }

    /** Fresh copies of the type parameters, and the type with these in their place. */
    Renamed renameTParams(List<TypeParam> tparams, Type type) {
        throw new UnsupportedOperationException("InferChecker");
    }
}
