package gol.interpreter.translate;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.interpreter.arithmetic.BooleanComparison;
import gol.interpreter.arithmetic.Conversions;
import gol.interpreter.arithmetic.DoubleArithmetic;
import gol.interpreter.arithmetic.DoubleComparison;
import gol.interpreter.arithmetic.FloatArithmetic;
import gol.interpreter.arithmetic.FloatComparison;
import gol.interpreter.arithmetic.IntArithmetic;
import gol.interpreter.arithmetic.IntComparison;
import gol.interpreter.arithmetic.IntShift;
import gol.interpreter.arithmetic.LongArithmetic;
import gol.interpreter.arithmetic.LongComparison;
import gol.interpreter.arithmetic.LongShift;
import gol.interpreter.arithmetic.RawBits;
import gol.interpreter.arithmetic.Unary;
import gol.interpreter.arithmetic.WrapInt;
import gol.interpreter.node.Expression;

/** Arithmetic, comparisons and conversions of primitives. */
final class ArithmeticTranslator {
    private final FunctionTranslator f;

    ArithmeticTranslator(FunctionTranslator f) {
        this.f = f;
    }

    private Expression operand(Ex x) {
        return f.expressions.translate(x);
    }

    Expression arith(Ex.Arith e) {
        Expression x = operand(e.x());
        Expression y = operand(e.y());
        return switch (e.kind()) {
            case F64 ->
                    switch (e.op()) {
                        case ADD -> new DoubleArithmetic.Add(x, y);
                        case SUB -> new DoubleArithmetic.Sub(x, y);
                        case MUL -> new DoubleArithmetic.Mul(x, y);
                        case DIV -> new DoubleArithmetic.Div(x, y);
                        case REM, AND, OR, XOR, AND_NOT -> throw ofFloats(e);
                    };
            case F32 ->
                    switch (e.op()) {
                        case ADD -> new FloatArithmetic.Add(x, y);
                        case SUB -> new FloatArithmetic.Sub(x, y);
                        case MUL -> new FloatArithmetic.Mul(x, y);
                        case DIV -> new FloatArithmetic.Div(x, y);
                        case REM, AND, OR, XOR, AND_NOT -> throw ofFloats(e);
                    };
            case I64, U64 -> longs(e.op(), e.kind() == Kind.U64, x, y);
            case BOOL, I8, U8, I16, U16, I32, U32 ->
                    wrap(e.kind(), ints(e.op(), e.kind() == Kind.U32, x, y));
        };
    }

    private static IllegalArgumentException ofFloats(Ex.Arith e) {
        return new IllegalArgumentException(e.op() + " of floats");
    }

    private static Expression longs(Ex.ArithOp op, boolean unsigned, Expression x, Expression y) {
        return switch (op) {
            case ADD -> new LongArithmetic.Add(x, y);
            case SUB -> new LongArithmetic.Sub(x, y);
            case MUL -> new LongArithmetic.Mul(x, y);
            case DIV ->
                    unsigned ? new LongArithmetic.DivUnsigned(x, y) : new LongArithmetic.Div(x, y);
            case REM ->
                    unsigned ? new LongArithmetic.RemUnsigned(x, y) : new LongArithmetic.Rem(x, y);
            case AND -> new LongArithmetic.And(x, y);
            case OR -> new LongArithmetic.Or(x, y);
            case XOR -> new LongArithmetic.Xor(x, y);
            case AND_NOT -> new LongArithmetic.AndNot(x, y);
        };
    }

    private static Expression ints(Ex.ArithOp op, boolean unsigned, Expression x, Expression y) {
        return switch (op) {
            case ADD -> new IntArithmetic.Add(x, y);
            case SUB -> new IntArithmetic.Sub(x, y);
            case MUL -> new IntArithmetic.Mul(x, y);
            case DIV ->
                    unsigned ? new IntArithmetic.DivUnsigned(x, y) : new IntArithmetic.Div(x, y);
            case REM ->
                    unsigned ? new IntArithmetic.RemUnsigned(x, y) : new IntArithmetic.Rem(x, y);
            case AND -> new IntArithmetic.And(x, y);
            case OR -> new IntArithmetic.Or(x, y);
            case XOR -> new IntArithmetic.Xor(x, y);
            case AND_NOT -> new IntArithmetic.AndNot(x, y);
        };
    }

    /** Cuts an int to the kind's width. */
    private static Expression wrap(Kind kind, Expression x) {
        return switch (kind) {
            case I8 -> new WrapInt.ToInt8(x);
            case U8 -> new WrapInt.ToUint8(x);
            case I16 -> new WrapInt.ToInt16(x);
            case U16 -> new WrapInt.ToUint16(x);
            case BOOL, I32, U32, I64, U64, F32, F64 -> x;
        };
    }

    Expression neg(Ex.Neg e) {
        Expression x = operand(e.x());
        return switch (e.kind()) {
            case F64 -> new Unary.NegDouble(x);
            case F32 -> new Unary.NegFloat(x);
            case I64, U64 -> new Unary.NegLong(x);
            case BOOL, I8, U8, I16, U16, I32, U32 -> wrap(e.kind(), new Unary.NegInt(x));
        };
    }

    Expression bitNot(Ex.BitNot e) {
        Expression x = operand(e.x());
        return e.kind().isLong() ? new Unary.NotLong(x) : wrap(e.kind(), new Unary.NotInt(x));
    }

    // ---- shifts

    Expression shift(Ex.Shift e) {
        Expression x = operand(e.x());
        Expression y = operand(e.y());
        Kind count = ((IrType.Prim) e.y().type()).kind();
        if (!count.isLong()) {
            y = convert(y, count, Kind.I64);
        }
        boolean checked = count.signed();
        Kind kind = e.kind();
        if (kind.isLong()) {
            if (e.left()) {
                return checked ? new LongShift.ShlSigned(x, y) : new LongShift.Shl(x, y);
            }
            if (kind.signed()) {
                return checked ? new LongShift.ShrSigned(x, y) : new LongShift.Shr(x, y);
            }
            return checked ? new LongShift.UshrSigned(x, y) : new LongShift.Ushr(x, y);
        }
        if (e.left()) {
            return wrap(kind, checked ? new IntShift.ShlSigned(x, y) : new IntShift.Shl(x, y));
        }
        if (kind.signed()) {
            return checked ? new IntShift.ShrSigned(x, y) : new IntShift.Shr(x, y);
        }
        return checked ? new IntShift.UshrSigned(x, y) : new IntShift.Ushr(x, y);
    }

    // ---- comparisons

    Expression compare(Ex.Compare e) {
        Expression x = operand(e.x());
        Expression y = operand(e.y());
        return switch (e.kind()) {
            case F64 ->
                    switch (e.op()) {
                        case EQ -> new DoubleComparison.Eq(x, y);
                        case NE -> new DoubleComparison.Ne(x, y);
                        case LT -> new DoubleComparison.Lt(x, y);
                        case LE -> new DoubleComparison.Le(x, y);
                        case GT -> new DoubleComparison.Gt(x, y);
                        case GE -> new DoubleComparison.Ge(x, y);
                    };
            case F32 ->
                    switch (e.op()) {
                        case EQ -> new FloatComparison.Eq(x, y);
                        case NE -> new FloatComparison.Ne(x, y);
                        case LT -> new FloatComparison.Lt(x, y);
                        case LE -> new FloatComparison.Le(x, y);
                        case GT -> new FloatComparison.Gt(x, y);
                        case GE -> new FloatComparison.Ge(x, y);
                    };
            case I64 -> compareLongs(e.op(), false, x, y);
            case U64 -> compareLongs(e.op(), true, x, y);
            case U32 -> compareInts(e.op(), true, x, y);
            case I8, U8, I16, U16, I32 -> compareInts(e.op(), false, x, y);
            case BOOL ->
                    e.op() == Ex.CmpOp.EQ
                            ? new BooleanComparison.Eq(x, y)
                            : new BooleanComparison.Ne(x, y);
        };
    }

    private static Expression compareLongs(
            Ex.CmpOp op, boolean unsigned, Expression x, Expression y) {
        return switch (op) {
            case EQ -> new LongComparison.Eq(x, y);
            case NE -> new LongComparison.Ne(x, y);
            case LT -> unsigned ? new LongComparison.LtUnsigned(x, y) : new LongComparison.Lt(x, y);
            case LE -> unsigned ? new LongComparison.LeUnsigned(x, y) : new LongComparison.Le(x, y);
            case GT -> unsigned ? new LongComparison.GtUnsigned(x, y) : new LongComparison.Gt(x, y);
            case GE -> unsigned ? new LongComparison.GeUnsigned(x, y) : new LongComparison.Ge(x, y);
        };
    }

    private static Expression compareInts(
            Ex.CmpOp op, boolean unsigned, Expression x, Expression y) {
        return switch (op) {
            case EQ -> new IntComparison.Eq(x, y);
            case NE -> new IntComparison.Ne(x, y);
            case LT -> unsigned ? new IntComparison.LtUnsigned(x, y) : new IntComparison.Lt(x, y);
            case LE -> unsigned ? new IntComparison.LeUnsigned(x, y) : new IntComparison.Le(x, y);
            case GT -> unsigned ? new IntComparison.GtUnsigned(x, y) : new IntComparison.Gt(x, y);
            case GE -> unsigned ? new IntComparison.GeUnsigned(x, y) : new IntComparison.Ge(x, y);
        };
    }

    // ---- conversions

    Expression convert(Expression x, Kind from, Kind to) {
        if (from == to || from == Kind.BOOL) {
            return x;
        }
        if (from.isFloat()) {
            return fromFloat(x, from, to);
        }
        if (to.isFloat()) {
            return toFloat(x, from, to == Kind.F64);
        }
        if (from.isLong()) {
            return to.isLong() ? x : wrap(to, new Conversions.LongToInt(x));
        }
        if (to.isLong()) {
            return from == Kind.U32
                    ? new Conversions.Uint32ToLong(x)
                    : new Conversions.IntToLong(x);
        }
        return wrap(to, x);
    }

    private static Expression toFloat(Expression x, Kind from, boolean wide) {
        return switch (from) {
            case I64 -> wide ? new Conversions.LongToDouble(x) : new Conversions.LongToFloat(x);
            case U64 -> wide ? new Conversions.Uint64ToDouble(x) : new Conversions.Uint64ToFloat(x);
            case U32 -> wide ? new Conversions.Uint32ToDouble(x) : new Conversions.Uint32ToFloat(x);
            case BOOL, I8, U8, I16, U16, I32 ->
                    wide ? new Conversions.IntToDouble(x) : new Conversions.IntToFloat(x);
            case F32, F64 -> throw new IllegalStateException("a float: " + from);
        };
    }

    private static Expression fromFloat(Expression x, Kind from, Kind to) {
        if (to == Kind.F32) {
            return new Conversions.DoubleToFloat(x);
        }
        Expression wide = from == Kind.F32 ? new Conversions.FloatToDouble(x) : x;
        return switch (to) {
            case F32, F64 -> wide;
            case I64 -> new Conversions.DoubleToInt64(wide);
            case U64 -> new Conversions.DoubleToUint64(wide);
            case U32 -> new Conversions.DoubleToUint32(wide);
            case BOOL, I8, U8, I16, U16, I32 -> wrap(to, new Conversions.DoubleToInt32(wide));
        };
    }

    /** {@link Ex.Bits}. */
    Expression bits(Ex.Bits e) {
        Expression x = operand(e.x());
        Kind from = ((IrType.Prim) e.x().type()).kind();
        Kind to = ((IrType.Prim) e.type()).kind();
        if (from == Kind.F64) {
            return new RawBits.DoubleToLong(x);
        }
        if (from == Kind.F32) {
            Expression bits = new RawBits.FloatToInt(x);
            return to.isLong() ? new Conversions.IntToLong(bits) : bits;
        }
        if (to == Kind.F64) {
            return new RawBits.LongToDouble(x);
        }
        if (to == Kind.F32) {
            return new RawBits.IntToFloat(from.isLong() ? new Conversions.LongToInt(x) : x);
        }
        if (from == Kind.BOOL) {
            return to == Kind.BOOL
                    ? x
                    : to.isLong() ? new RawBits.BooleanToLong(x) : new RawBits.BooleanToInt(x);
        }
        if (to == Kind.BOOL) {
            return from.isLong() ? new RawBits.LongToBoolean(x) : new RawBits.IntToBoolean(x);
        }
        if (from.isLong() && !to.isLong()) {
            return new Conversions.LongToInt(x);
        }
        return !from.isLong() && to.isLong() ? new Conversions.IntToLong(x) : x;
    }
}
