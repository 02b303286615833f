package gol.compiler.check;

import gol.compiler.types.Basic;
import gol.compiler.types.ConstantValue;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whether constants are representable in basic types (spec: Representability). */
final class Representable {
    private static final BigInteger UINT64_LIMIT = BigInteger.ONE.shiftLeft(64);

    private Representable() {}

    /**
     * The value as the type has it, floats rounded to its precision; null if it is not
     * representable. An unknown value is representable in any type.
     */
    static @Nullable ConstantValue convert(ConstantValue x, Basic type) {
        if (Constants.isUnknown(x)) {
            return x;
        }
        if (type.is(Basic.INTEGER)) {
            return Constants.toInt(x) instanceof ConstantValue.Int i && inRange(i.value(), type)
                    ? i
                    : null;
        }
        if (type.is(Basic.FLOAT)) {
            ConstantValue f = Constants.toFloat(x);
            return Constants.isUnknown(f) ? null : roundTo(f, type);
        }
        if (type.is(Basic.COMPLEX)) {
            if (!Constants.isNumber(x)) {
                return null;
            }
            if (type.kind() == Basic.Kind.UNTYPED_COMPLEX) {
                return x;
            }
            ConstantValue re = roundTo(Constants.real(x), type);
            ConstantValue im = roundTo(Constants.imag(x), type);
            return re == null || im == null ? null : Constants.makeComplex(re, im);
        }
        if (type.is(Basic.STRING_FLAG)) {
            return x instanceof ConstantValue.Str ? x : null;
        }
        if (type.is(Basic.BOOLEAN)) {
            return x instanceof ConstantValue.Bool ? x : null;
        }
        return null;
    }

    private static @Nullable ConstantValue roundTo(ConstantValue x, Basic type) {
        return switch (type.kind()) {
            case FLOAT32, COMPLEX64 -> Constants.roundFloat(x, true);
            case FLOAT64, COMPLEX128 -> Constants.roundFloat(x, false);
            default -> x;
        };
    }

    private static boolean inRange(BigInteger v, Basic type) {
        int bits = v.bitLength();
        return switch (type.kind()) {
            case INT8 -> bits < 8;
            case INT16 -> bits < 16;
            case INT32 -> bits < 32;
            case INT, INT64 -> bits < 64;
            case UINT8 -> v.signum() >= 0 && bits <= 8;
            case UINT16 -> v.signum() >= 0 && bits <= 16;
            case UINT32 -> v.signum() >= 0 && bits <= 32;
            case UINT, UINT64, UINTPTR -> v.signum() >= 0 && v.compareTo(UINT64_LIMIT) < 0;
            case UNTYPED_INT -> true;
            // types2 admits what fits a rune's default handling: any int64
            case UNTYPED_RUNE -> true;
            default -> false;
        };
    }
}
