package gol.compiler.lower;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.types.Chan;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Type;
import gol.syntax.Expr;
import gol.syntax.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unary and binary operators (spec: Operators), receive included; address-of is a selector's
 * matter.
 */
final class OperatorLowering {
    /** How many operations of a chain are one expression of the IR. */
    private static final int MAX_DEPTH = 128;

    private final FunctionLowering fn;

    OperatorLowering(FunctionLowering fn) {
        this.fn = fn;
    }

    Ex unary(Expr.Unary u) {
        if (u.op() == Op.RECV) {
            return receive(fn.exprs.expr(u.x()), fn.type(u.x()), u.pos());
        }
        Ex x = fn.conversions.exprTo(u.x(), Types.defaultType(fn.type(u)));
        return switch (u.op()) {
            case ADD -> x;
            case NOT -> new Ex.Not(x);
            case SUB ->
                    x.type() instanceof IrType.ComplexNum
                            ? Rt.call(Rt.COMPLEX_NEG, x.type(), u.pos(), x)
                            : new Ex.Neg(kind(x), x);
            case XOR -> new Ex.BitNot(kind(x), x);
            default -> throw new LoweringException(u.pos(), "internal error: operator " + u.op());
        };
    }

    private static Kind kind(Ex x) {
        return ((IrType.Prim) x.type()).kind();
    }

    // ---- receive

    /** {@code <-ch}; directly after it, extra result 1 says whether the value was sent. */
    Ex receive(Ex channel, Type channelType, int pos) {
        Type elem = fn.env.concrete(((Chan) Types.under(channelType)).elem());
        IrType type = fn.irType(elem);
        if (type instanceof IrType.Prim prim) {
            Ex bits = Rt.call(Rt.RECV_LONG, IrType.INT, pos, channel);
            return fn.conversions.fromBits(bits, prim);
        }
        return Rt.call(Rt.RECV_OBJECT, type, pos, channel);
    }

    // ---- binary

    /**
     * A chain of operations, in a loop: it may have any number of terms. Of a long one the value so
     * far is held in a local now and then, which keeps the IR shallow and lets it be split.
     */
    Ex binary(Expr.Binary b) {
        List<Expr.Binary> chain = chain(b);
        if (chain.isEmpty()) {
            return concat(b);
        }
        Code code = new Code();
        Ex left = null;
        int depth = 0;
        for (int i = 0; i < chain.size(); ) {
            int end = chain.size() > MAX_DEPTH ? endOfArithmetic(chain, i) : i;
            if (end > i) {
                left = arithmetic(chain.subList(i, end), left, code);
                i = end;
                continue;
            }
            left = operation(chain.get(i++), left);
            if (++depth == MAX_DEPTH && i < chain.size()) {
                left = Operands.hold(fn, code, left);
                depth = 0;
            }
        }
        return code.before(java.util.Objects.requireNonNull(left));
    }

    /** Whether any of the conditions holds, which are evaluated until one does. */
    Ex any(List<Ex> conditions) {
        if (conditions.isEmpty()) {
            return ConstantLowering.bool(false);
        }
        Code code = new Code();
        Ex result = conditions.getFirst();
        for (int i = 1; i < conditions.size(); i++) {
            if (i % MAX_DEPTH == 0) {
                result = Operands.hold(fn, code, result);
            }
            result = new Ex.Or(result, conditions.get(i));
        }
        return code.before(result);
    }

    /** The operations on the left, the innermost first; none if this is a sum of strings. */
    private List<Expr.Binary> chain(Expr.Binary b) {
        List<Expr.Binary> chain = new ArrayList<>(4);
        Expr e = b;
        while (e instanceof Expr.Binary each
                && (e == b || fn.exprs.constant(e) == null)
                && !Types.isString(Types.defaultType(fn.type(e)))) {
            chain.add(each);
            e = each.x();
        }
        Collections.reverse(chain);
        return chain;
    }

    /** Where the arithmetic operations, all of one type, end that begin at an index. */
    private static int endOfArithmetic(List<Expr.Binary> chain, int from) {
        int i = from;
        while (i < chain.size() && isArithmetic(chain.get(i).op())) {
            i++;
        }
        return i;
    }

    private static boolean isArithmetic(Op op) {
        return !op.isShift() && !op.isComparison() && op != Op.AND_AND && op != Op.OR_OR;
    }

    /** A run of arithmetic operations of a long chain, of which all calls come first. */
    private Ex arithmetic(List<Expr.Binary> chain, @Nullable Ex first, Code code) {
        Type type = Types.defaultType(fn.type(chain.getFirst()));
        List<Ex> operands = new ArrayList<>(chain.size() + 1);
        operands.add(left(chain.getFirst(), first, type));
        for (Expr.Binary b : chain) {
            operands.add(fn.conversions.exprTo(b.y(), type));
        }
        List<Ex> ordered = Operands.order(fn, code, operands);
        Ex result = ordered.getFirst();
        for (int i = 0; i < chain.size(); i++) {
            if (i % MAX_DEPTH == MAX_DEPTH - 1) {
                result = Operands.hold(fn, code, result);
            }
            Expr.Binary b = chain.get(i);
            result = arith(b.op(), result, ordered.get(i + 1), b.pos());
        }
        return result;
    }

    /** An operation's left operand as the given type, if need be. */
    private Ex left(Expr.Binary b, @Nullable Ex lowered, Type type) {
        return lowered == null
                ? fn.conversions.exprTo(b.x(), type)
                : fn.conversions.assign(lowered, fn.exprs.valueType(b.x()), type, b.x().pos());
    }

    /**
     * One operation.
     *
     * @param left its left operand, if that has been lowered
     */
    private Ex operation(Expr.Binary b, @Nullable Ex left) {
        switch (b.op()) {
            case AND_AND -> {
                return new Ex.And(left == null ? fn.exprs.expr(b.x()) : left, fn.exprs.expr(b.y()));
            }
            case OR_OR -> {
                return new Ex.Or(left == null ? fn.exprs.expr(b.x()) : left, fn.exprs.expr(b.y()));
            }
            case EQL, NEQ, LSS, LEQ, GTR, GEQ -> {
                return comparison(b, left);
            }
            case SHL, SHR -> {
                Type type = Types.defaultType(fn.type(b));
                Code code = new Code();
                List<Ex> xs = Operands.order(fn, code, List.of(left(b, left, type), count(b.y())));
                return code.before(shift(b.op() == Op.SHL, xs.get(0), xs.get(1)));
            }
            default -> {
                Type type = Types.defaultType(fn.type(b));
                Code code = new Code();
                List<Ex> xs =
                        Operands.order(
                                fn,
                                code,
                                List.of(left(b, left, type), fn.conversions.exprTo(b.y(), type)));
                return code.before(arith(b.op(), xs.get(0), xs.get(1), b.pos()));
            }
        }
    }

    /** {@code x op y} of two numbers or strings of one type. */
    Ex arith(Op op, Ex x, Ex y, int pos) {
        if (x.type() instanceof IrType.Str) {
            return Rt.call(Rt.CONCAT, IrType.STRING, pos, x, y);
        }
        if (x.type() instanceof IrType.ComplexNum(boolean small)) {
            Ex result =
                    Rt.call(
                            switch (op) {
                                case ADD -> Rt.COMPLEX_ADD;
                                case SUB -> Rt.COMPLEX_SUB;
                                case MUL -> Rt.COMPLEX_MUL;
                                case DIV -> Rt.COMPLEX_DIV;
                                default ->
                                        throw new LoweringException(pos, "internal error: " + op);
                            },
                            x.type(),
                            pos,
                            x,
                            y);
            return small ? Rt.call(Rt.COMPLEX_SMALL, x.type(), pos, result) : result;
        }
        Ex.ArithOp arith =
                switch (op) {
                    case ADD -> Ex.ArithOp.ADD;
                    case SUB -> Ex.ArithOp.SUB;
                    case MUL -> Ex.ArithOp.MUL;
                    case DIV -> Ex.ArithOp.DIV;
                    case REM -> Ex.ArithOp.REM;
                    case AND -> Ex.ArithOp.AND;
                    case OR -> Ex.ArithOp.OR;
                    case XOR -> Ex.ArithOp.XOR;
                    case AND_NOT -> Ex.ArithOp.AND_NOT;
                    default -> throw new LoweringException(pos, "internal error: " + op);
                };
        return new Ex.Arith(arith, kind(x), x, y);
    }

    /** A shift count: int64, or uint64 of an unsigned type. */
    Ex count(Expr e) {
        ConstantValue constant = fn.exprs.constant(e);
        if (constant != null) {
            return ConstantLowering.integer(constant).bitLength() > 62
                    ? ConstantLowering.int64(Long.MAX_VALUE)
                    : ConstantLowering.int64(constant);
        }
        Ex y = fn.exprs.expr(e);
        Kind kind = kind(y);
        Kind wanted = kind.signed() ? Kind.I64 : Kind.U64;
        return kind == wanted ? y : new Ex.Convert(y, kind, wanted);
    }

    Ex shift(boolean left, Ex x, Ex count) {
        Kind kind = kind(x);
        return new Ex.Shift(left, kind, x, count, isBelow(count, kind.bits()));
    }

    /** Whether an integer is seen to be at least 0 and below a limit. */
    private static boolean isBelow(Ex x, int limit) {
        return switch (x) {
            case Ex.Const(IrType.Prim _, Long n) -> n >= 0 && n < limit;
            case Ex.Const(IrType.Prim _, Integer n) -> n >= 0 && n < limit;
            case Ex.Convert(Ex inner, Kind from, Kind to) ->
                    from.isInteger() && to.isInteger() && isBelow(inner, limit);
            case Ex.Arith(Ex.ArithOp op, Kind kind, Ex a, Ex b) ->
                    switch (op) {
                        case AND -> isBelow(a, limit) || isBelow(b, limit);
                        case REM -> !kind.signed() && isBelow(b, limit + 1);
                        case ADD, SUB, MUL, DIV, OR, XOR, AND_NOT -> false;
                    };
            case Ex.Shift(
                            boolean left,
                            Kind kind,
                            Ex _,
                            Ex.Const(IrType.Prim _, Long n),
                            boolean _) ->
                    !left
                            && !kind.signed()
                            && n < kind.bits()
                            && kind.bits() - n < Integer.SIZE
                            && 1L << (kind.bits() - n) <= limit;
            default -> false;
        };
    }

    private Ex concat(Expr.Binary b) {
        List<Expr> parts = new ArrayList<>();
        flatten(b, parts);
        List<Ex> xs = new ArrayList<>();
        for (Expr part : parts) {
            xs.add(fn.conversions.exprTo(part, Types.defaultType(fn.type(part))));
        }
        Code code = new Code();
        List<Ex> ordered = Operands.order(fn, code, xs);
        return code.before(concat(ordered, b.pos()));
    }

    private void flatten(Expr e, List<Expr> parts) {
        List<Expr> right = new ArrayList<>(4);
        Expr left = e;
        while (VariableAnalysis.unparen(left) instanceof Expr.Binary b
                && b.op() == Op.ADD
                && fn.exprs.constant(b) == null) {
            right.add(b.y());
            left = b.x();
        }
        if (right.isEmpty()) {
            parts.add(e);
            return;
        }
        parts.add(left);
        for (int i = right.size() - 1; i >= 0; i--) {
            flatten(right.get(i), parts);
        }
    }

    private static Ex concat(List<Ex> xs, int pos) {
        return switch (xs.size()) {
            case 2 -> Rt.call(Rt.CONCAT, IrType.STRING, pos, xs.get(0), xs.get(1));
            case 3 -> Rt.call(Rt.CONCAT3, IrType.STRING, pos, xs.get(0), xs.get(1), xs.get(2));
            default ->
                    Rt.call(
                            Rt.CONCAT_ALL,
                            IrType.STRING,
                            pos,
                            new Ex.ArrayLit(new IrType.ArrayOf(IrType.STRING, xs.size()), xs));
        };
    }

    // ---- comparison

    private Ex comparison(Expr.Binary b, @Nullable Ex left) {
        boolean xNil = fn.exprs.isNil(b.x());
        boolean yNil = fn.exprs.isNil(b.y());
        if (xNil || yNil) {
            Ex value =
                    xNil && yNil
                            ? ConstantLowering.bool(true)
                            : new Ex.IsNil(fn.exprs.expr(xNil ? b.y() : b.x()));
            return b.op() == Op.NEQ ? new Ex.Not(value) : value;
        }
        Type xt = fn.exprs.valueType(b.x());
        Type yt = fn.exprs.valueType(b.y());
        // a constant operand takes the other's type, but never an interface's
        if (fn.exprs.constant(b.x()) != null && !Types.isInterface(yt)) {
            xt = yt;
        } else if (fn.exprs.constant(b.y()) != null && !Types.isInterface(xt)) {
            yt = xt;
        }
        Code code = new Code();
        List<Ex> xs =
                Operands.order(
                        fn, code, List.of(left(b, left, xt), fn.conversions.exprTo(b.y(), yt)));
        return code.before(compare(b.op(), xs.get(0), xt, xs.get(1), yt, b.pos()));
    }

    /** {@code x op y} of two values, of which one may be an interface. */
    Ex compare(Op op, Ex x, Type xt, Ex y, Type yt, int pos) {
        boolean xi = Types.isInterface(xt);
        boolean yi = Types.isInterface(yt);
        if (xi != yi) {
            Ex a = xi ? x : fn.conversions.assign(x, xt, yt, pos);
            Ex b = yi ? y : fn.conversions.assign(y, yt, xt, pos);
            return negated(op, new Ex.Equal(a, b));
        }
        if (x.type() instanceof IrType.Prim(Kind kind)) {
            return new Ex.Compare(cmp(op), kind, x, y);
        }
        if (x.type() instanceof IrType.Str && op != Op.EQL && op != Op.NEQ) {
            Ex order = Rt.call(Rt.STRING_COMPARE, IrType.I32, pos, x, y);
            return new Ex.Compare(cmp(op), Kind.I32, order, ConstantLowering.int32(0));
        }
        if (Types.pointer(xt) != null
                && (!Types.isAggregate(Types.deref(xt)) || fn.program.isArrayPart(xt))) {
            return negated(op, Rt.call(Rt.REF_EQUAL, IrType.BOOL, pos, x, y));
        }
        if (UnsafeLowering.isPointer(xt)) {
            return negated(op, Rt.call(Rt.UNSAFE_EQUAL, IrType.BOOL, pos, x, y));
        }
        Ex right = xi ? y : fn.conversions.assign(y, yt, xt, pos);
        return negated(op, new Ex.Equal(x, right));
    }

    private static Ex negated(Op op, Ex equal) {
        return op == Op.NEQ ? new Ex.Not(equal) : equal;
    }

    private static Ex.CmpOp cmp(Op op) {
        return switch (op) {
            case EQL -> Ex.CmpOp.EQ;
            case NEQ -> Ex.CmpOp.NE;
            case LSS -> Ex.CmpOp.LT;
            case LEQ -> Ex.CmpOp.LE;
            case GTR -> Ex.CmpOp.GT;
            case GEQ -> Ex.CmpOp.GE;
            default -> throw new IllegalArgumentException("no comparison: " + op);
        };
    }
}
