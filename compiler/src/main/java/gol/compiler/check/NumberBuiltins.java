package gol.compiler.check;

import gol.compiler.types.Basic;
import gol.compiler.types.Builtin;
import gol.compiler.types.Interface;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.TypeName;
import gol.compiler.types.TypeParam;
import gol.compiler.types.Union;
import gol.syntax.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The builtins complex, real, imag, min and max. */
final class NumberBuiltins {
    private final Checker check;
    private final BuiltinChecker builtins;

    NumberBuiltins(Checker check, BuiltinChecker builtins) {
        this.check = check;
        this.builtins = builtins;
    }

    boolean complex(BuiltinChecker.Call c) {
        Operand x = c.x();
        Operand y = c.arg(1);
        boolean xu = Predicates.isUntyped(x.type);
        boolean yu = Predicates.isUntyped(y.type);
        if (xu && !yu) {
            check.exprs.convertUntyped(x, y.type);
        } else if (yu && !xu) {
            check.exprs.convertUntyped(y, x.type);
        } else if (xu && x.isConstant() && y.isConstant()) {
            toFloat(x);
            toFloat(y);
        } else if (xu) {
            // an untyped shift: an error, since floats cannot be shifted
            check.exprs.convertUntyped(x, Universe.FLOAT64);
            check.exprs.convertUntyped(y, Universe.FLOAT64);
        }
        if (x.isInvalid() || y.isInvalid()) {
            return false;
        }
        if (!Predicates.identical(x.type, y.type)) {
            check.errorf(
                    x,
                    Code.INVALID_COMPLEX,
                    "invalid operation: %v (mismatched types %s and %s)",
                    c.node(),
                    x.type,
                    y.type);
            return false;
        }
        Type type = apply(NumberBuiltins::complexOf, x, c.id());
        if (type == null) {
            check.errorf(
                    x,
                    Code.INVALID_COMPLEX,
                    "invalid argument: arguments have type %s, expected floating-point",
                    x.type);
            return false;
        }
        if (!x.isConstant() || !y.isConstant()) {
            return builtins.result(c, type, x.type, x.type);
        }
        x.val =
                Constants.makeComplex(
                        Constants.toFloat(x.constant()), Constants.toFloat(y.constant()));
        x.type = type;
        return true;
    }

    private static void toFloat(Operand x) {
        if (Predicates.isNumeric(x.type) && Constants.sign(Constants.imag(x.constant())) == 0) {
            x.type = Universe.UNTYPED_FLOAT;
        }
    }

    private static @Nullable Type complexOf(Type type) {
        if (!(type.underlying() instanceof Basic basic)) {
            return null;
        }
        return switch (basic.kind()) {
            case FLOAT32 -> Basic.of(Basic.Kind.COMPLEX64);
            case FLOAT64 -> Universe.COMPLEX128;
            case UNTYPED_FLOAT -> Universe.UNTYPED_COMPLEX;
            default -> null;
        };
    }

    private static @Nullable Type partOf(Type type) {
        if (!(type.underlying() instanceof Basic basic)) {
            return null;
        }
        return switch (basic.kind()) {
            case COMPLEX64 -> Basic.of(Basic.Kind.FLOAT32);
            case COMPLEX128 -> Universe.FLOAT64;
            case UNTYPED_COMPLEX -> Universe.UNTYPED_FLOAT;
            default -> null;
        };
    }

    /** real and imag. */
    boolean part(BuiltinChecker.Call c) {
        Operand x = c.x();
        boolean real = c.id() == Builtin.Id.REAL;
        if (Predicates.isUntyped(x.type)) {
            if (!x.isConstant()) {
                check.exprs.convertUntyped(x, Universe.COMPLEX128);
                if (x.isInvalid()) {
                    return false;
                }
            } else if (Predicates.isNumeric(x.type)) {
                x.type = Universe.UNTYPED_COMPLEX;
            }
        }
        Type type = apply(NumberBuiltins::partOf, x, c.id());
        if (type == null) {
            check.errorf(
                    x,
                    real ? Code.INVALID_REAL : Code.INVALID_IMAG,
                    "invalid argument: argument has type %s, expected complex type",
                    x.type);
            return false;
        }
        if (!x.isConstant()) {
            return builtins.result(c, type, x.type);
        }
        x.val = real ? Constants.real(x.constant()) : Constants.imag(x.constant());
        x.type = type;
        return true;
    }

    /** The function's value for x's type, for a type parameter a synthetic one with all values. */
    private @Nullable Type apply(
            Function<Type, @Nullable Type> function, Operand x, Builtin.Id id) {
        if (!(x.type.unalias() instanceof TypeParam param)) {
            return function.apply(x.type);
        }
        List<Union.Term> terms = new ArrayList<>();
        boolean ok =
                TypeSet.all(
                        param,
                        (t, u) -> {
                            Type result = t == null ? null : function.apply(t);
                            if (result == null) {
                                return false;
                            }
                            terms.add(new Union.Term(false, result));
                            return true;
                        });
        if (!ok) {
            return null;
        }
        check.softErrorf(
                x,
                id == Builtin.Id.COMPLEX ? Code.INVALID_COMPLEX : Code.INVALID_REAL,
                "%s not supported as argument to built-in %s for go1.18"
                        + " (see go.dev/issue/50937)",
                x,
                BuiltinChecker.name(id));
        TypeName name = new TypeName(0, check.pkg, param.obj().name(), null);
        Interface constraint = new Interface(List.of(), List.of(new Union(terms)), true);
        TypeParam result = new TypeParam(name, param.index(), constraint);
        name.setType(result);
        return result;
    }

    boolean minMax(BuiltinChecker.Call c) {
        Operand x = c.x();
        String name = BuiltinChecker.name(c.id());
        check.verifyVersion(c.node().fun(), 21, "built-in %s", name);
        Op op = c.id() == Builtin.Id.MAX ? Op.GTR : Op.LSS;
        for (int i = 0; i < c.args().size(); i++) {
            Operand a = c.arg(i);
            if (!Predicates.allOrdered(a.type)) {
                check.errorf(
                        a,
                        Code.INVALID_MIN_MAX_OPERAND,
                        "invalid argument: %s cannot be ordered",
                        a);
                return false;
            }
            if (i > 0 && !combine(x, a, op)) {
                return false;
            }
        }
        if (!x.isConstant()) {
            x.mode = Mode.VALUE;
            check.assignments.assignment(
                    x, Universe.EMPTY_INTERFACE, "argument to built-in " + name);
            if (x.isInvalid()) {
                return false;
            }
        }
        for (Operand a : c.args()) {
            check.exprs.updateExprType(a.expr, x.type, true);
        }
        if (x.isConstant()) {
            return true;
        }
        Type[] params = new Type[c.args().size()];
        Arrays.fill(params, x.type);
        return builtins.result(c, x.type, params);
    }

    private boolean combine(Operand x, Operand a, Op op) {
        check.exprs.matchTypes(x, a);
        if (x.isInvalid()) {
            return false;
        }
        if (!Predicates.identical(x.type, a.type)) {
            check.errorf(
                    a,
                    Code.MISMATCHED_TYPES,
                    "invalid argument: mismatched types %s (previous argument) and %s (type of"
                            + " %s)",
                    x.type,
                    a.type,
                    a.expr);
            return false;
        }
        if (!x.isConstant() || !a.isConstant()) {
            x.mode = Mode.VALUE;
        } else if (Constants.compare(a.constant(), op, x.constant())) {
            x.set(a);
        }
        return true;
    }
}
