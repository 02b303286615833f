package gol.compiler.check;

import gol.compiler.types.Alias;
import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Chan;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Interface;
import gol.compiler.types.Map;
import gol.compiler.types.Named;
import gol.compiler.types.Package;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Tuple;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.TypeParam;
import gol.compiler.types.TypeString;
import gol.compiler.types.Union;
import gol.syntax.Expr;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An intermediate value of the checking of expressions; twin of types2's operand. {@link #val} is
 * set for constants only, {@link #id} for builtins only; an invalid operand has the invalid type.
 */
final class Operand {
    Mode mode = Mode.INVALID;
    Type type = Universe.INVALID;
    @Nullable ConstantValue val;
    @Nullable Expr expr;
    Builtin.@Nullable Id id;
    private boolean integral;

    Operand() {}

    Operand(Mode mode, @Nullable Expr expr, Type type) {
        this.mode = mode;
        this.expr = expr;
        this.type = type;
    }

    /** Takes over everything from the other operand. */
    void set(Operand other) {
        mode = other.mode;
        type = other.type;
        val = other.val;
        expr = other.expr;
        id = other.id;
    }

    Operand copy() {
        Operand result = new Operand();
        result.set(this);
        return result;
    }

    boolean isInvalid() {
        return mode == Mode.INVALID;
    }

    boolean isConstant() {
        return mode == Mode.CONSTANT;
    }

    boolean isNil() {
        return mode == Mode.NIL;
    }

    /** The value of a constant. */
    ConstantValue constant() {
        return val == null ? Constants.UNKNOWN : val;
    }

    void invalidate() {
        mode = Mode.INVALID;
    }

    /**
     * Whether the operand can be assigned to a variable of the type.
     *
     * @param cause receives the reason if not; may be null
     */
    boolean assignableTo(Checker check, Type target, @Nullable Cause cause) {
        return Assignability.assignableTo(check, this, target, cause);
    }

    /** {@code struct}, {@code map} and so on; empty for basic types. */
    static String compositeKind(Type type) {
        return switch (type.underlying()) {
            case Basic t -> "";
            case Array t -> "array";
            case Slice t -> "slice";
            case Struct t -> "struct";
            case Pointer t -> "pointer";
            case Signature t -> "func";
            case Interface t -> "interface";
            case Map t -> "map";
            case Chan t -> "chan";
            case Tuple t -> "tuple";
            case Union t -> "union";
            case Named t -> "";
            case Alias t -> "";
            case TypeParam t -> "";
        };
    }

    /** Makes messages show a number that is integral as an integer, whatever its type. */
    void showInteger() {
        ConstantValue integer = Constants.toInt(constant());
        if (!Constants.isUnknown(integer)) {
            val = integer;
            integral = true;
        }
    }

    /** The text of a constant's value. */
    String constantText() {
        return Constants.toString(
                constant(),
                !integral
                        && type.underlying() instanceof Basic basic
                        && basic.is(Basic.FLOAT | Basic.COMPLEX));
    }

    @Override
    public String toString() {
        return toString(Package::name);
    }

    /** The operand as gc's messages describe it. */
    String toString(Function<Package, String> qualifier) {
        if (mode == Mode.NIL) {
            if (type == Universe.UNTYPED_NIL) {
                return "nil";
            }
            return type == Universe.INVALID
                    ? "nil (with invalid type)"
                    : "nil (of type " + TypeString.of(type, qualifier) + ")";
        }
        StringBuilder out = new StringBuilder();
        String text = subject(qualifier);
        if (!text.isEmpty()) {
            out.append(text).append(" (");
        }
        boolean hasType = false;
        switch (mode) {
            case INVALID, NO_VALUE, BUILTIN, TYPE_EXPR -> {}
            default -> {
                if (type instanceof Basic basic && basic.is(Basic.UNTYPED)) {
                    out.append(basic.name()).append(' ');
                } else {
                    hasType = true;
                }
            }
        }
        out.append(modeText(mode));
        if (mode == Mode.CONSTANT) {
            String value = constantText();
            if (!value.equals(text)) {
                out.append(' ').append(value);
            }
        }
        if (hasType) {
            typeText(out, qualifier);
        }
        if (!text.isEmpty()) {
            out.append(')');
        }
        return out.toString();
    }

    private String subject(Function<Package, String> qualifier) {
        if (expr != null) {
            return ExprStrings.of(expr);
        }
        return switch (mode) {
            case BUILTIN -> id == null ? "" : id.name().toLowerCase(Locale.ROOT);
            case TYPE_EXPR -> TypeString.of(type, qualifier);
            case CONSTANT -> constantText();
            default -> "";
        };
    }

    private void typeText(StringBuilder out, Function<Package, String> qualifier) {
        if (!Predicates.isValid(type)) {
            out.append(" with invalid type");
            return;
        }
        out.append(" of ");
        if (Predicates.isGeneric(type)) {
            out.append("generic ");
        }
        TypeParam param = type.unalias() instanceof TypeParam p ? p : null;
        if (param == null && (type instanceof Named || type instanceof Alias)) {
            String what = compositeKind(type);
            if (what.isEmpty() && type.underlying() instanceof Basic basic) {
                what = basic == Universe.UNSAFE_POINTER ? "Pointer" : basic.name();
            }
            out.append(what).append(' ');
        }
        out.append("type ").append(TypeString.of(type, qualifier));
        if (param != null) {
            out.append(" constrained by ").append(TypeString.of(param.constraint(), qualifier));
            if (Predicates.hasEmptyTypeset(param)) {
                out.append(" with empty type set");
            }
        }
    }

    private static String modeText(Mode mode) {
        return switch (mode) {
            case INVALID -> "invalid operand";
            case NO_VALUE -> "no value";
            case BUILTIN -> "built-in";
            case TYPE_EXPR -> "type";
            case CONSTANT -> "constant";
            case VARIABLE -> "variable";
            case MAP_INDEX -> "map index expression";
            case VALUE -> "value";
            case NIL -> "nil";
            case COMMA_OK -> "comma, ok expression";
            case COMMA_ERR -> "comma, error expression";
            case CGO_FUNC -> "cgo function";
        };
    }
}
