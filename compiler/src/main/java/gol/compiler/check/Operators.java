package gol.compiler.check;

import gol.compiler.types.Chan;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Map;
import gol.compiler.types.Pointer;
import gol.compiler.types.Signature;
import gol.compiler.types.Slice;
import gol.compiler.types.Type;
import gol.compiler.types.TypeAndValue.Mode;
import gol.syntax.Expr;
import gol.syntax.Op;
import org.jspecify.annotations.Nullable;

/** Unary and binary operators, shifts and comparisons. */
final class Operators {
    private static final int SHIFT_BOUND = 1023 - 1 + 52;

    private final Checker check;

    Operators(Checker check) {
        this.check = check;
    }

    private UntypedExprs untyped() {
        return check.exprs.untyped();
    }

    private boolean defined(Operand x, Op op, boolean binary) {
        boolean ok =
                switch (op) {
                    case ADD ->
                            binary
                                    ? Predicates.allNumericOrString(x.type)
                                    : Predicates.allNumeric(x.type);
                    case SUB, MUL, DIV -> Predicates.allNumeric(x.type);
                    case REM, AND, OR, XOR, AND_NOT -> Predicates.allInteger(x.type);
                    case AND_AND, OR_OR, NOT -> Predicates.allBoolean(x.type);
                    default -> false;
                };
        if (!ok) {
            check.errorf(
                    x,
                    Code.UNDEFINED_OP,
                    "invalid operation: operator %s not defined on %s",
                    op,
                    x);
        }
        return ok;
    }

    void unary(Operand x, Expr.Unary e) {
        check.exprs.expr(null, x, e.x());
        if (x.isInvalid()) {
            return;
        }
        Op op = e.op();
        switch (op) {
            case AND -> {
                address(x, e);
                return;
            }
            case RECV -> {
                Type elem = chanElem(x, x, true);
                if (elem == null) {
                    x.invalidate();
                    return;
                }
                x.mode = Mode.COMMA_OK;
                x.type = elem;
                check.env.hasCallOrRecv = true;
                return;
            }
            case TILDE -> {
                String message = "cannot use ~ outside of interface or type constraint";
                if (!Predicates.allInteger(x.type)) {
                    check.error(e, Code.UNDEFINED_OP, message);
                    x.invalidate();
                    return;
                }
                check.error(e, Code.UNDEFINED_OP, message + " (use ^ for bitwise complement)");
                op = Op.XOR;
            }
            default -> {}
        }
        if (!defined(x, op, false)) {
            x.invalidate();
            return;
        }
        if (!x.isConstant()) {
            x.mode = Mode.VALUE;
            return;
        }
        if (Constants.isUnknown(x.val)) {
            return;
        }
        int bits = Predicates.isUnsigned(x.type) ? (int) Sizes.sizeof(x.type) * 8 : 0;
        x.val = Constants.unaryOp(op, x.constant(), bits);
        x.expr = e;
        untyped().overflow(x, e.pos());
    }

    private void address(Operand x, Expr.Unary e) {
        boolean literal = unparen(e.x()) instanceof Expr.CompositeLit;
        if (!literal && x.mode != Mode.VARIABLE) {
            check.errorf(
                    x,
                    Code.UNADDRESSABLE_OPERAND,
                    "invalid operation: cannot take address of %s",
                    x);
            x.invalidate();
            return;
        }
        x.mode = Mode.VALUE;
        x.type = new Pointer(x.type);
    }

    static Expr unparen(Expr e) {
        Expr inner = e;
        while (inner instanceof Expr.Paren paren) {
            inner = paren.x();
        }
        return inner;
    }

    @Nullable Type chanElem(Object at, Operand x, boolean recv) {
        Cause cause = new Cause(check);
        Type under =
                TypeSet.commonUnder(
                        check,
                        x.type,
                        (t, u) -> {
                            if (u == null) {
                                return "no specific channel type";
                            }
                            if (!(u instanceof Chan chan)) {
                                return check.sprintf("non-channel %s", t);
                            }
                            if (recv && chan.dir() == Expr.ChanDir.SEND) {
                                return check.sprintf("send-only channel %s", t);
                            }
                            if (!recv && chan.dir() == Expr.ChanDir.RECV) {
                                return check.sprintf("receive-only channel %s", t);
                            }
                            return null;
                        },
                        cause);
        if (under instanceof Chan chan) {
            return chan.elem();
        }
        Code code = recv ? Code.INVALID_RECEIVE : Code.INVALID_SEND;
        String action = recv ? "cannot receive from " : "cannot send to ";
        if (Predicates.isTypeParam(x.type)) {
            check.errorf(at, code, "invalid operation: " + action + "%s: %s", x, cause.text());
        } else {
            check.errorf(at, code, "invalid operation: " + action + "%s %s", cause.text(), x);
        }
        return null;
    }

    void binary(Operand x, @Nullable Expr e, Expr lhs, Expr rhs, Op op, int opPos) {
        check.exprs.expr(null, x, lhs);
        apply(x, e, lhs, rhs, op, opPos);
    }

    /** As binary, where x is the left operand already. */
    void apply(Operand x, @Nullable Expr e, Expr lhs, Expr rhs, Op op, int opPos) {
        Operand y = new Operand();
        check.exprs.expr(null, y, rhs);
        if (x.isInvalid()) {
            return;
        }
        if (y.isInvalid()) {
            x.invalidate();
            x.expr = y.expr;
            return;
        }
        if (op.isShift()) {
            shift(x, y, e, op, opPos);
            return;
        }
        matchTypes(x, y);
        if (x.isInvalid()) {
            return;
        }
        if (op.isComparison()) {
            comparison(x, y, op, false);
            return;
        }
        if (!Predicates.identical(x.type, y.type)) {
            mismatch(x, y, e, lhs, rhs, op);
            x.invalidate();
            return;
        }
        if (!defined(x, op, true)) {
            x.invalidate();
            return;
        }
        if ((op == Op.DIV || op == Op.REM) && zeroDivisor(x, y)) {
            check.error(y, Code.DIV_BY_ZERO, "invalid operation: division by zero");
            x.invalidate();
            return;
        }
        if (!x.isConstant() || !y.isConstant()) {
            x.mode = Mode.VALUE;
            return;
        }
        if (Constants.isUnknown(x.val) || Constants.isUnknown(y.val)) {
            x.val = Constants.UNKNOWN;
            return;
        }
        x.val = Constants.binaryOp(x.constant(), op, y.constant(), Predicates.isInteger(x.type));
        x.expr = e;
        untyped().overflow(x, opPos);
    }

    private void mismatch(Operand x, Operand y, @Nullable Expr e, Expr lhs, Expr rhs, Op op) {
        if (!Predicates.isValid(x.type) || !Predicates.isValid(y.type)) {
            return;
        }
        if (e != null) {
            check.errorf(
                    x,
                    Code.MISMATCHED_TYPES,
                    "invalid operation: %s (mismatched types %s and %s)",
                    e,
                    x.type,
                    y.type);
        } else {
            check.errorf(
                    x,
                    Code.MISMATCHED_TYPES,
                    "invalid operation: %s %s= %s (mismatched types %s and %s)",
                    lhs,
                    op,
                    rhs,
                    x.type,
                    y.type);
        }
    }

    private static boolean zeroDivisor(Operand x, Operand y) {
        if (!y.isConstant() || Constants.isUnknown(y.val)) {
            return false;
        }
        if ((x.isConstant() || Predicates.allInteger(x.type))
                && Constants.sign(y.constant()) == 0) {
            return true;
        }
        if (x.isConstant() && Predicates.isComplex(x.type)) {
            ConstantValue re = Constants.real(y.constant());
            ConstantValue im = Constants.imag(y.constant());
            // also when the squares, by which one divides, underflow
            return Constants.sign(Constants.binaryOp(re, Op.MUL, re, false)) == 0
                    && Constants.sign(Constants.binaryOp(im, Op.MUL, im, false)) == 0;
        }
        return false;
    }

    /** Whether converting one untyped operand to the other's type is worth trying. */
    private static boolean mayConvert(Operand x, Operand y) {
        if (Predicates.isTyped(x.type) && Predicates.isTyped(y.type)) {
            return false;
        }
        if (Predicates.allNumeric(x.type) != Predicates.allNumeric(y.type)) {
            return false;
        }
        if (Predicates.isNonTypeParamInterface(x.type)
                || Predicates.isNonTypeParamInterface(y.type)) {
            return true;
        }
        if (Predicates.allBoolean(x.type) != Predicates.allBoolean(y.type)
                || Predicates.allString(x.type) != Predicates.allString(y.type)) {
            return false;
        }
        if (x.isNil()) {
            return Predicates.hasNil(y.type);
        }
        if (y.isNil()) {
            return Predicates.hasNil(x.type);
        }
        return !(x.type.underlying() instanceof Pointer)
                && !(y.type.underlying() instanceof Pointer);
    }

    /** Converts an untyped operand to the other's type; x is invalid if that fails. */
    void matchTypes(Operand x, Operand y) {
        if (!mayConvert(x, y)) {
            return;
        }
        untyped().convertUntyped(x, y.type);
        if (x.isInvalid()) {
            return;
        }
        untyped().convertUntyped(y, x.type);
        if (y.isInvalid()) {
            x.invalidate();
        }
    }

    /** Compares; x becomes an untyped boolean. */
    void comparison(Operand x, Operand y, Op operator, boolean switchCase) {
        if (!Predicates.isValid(x.type) || !Predicates.isValid(y.type)) {
            x.invalidate();
            return;
        }
        Op op = switchCase ? Op.EQL : operator;
        if (!x.assignableTo(check, y.type, null) && !y.assignableTo(check, x.type, null)) {
            String cause = check.sprintf("mismatched types %s and %s", x.type, y.type);
            refuse(x, y, y, op, switchCase, Code.MISMATCHED_TYPES, cause);
            return;
        }
        if (!comparable(x, y, op, switchCase)) {
            return;
        }
        if (x.isConstant() && y.isConstant()) {
            x.val =
                    Constants.isUnknown(x.val) || Constants.isUnknown(y.val)
                            ? Constants.FALSE
                            : Constants.ofBool(Constants.compare(x.constant(), op, y.constant()));
        } else {
            x.mode = Mode.VALUE;
            check.exprs.updateExprType(x.expr, Predicates.defaultType(x.type), true);
            check.exprs.updateExprType(y.expr, Predicates.defaultType(y.type), true);
        }
        x.type = Universe.UNTYPED_BOOL;
    }

    private boolean comparable(Operand x, Operand y, Op op, boolean switchCase) {
        Operand bad = null;
        String cause = "";
        if (op != Op.EQL && op != Op.NEQ) {
            if (!Predicates.allOrdered(x.type)) {
                bad = x;
            } else if (!Predicates.allOrdered(y.type)) {
                bad = y;
            }
        } else if (x.isNil() || y.isNil()) {
            if (!Predicates.hasNil(x.isNil() ? y.type : x.type)) {
                bad = y;
            }
        } else if (!Predicates.comparable(x.type)) {
            bad = x;
            cause = incomparableCause(x.type);
        } else if (!Predicates.comparable(y.type)) {
            bad = y;
            cause = incomparableCause(y.type);
        }
        if (bad != null) {
            refuse(x, y, bad, op, switchCase, Code.UNDEFINED_OP, cause);
        }
        return bad == null;
    }

    private void refuse(
            Operand x,
            Operand y,
            Operand offending,
            Op op,
            boolean switchCase,
            Code code,
            String reason) {
        Operand at = offending;
        String cause = reason;
        if (cause.isEmpty()) {
            if (Predicates.isTypeParam(x.type) || Predicates.isTypeParam(y.type)) {
                if (!Predicates.isTypeParam(x.type)) {
                    at = y;
                }
                cause = check.sprintf("type parameter %s cannot use operator %s", at.type, op);
            } else {
                String what = Operand.compositeKind(at.type);
                if (what.isEmpty()) {
                    what = check.sprintf("%s", at.type);
                }
                cause = check.sprintf("operator %s not defined on %s", op, what);
            }
        }
        if (switchCase) {
            check.errorf(x, code, "invalid case %s in switch on %s (%s)", x.expr, y.expr, cause);
        } else {
            check.errorf(at, code, "invalid operation: %s %s %s (%s)", x.expr, op, y.expr, cause);
        }
        x.invalidate();
    }

    /** Why values of the type cannot be compared; empty if there is no special reason. */
    String incomparableCause(Type type) {
        Type u = type.underlying();
        if (u instanceof Slice || u instanceof Signature || u instanceof Map) {
            return Operand.compositeKind(type) + " can only be compared to nil";
        }
        Cause cause = new Cause(check);
        Predicates.comparableType(type, true, cause);
        return cause.text();
    }

    private void shift(Operand x, Operand y, @Nullable Expr e, Op op, int opPos) {
        ConstantValue xval = x.isConstant() ? Constants.toInt(x.constant()) : null;
        boolean integral =
                Predicates.allInteger(x.type)
                        || Predicates.isUntyped(x.type) && xval instanceof ConstantValue.Int;
        if (!integral) {
            mustBeInteger(x);
            return;
        }
        if (!shiftCount(y)) {
            x.invalidate();
            return;
        }
        if (x.isConstant()) {
            if (y.isConstant()) {
                constantShift(x, y, xval, e, op, opPos);
                return;
            }
            if (Predicates.isUntyped(x.type)) {
                // the type comes from the context: see UntypedExprs.updateExprType
                Expr lhs = x.expr;
                Checker.Untyped old = lhs == null ? null : check.untyped.get(lhs);
                if (lhs != null && old != null) {
                    check.rememberUntyped(lhs, true, old.mode, old.type, old.value);
                }
                x.mode = Mode.VALUE;
                return;
            }
        }
        if (!Predicates.allInteger(x.type)) {
            mustBeInteger(x);
            return;
        }
        x.mode = Mode.VALUE;
    }

    private void mustBeInteger(Operand x) {
        check.errorf(
                x,
                Code.INVALID_SHIFT_OPERAND,
                "invalid operation: shifted operand %s must be integer",
                x);
        x.invalidate();
    }

    private boolean shiftCount(Operand y) {
        if (y.isConstant()) {
            ConstantValue yval = Constants.toInt(y.constant());
            if (yval instanceof ConstantValue.Int && Constants.sign(yval) < 0) {
                check.errorf(
                        y,
                        Code.INVALID_SHIFT_COUNT,
                        "invalid operation: negative shift count %s",
                        y);
                return false;
            }
            if (Predicates.isUntyped(y.type)) {
                // representable as uint, yet not converted
                untyped().representable(y, Universe.UINT);
                return !y.isInvalid();
            }
            if (Predicates.allInteger(y.type)) {
                return true;
            }
        } else if (Predicates.allInteger(y.type)) {
            return Predicates.allUnsigned(y.type)
                    || check.verifyVersion(y, 13, "invalid operation: signed shift count %s", y);
        } else if (Predicates.isUntyped(y.type)) {
            untyped().convertUntyped(y, Universe.UINT);
            return !y.isInvalid();
        } else {
            check.errorf(
                    y,
                    Code.INVALID_SHIFT_COUNT,
                    "invalid operation: shift count %s must be integer",
                    y);
            return false;
        }
        return true;
    }

    private void constantShift(
            Operand x,
            Operand y,
            @Nullable ConstantValue xval,
            @Nullable Expr e,
            Op op,
            int opPos) {
        if (Constants.isUnknown(x.val) || Constants.isUnknown(y.val)) {
            x.val = Constants.UNKNOWN;
            if (!Predicates.isInteger(x.type)) {
                x.type = Universe.UNTYPED_INT;
            }
            return;
        }
        ConstantValue count = Constants.toInt(y.constant());
        if (!Constants.isInt64(count) || Constants.longValue(count) > SHIFT_BOUND) {
            y.showInteger();
            check.errorf(
                    y, Code.INVALID_SHIFT_COUNT, "invalid operation: invalid shift count %s", y);
            x.invalidate();
            return;
        }
        if (!Predicates.isInteger(x.type)) {
            x.type = Universe.UNTYPED_INT;
        }
        x.val =
                Constants.shift(
                        xval == null ? Constants.UNKNOWN : xval,
                        op,
                        (int) Constants.longValue(count));
        x.expr = e;
        untyped().overflow(x, opPos);
    }
}
