package gol.compiler.check;

import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Interface;
import gol.compiler.types.Type;
import gol.syntax.Expr;
import gol.syntax.Op;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Untyped expressions on their way to a type. An untyped expression waits in {@code
 * Checker.untyped} until its context gives it a type; then the type is pushed down to the operands
 * from which it was computed, except below constants, whose operands are never materialised.
 */
final class UntypedExprs {
    /**
     * What an untyped operand becomes in a context.
     *
     * @param type its new type
     * @param value the constant as that type has it, or null if it does not change
     * @param code what is wrong; null if nothing
     */
    record Implicit(Type type, @Nullable ConstantValue value, @Nullable Code code) {}

    private static final Implicit IMPOSSIBLE =
            new Implicit(Universe.INVALID, null, Code.INVALID_UNTYPED_CONVERSION);

    private final Checker check;

    UntypedExprs(Checker check) {
        this.check = check;
    }

    /** Checks that a constant operation's result is in range. */
    void overflow(Operand x, int opPos) {
        ConstantValue value = x.constant();
        if (Constants.isUnknown(value)) {
            check.error(opPos, Code.INVALID_CONST_VAL, "constant result is not representable");
            return;
        }
        if (Predicates.isTyped(x.type)) {
            if (x.type.underlying() instanceof Basic basic) {
                representable(x, basic);
            }
            return;
        }
        if (Predicates.isInteger(x.type) && Constants.bitLength(value) > 512) {
            String name = operationName(x.expr);
            check.errorf(
                    opPos,
                    Code.INVALID_CONST_VAL,
                    "constant %soverflow",
                    name.isEmpty() ? "" : name + " ");
            x.val = Constants.UNKNOWN;
        }
    }

    private static String operationName(@Nullable Expr e) {
        if (e instanceof Expr.Unary unary) {
            return unary.op() == Op.XOR ? "bitwise complement" : "";
        }
        if (e instanceof Expr.Binary binary) {
            return switch (binary.op()) {
                case ADD -> "addition";
                case SUB -> "subtraction";
                case XOR -> "bitwise XOR";
                case MUL -> "multiplication";
                case SHL -> "shift";
                default -> "";
            };
        }
        return "";
    }

    /** Gives a constant the value that the type has for it; reports if there is none. */
    void representable(Operand x, Basic type) {
        ConstantValue value = Representable.convert(x.constant(), type);
        if (value == null) {
            invalidConversion(failure(x, type), x, type);
            x.invalidate();
            return;
        }
        x.val = value;
    }

    private static Code failure(Operand x, Basic type) {
        if (Predicates.isNumeric(x.type) && Predicates.isNumeric(type)) {
            return !Predicates.isInteger(x.type) && Predicates.isInteger(type)
                    ? Code.TRUNCATED_FLOAT
                    : Code.NUMERIC_OVERFLOW;
        }
        return Code.INVALID_CONST_VAL;
    }

    private void invalidConversion(Code code, Operand x, Type target) {
        String message =
                switch (code) {
                    case TRUNCATED_FLOAT -> "%s truncated to %s";
                    case NUMERIC_OVERFLOW -> "%s overflows %s";
                    default -> "cannot convert %s to type %s";
                };
        check.errorf(x, code, message, x, target);
    }

    /** Converts an untyped operand to the target type; reports if that is impossible. */
    void convertUntyped(Operand x, Type target) {
        Implicit implicit = implicitType(x, target);
        if (implicit.code() != null) {
            Type shown = Predicates.isTypeParam(target) ? target : target.underlying();
            invalidConversion(implicit.code(), x, shown);
            x.invalidate();
            return;
        }
        apply(x, implicit);
    }

    /** Gives the operand and its expression the new type and value. */
    void apply(Operand x, Implicit implicit) {
        Expr e = x.expr;
        if (implicit.value() != null) {
            x.val = implicit.value();
            if (e != null) {
                Checker.Untyped old = check.untyped.get(e);
                if (old != null) {
                    check.rememberUntyped(e, old.isLhs, old.mode, old.type, implicit.value());
                }
            }
        }
        if (implicit.type() != x.type) {
            x.type = implicit.type();
            if (e != null) {
                updateExprType(e, implicit.type(), false);
            }
        }
    }

    /** The type and value that an untyped operand takes where the target is wanted. */
    Implicit implicitType(Operand x, Type target) {
        if (x.isInvalid() || Predicates.isTyped(x.type) || !Predicates.isValid(target)) {
            return new Implicit(x.type, null, null);
        }
        if (Predicates.isUntyped(target)) {
            Type max = Predicates.maxType(x.type, target);
            return max == null ? IMPOSSIBLE : new Implicit(max, null, null);
        }
        if (x.isNil()) {
            return Predicates.hasNil(target) ? new Implicit(target, null, null) : IMPOSSIBLE;
        }
        return switch (target.underlying()) {
            case Basic basic -> implicitBasic(x, target, basic);
            case Interface iface -> {
                if (Predicates.isTypeParam(target)) {
                    boolean all =
                            TypeSet.underIs(
                                    target, u -> u != null && implicitType(x, u).code() == null);
                    yield all ? new Implicit(target, null, null) : IMPOSSIBLE;
                }
                // a value in an interface has a concrete type
                yield TypeSet.of(iface).isAll()
                        ? new Implicit(Predicates.defaultType(x.type), null, null)
                        : IMPOSSIBLE;
            }
            default -> IMPOSSIBLE;
        };
    }

    private static Implicit implicitBasic(Operand x, Type target, Basic basic) {
        if (x.isConstant()) {
            ConstantValue value = Representable.convert(x.constant(), basic);
            return value == null
                    ? new Implicit(Universe.INVALID, null, failure(x, basic))
                    : new Implicit(target, value, null);
        }
        boolean ok =
                switch (((Basic) x.type).kind()) {
                    case UNTYPED_BOOL -> basic.is(Basic.BOOLEAN);
                    case UNTYPED_INT, UNTYPED_RUNE, UNTYPED_FLOAT, UNTYPED_COMPLEX ->
                            basic.is(Basic.NUMERIC);
                    case UNTYPED_STRING -> basic.is(Basic.STRING_FLAG);
                    default -> false;
                };
        return ok ? new Implicit(target, null, null) : IMPOSSIBLE;
    }

    /**
     * Gives an expression that was untyped a type.
     *
     * @param isFinal whether an untyped type is its last one too
     */
    void updateExprType(Expr e, Type type, boolean isFinal) {
        // chains of operations can be long: follow their left operands in a loop
        List<Expr.Binary> chain = new ArrayList<>(0);
        Expr first = e;
        while (first instanceof Expr.Binary b && takesOperandsType(b)) {
            chain.add(b);
            first = b.x();
        }
        updateOne(first, type, isFinal);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Expr.Binary b = chain.get(i);
            updateExprType(b.y(), type, isFinal);
            Checker.Untyped old = check.untyped.get(b);
            if (old != null) {
                finish(b, old, type, isFinal);
            }
        }
    }

    /** Whether it is an untyped operation whose type is that of both operands. */
    private boolean takesOperandsType(Expr.Binary e) {
        Checker.Untyped old = check.untyped.get(e);
        return old != null && old.value == null && !e.op().isComparison() && !e.op().isShift();
    }

    private void updateOne(Expr e, Type type, boolean isFinal) {
        Checker.Untyped old = check.untyped.get(e);
        if (old != null && updateOperands(e, old, type, isFinal)) {
            finish(e, old, type, isFinal);
        }
    }

    private void finish(Expr e, Checker.Untyped old, Type type, boolean isFinal) {
        if (!isFinal && Predicates.isUntyped(type)) {
            check.rememberUntyped(e, old.isLhs, old.mode, (Basic) type.underlying(), old.value);
            return;
        }
        check.untyped.remove(e);
        if (old.isLhs && !Predicates.allInteger(type)) {
            check.errorf(
                    e,
                    Code.INVALID_SHIFT_OPERAND,
                    "invalid operation: shifted operand %s (type %s) must be integer",
                    e,
                    type);
            return;
        }
        ConstantValue value = old.value;
        if (value != null) {
            Operand c = new Operand(old.mode, e, old.type);
            c.val = value;
            convertUntyped(c, type);
            if (c.isInvalid()) {
                return;
            }
            value = c.val;
        }
        check.recordTypeAndValue(e, old.mode, type, value);
    }

    /** Pushes the type down; false for expressions that are never untyped. */
    private boolean updateOperands(Expr e, Checker.Untyped old, Type type, boolean isFinal) {
        switch (e) {
            case Expr.Call call -> {}
            case Expr.Ident id -> {}
            case Expr.BasicLit lit -> {}
            case Expr.Selector selector -> {}
            case Expr.Paren paren -> updateExprType(paren.x(), type, isFinal);
            case Expr.Unary unary -> {
                if (old.value == null) {
                    updateExprType(unary.x(), type, isFinal);
                }
            }
            case Expr.Binary binary -> {
                // other operations are handled by updateExprType
                if (old.value == null && binary.op().isShift()) {
                    updateExprType(binary.x(), type, isFinal);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
