package gol.compiler.check;

import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Package;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.syntax.Expr;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An intermediate value; twin of types2's operand. */
final class Operand {
    Mode mode = Mode.INVALID;
    @Nullable Expr expr;
    Type type = Basic.of(Basic.Kind.INVALID);
    @Nullable ConstantValue val;
    Builtin.@Nullable Id id;

    String toString(Function<Package, String> qualifier) {
        throw new UnsupportedOperationException();
    }
}
