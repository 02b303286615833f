package gol.compiler.check;

import gol.compiler.types.Array;
import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Interface;
import gol.compiler.types.Pointer;
import gol.compiler.types.Slice;
import gol.compiler.types.Struct;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.compiler.types.TypeParam;
import gol.syntax.Expr;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Conversions {@code T(x)}; twin of types2's conversions.go. */
final class ConversionChecker {
    private final Checker check;

    ConversionChecker(Checker check) {
        this.check = check;
    }

    /** Converts x to the type; reports if that is impossible. */
    void conversion(Operand x, Type type) {
        boolean constArg = x.isConstant();
        Cause cause = new Cause(check);
        boolean ok = false;
        if (constArg && Predicates.isConstType(type)) {
            ConstantValue converted = convertConstant(x, type);
            ok = converted != null;
            if (converted != null) {
                x.val = converted;
            } else if (!Predicates.isInteger(x.type) && Predicates.isInteger(type)) {
                // gc shows the integer that does not fit
                x.showInteger();
            } else if (Predicates.isInteger(type)) {
                check.errorf(
                        x,
                        Code.INVALID_CONVERSION,
                        "constant %s overflows %s",
                        x.constantText(),
                        type);
                x.invalidate();
                return;
            }
        } else if (constArg && Predicates.isTypeParam(type)) {
            ok = constantToTypeParam(x, type, cause);
            x.mode = Mode.VALUE;
        } else if (convertibleTo(x, type, cause)) {
            ok = true;
            x.mode = Mode.VALUE;
        }
        if (!ok) {
            String suffix = cause.isEmpty() ? "" : ": " + cause.text();
            check.errorf(
                    x, Code.INVALID_CONVERSION, "cannot convert %s to type %s%s", x, type, suffix);
            x.invalidate();
            return;
        }
        if (Predicates.isUntyped(x.type)) {
            check.exprs.updateExprType(x.expr, finalType(x, type, constArg), true);
        }
        x.type = type;
    }

    /** The type that an untyped argument has at run time. */
    private static Type finalType(Operand x, Type type, boolean constArg) {
        if (x.type == Universe.UNTYPED_NIL) {
            return type;
        }
        if (Predicates.isNonTypeParamInterface(type) || constArg && !Predicates.isConstType(type)) {
            return Predicates.defaultType(x.type);
        }
        if (x.isConstant() && Predicates.isInteger(x.type) && Predicates.allString(type)) {
            return x.type;
        }
        return type;
    }

    private boolean constantToTypeParam(Operand x, Type type, Cause cause) {
        return TypeSet.underIs(
                type,
                u -> {
                    if (u == null) {
                        cause.set(check.sprintf("%s does not contain specific types", type));
                        return false;
                    }
                    if (Predicates.isString(x.type) && isBytesOrRunes(u)) {
                        return true;
                    }
                    if (convertConstant(x, u) != null) {
                        return true;
                    }
                    if (Predicates.isInteger(x.type) && Predicates.isInteger(u)) {
                        cause.set(
                                check.sprintf(
                                        "constant %s overflows %s (in %s)",
                                        x.constantText(), u, type));
                    } else {
                        cause.set(
                                check.sprintf("cannot convert %s to type %s (in %s)", x, u, type));
                    }
                    return false;
                });
    }

    /** The constant in the type, or null. */
    private static @Nullable ConstantValue convertConstant(Operand x, Type type) {
        if (!(type.underlying() instanceof Basic basic)) {
            return null;
        }
        ConstantValue value = Representable.convert(x.constant(), basic);
        if (value != null) {
            return value;
        }
        if (Predicates.isInteger(x.type) && basic.is(Basic.STRING_FLAG)) {
            BigInteger code =
                    x.constant() instanceof ConstantValue.Int i
                            ? i.value()
                            : BigInteger.ONE.negate();
            return Constants.ofBytes(Quoting.encode(code));
        }
        return null;
    }

    /** Whether a non-constant conversion is possible (spec: Conversions). */
    boolean convertibleTo(Operand x, Type target, @Nullable Cause cause) {
        if (x.assignableTo(check, target, cause)) {
            return true;
        }
        Type v = x.type.unalias();
        Type t = target.unalias();
        Type vu = v.underlying();
        Type tu = t.underlying();
        TypeParam vp = v instanceof TypeParam p ? p : null;
        TypeParam tp = t instanceof TypeParam p ? p : null;
        if (vp == null && tp == null && Predicates.identicalIgnoreTags(vu, tu)) {
            return true;
        }
        if (v instanceof Pointer a
                && t instanceof Pointer b
                && Predicates.identicalIgnoreTags(a.elem().underlying(), b.elem().underlying())
                && !Predicates.isTypeParam(a.elem())
                && !Predicates.isTypeParam(b.elem())) {
            recordPointee(v);
            recordPointee(t);
            return true;
        }
        if (basicConversion(vu, tu)) {
            recordPointee(vu);
            recordPointee(tu);
            recordArray(x, tu);
            return true;
        }
        if (vu instanceof Slice slice) {
            if (tu instanceof Array a && Predicates.identical(slice.elem(), a.elem())) {
                return sliceToArray(20, "array", cause);
            }
            if (tu instanceof Pointer p
                    && p.elem().underlying() instanceof Array a
                    && Predicates.identical(slice.elem(), a.elem())) {
                recordArray(x, tu);
                return sliceToArray(17, "array pointer", cause);
            }
        }
        if (vp == null && tp == null) {
            return false;
        }
        return generic(x, target, t, vp, tp, cause);
    }

    private void recordPointee(Type type) {
        if (type instanceof Pointer p && p.elem().underlying() instanceof Struct) {
            check.info.convertedStructs().add(p.elem());
        }
    }

    private void recordArray(Operand x, Type type) {
        if (x.expr != null
                && type instanceof Pointer p
                && p.elem().underlying() instanceof Array a) {
            check.info.arrayPointers().put(x.expr, a);
        }
    }

    /** The operand is followed, indexed or sliced: a pointer that it makes is not kept. */
    void followed(Expr operand) {
        Expr e = operand;
        while (e instanceof Expr.Paren paren) {
            e = paren.x();
        }
        if (e instanceof Expr.Call call && call.args().size() == 1) {
            check.info.arrayPointers().remove(call.args().get(0));
        }
    }

    private static boolean basicConversion(Type vu, Type tu) {
        return Predicates.isIntegerOrFloat(vu) && Predicates.isIntegerOrFloat(tu)
                || Predicates.isComplex(vu) && Predicates.isComplex(tu)
                || Predicates.isString(tu) && (Predicates.isInteger(vu) || isBytesOrRunes(vu))
                || Predicates.isString(vu) && isBytesOrRunes(tu)
                || isKind(tu, Basic.Kind.UNSAFE_POINTER) && isPointerOrUintptr(vu)
                || isKind(vu, Basic.Kind.UNSAFE_POINTER) && isPointerOrUintptr(tu);
    }

    private boolean sliceToArray(int minor, String what, @Nullable Cause cause) {
        if (check.allowVersion(minor)) {
            return true;
        }
        if (cause != null) {
            cause.set("conversion of slice to " + what + " requires go1." + minor + " or later");
        }
        return false;
    }

    private boolean generic(
            Operand x,
            Type target,
            Type t,
            @Nullable TypeParam vp,
            @Nullable TypeParam tp,
            @Nullable Cause cause) {
        if (vp == null) {
            return TypeSet.all(
                    t,
                    (term, under) -> {
                        if (term == null) {
                            return false;
                        }
                        if (convertibleTo(x, term, cause)) {
                            return true;
                        }
                        Assignability.explain(
                                check,
                                cause,
                                "cannot convert %s to type %s (in %s)",
                                x.type,
                                term,
                                t);
                        return false;
                    });
        }
        Operand y = x.copy();
        return TypeSet.all(
                vp,
                (from, under) -> {
                    if (from == null) {
                        return false;
                    }
                    y.type = from;
                    if (tp != null) {
                        return termToTypeParam(y, from, vp, tp, cause);
                    }
                    if (convertibleTo(y, t, cause)) {
                        return true;
                    }
                    Assignability.explain(
                            check, cause, "cannot convert %s (in %s) to type %s", from, vp, target);
                    return false;
                });
    }

    private boolean termToTypeParam(
            Operand y, Type from, TypeParam vp, TypeParam tp, @Nullable Cause cause) {
        return TypeSet.all(
                tp,
                (to, under) -> {
                    if (to == null) {
                        return false;
                    }
                    if (convertibleTo(y, to, cause)) {
                        return true;
                    }
                    Assignability.explain(
                            check,
                            cause,
                            "cannot convert %s (in %s) to type %s (in %s)",
                            from,
                            vp,
                            to,
                            tp);
                    return false;
                });
    }

    private static boolean isKind(Type type, Basic.Kind kind) {
        return type.underlying() instanceof Basic basic && basic.kind() == kind;
    }

    private static boolean isPointerOrUintptr(Type type) {
        return type.underlying() instanceof Pointer || isKind(type, Basic.Kind.UINTPTR);
    }

    static boolean isBytesOrRunes(Type type) {
        return type.underlying() instanceof Slice slice
                && (isKind(slice.elem(), Basic.Kind.UINT8)
                        || isKind(slice.elem(), Basic.Kind.INT32));
    }

    /** Whether a conversion to the type is one to an interface with specific types. */
    boolean isConstraint(Type type) {
        return type.underlying() instanceof Interface iface
                && !Predicates.isTypeParam(type)
                && !TypeSet.of(iface).isMethodSet();
    }
}
