package gol.compiler.lower;

import gol.compiler.check.Constants;
import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import gol.compiler.types.Type;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Constant values to IR constants. */
final class ConstantLowering {
    private ConstantLowering() {}

    /** A constant of the given type, which may be an interface for {@code any(1)} and the like. */
    static Ex of(FunctionLowering fn, ConstantValue value, Type type, int pos) {
        IrType ir = fn.irType(type);
        return switch (ir) {
            case IrType.Prim prim -> prim(prim, value);
            case IrType.Str _ when value instanceof ConstantValue.Str s ->
                    new Ex.StrConst(s.bytes());
            case IrType.ComplexNum c -> complex(c, value);
            case IrType.Iface _ -> {
                Type own = defaultType(value);
                yield new Ex.ToInterface(of(fn, value, own, pos), own);
            }
            case IrType.Ref _ -> new Ex.Zero(ir);
            default -> throw new LoweringException(pos, "internal error: constant of " + type);
        };
    }

    static Ex.Const prim(IrType.Prim type, ConstantValue value) {
        Kind kind = type.kind();
        if (value instanceof ConstantValue.Bool(boolean b)) {
            return new Ex.Const(type, b);
        }
        return switch (kind) {
            case BOOL -> new Ex.Const(type, false);
            case I8, U8, I16, U16, I32, U32 -> new Ex.Const(type, integer(value).intValue());
            case I64, U64 -> new Ex.Const(type, integer(value).longValue());
            case F32 -> new Ex.Const(type, toFloat(value));
            case F64 -> new Ex.Const(type, toDouble(value));
        };
    }

    static Ex.Const int64(ConstantValue value) {
        return new Ex.Const(IrType.INT, integer(value).longValue());
    }

    static Ex.Const int64(long value) {
        return new Ex.Const(IrType.INT, value);
    }

    static Ex.Const int32(int value) {
        return new Ex.Const(IrType.I32, value);
    }

    static Ex.Const bool(boolean value) {
        return new Ex.Const(IrType.BOOL, value);
    }

    private static Ex complex(IrType.ComplexNum type, ConstantValue value) {
        double re;
        double im;
        if (value instanceof ConstantValue.Complex(ConstantValue real, ConstantValue imaginary)) {
            re = type.small() ? toFloat(real) : toDouble(real);
            im = type.small() ? toFloat(imaginary) : toDouble(imaginary);
        } else {
            re = type.small() ? toFloat(value) : toDouble(value);
            im = 0;
        }
        return new Ex.ComplexConst(type, re, im);
    }

    private static ConstantValue real(ConstantValue value) {
        return value instanceof ConstantValue.Complex(ConstantValue re, ConstantValue _)
                ? re
                : value;
    }

    static BigInteger integer(ConstantValue value) {
        return switch (real(value)) {
            case ConstantValue.Int(BigInteger i) -> i;
            case ConstantValue.Rat(BigInteger num, BigInteger den) -> num.divide(den);
            case ConstantValue.Float(BigDecimal d) -> d.toBigInteger();
            case ConstantValue.Bool(boolean b) -> b ? BigInteger.ONE : BigInteger.ZERO;
            case ConstantValue.Unknown _, ConstantValue.Str _, ConstantValue.Complex _ ->
                    BigInteger.ZERO;
        };
    }

    static double toDouble(ConstantValue value) {
        return switch (real(value)) {
            case ConstantValue.Int(BigInteger i) -> i.doubleValue();
            case ConstantValue.Rat r -> Constants.doubleValue(r);
            case ConstantValue.Float(BigDecimal d) -> d.doubleValue();
            case ConstantValue.Unknown _,
                    ConstantValue.Bool _,
                    ConstantValue.Str _,
                    ConstantValue.Complex _ ->
                    0;
        };
    }

    private static float toFloat(ConstantValue value) {
        return switch (real(value)) {
            case ConstantValue.Int(BigInteger i) -> i.floatValue();
            case ConstantValue.Rat r -> Constants.floatValue(r);
            case ConstantValue.Float(BigDecimal d) -> d.floatValue();
            case ConstantValue.Unknown _,
                    ConstantValue.Bool _,
                    ConstantValue.Str _,
                    ConstantValue.Complex _ ->
                    0;
        };
    }

    static Type defaultType(ConstantValue value) {
        return switch (value) {
            case ConstantValue.Bool _ -> Types.BOOL;
            case ConstantValue.Str _ -> Types.STRING;
            case ConstantValue.Int _, ConstantValue.Unknown _ -> Types.INT;
            case ConstantValue.Rat _, ConstantValue.Float _ -> Basic.of(Basic.Kind.FLOAT64);
            case ConstantValue.Complex _ -> Basic.of(Basic.Kind.COMPLEX128);
        };
    }
}
