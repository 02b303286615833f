package gol.compiler.check;

import gol.compiler.types.ConstantValue;
import gol.syntax.Expr;
import gol.syntax.Op;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Exact arithmetic on constants; twin of go/constant. Numbers are integers or fractions as long as
 * their parts stay below 4096 bits, beyond that decimal floats of some 530 bits. A number that is
 * integral is always a {@link ConstantValue.Int}, whatever its type; a complex number keeps both
 * parts. All methods accept the unknown value and then return it.
 */
public final class Constants {
    public static final ConstantValue UNKNOWN = new ConstantValue.Unknown();
    public static final ConstantValue TRUE = new ConstantValue.Bool(true);
    public static final ConstantValue FALSE = new ConstantValue.Bool(false);
    public static final ConstantValue ZERO = new ConstantValue.Int(BigInteger.ZERO);

    private static final MathContext PRECISION = new MathContext(160, RoundingMode.HALF_EVEN);
    private static final int MAX_FRACTION_BITS = 4096;
    private static final long MAX_MAGNITUDE = 646_456_993L;

    /** Of a literal, and for its power of ten: what has no more is an integer or a fraction. */
    private static final int MAX_SMALL_DIGITS = 400;

    private static final double LOG2_10 = Math.log(10) / Math.log(2);

    private Constants() {}

    public static ConstantValue ofBool(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static ConstantValue ofLong(long value) {
        return new ConstantValue.Int(BigInteger.valueOf(value));
    }

    public static ConstantValue ofInt(BigInteger value) {
        return new ConstantValue.Int(value);
    }

    public static ConstantValue ofBytes(byte[] bytes) {
        return new ConstantValue.Str(bytes);
    }

    /** The exact value of a finite double; unknown for others. */
    public static ConstantValue ofDouble(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return UNKNOWN;
        }
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >>> 52) & 0x7ff;
        long digits = bits & (1L << 52) - 1;
        BigInteger mantissa = BigInteger.valueOf(biased == 0 ? digits : digits | 1L << 52);
        if (bits < 0) {
            mantissa = mantissa.negate();
        }
        int exponent = Math.max(biased, 1) - 1075;
        return exponent >= 0
                ? new ConstantValue.Int(mantissa.shiftLeft(exponent))
                : ofFraction(mantissa, BigInteger.ONE.shiftLeft(-exponent));
    }

    /** {@code num / den} in lowest terms; as a float where the parts grow too long. */
    public static ConstantValue ofFraction(BigInteger num, BigInteger den) {
        if (den.signum() < 0) {
            num = num.negate();
            den = den.negate();
        }
        BigInteger gcd = num.gcd(den);
        if (!gcd.equals(BigInteger.ONE)) {
            num = num.divide(gcd);
            den = den.divide(gcd);
        }
        if (num.bitLength() >= MAX_FRACTION_BITS || den.bitLength() >= MAX_FRACTION_BITS) {
            BigDecimal quotient = new BigDecimal(num).divide(new BigDecimal(den), PRECISION);
            return new ConstantValue.Float(quotient);
        }
        if (den.equals(BigInteger.ONE)) {
            return new ConstantValue.Int(num);
        }
        return new ConstantValue.Rat(num, den);
    }

    private static ConstantValue ofDecimal(BigDecimal value) {
        if (value.signum() == 0) {
            return ZERO;
        }
        long exponent = (long) ((value.precision() - (long) value.scale()) * LOG2_10);
        if (exponent <= -MAX_FRACTION_BITS || exponent >= MAX_FRACTION_BITS) {
            return new ConstantValue.Float(value.round(PRECISION));
        }
        BigInteger unscaled = value.unscaledValue();
        if (value.scale() <= 0) {
            return new ConstantValue.Int(unscaled.multiply(BigInteger.TEN.pow(-value.scale())));
        }
        return ofFraction(unscaled, BigInteger.TEN.pow(value.scale()));
    }

    /**
     * The value of a literal as written; unknown if it is out of any range, null if it is
     * malformed, which the scanner reported.
     */
    public static @Nullable ConstantValue fromLiteral(Expr.LitKind kind, String text) {
        try {
            return switch (kind) {
                case INT -> new ConstantValue.Int(parseInt(text.replace("_", "")));
                case FLOAT -> parseFloat(text.replace("_", ""));
                case IMAGINARY -> parseImaginary(text.replace("_", ""));
                case RUNE, STRING -> {
                    ConstantValue value = Quoting.literal(text);
                    yield isUnknown(value) ? null : value;
                }
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static BigInteger parseInt(String text) {
        if (text.length() > 1 && text.charAt(0) == '0') {
            return switch (text.charAt(1)) {
                case 'x', 'X' -> new BigInteger(text.substring(2), 16);
                case 'b', 'B' -> new BigInteger(text.substring(2), 2);
                case 'o', 'O' -> new BigInteger(text.substring(2), 8);
                default -> new BigInteger(text.substring(1), 8);
            };
        }
        return new BigInteger(text);
    }

    private static ConstantValue parseFloat(String text) {
        if (text.length() > 1 && (text.charAt(1) == 'x' || text.charAt(1) == 'X')) {
            return parseHexFloat(text.substring(2));
        }
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        ConstantValue small = smallFloat(text, e);
        if (small != null) {
            return small;
        }
        if (e < 0) {
            return ofDecimal(new BigDecimal(text));
        }
        BigDecimal mantissa = new BigDecimal(text.substring(0, e));
        BigInteger exponent = new BigInteger(text.substring(e + 1));
        if (mantissa.signum() == 0) {
            return ZERO;
        }
        if (exponent.bitLength() > 40) {
            return exponent.signum() < 0 ? ZERO : UNKNOWN;
        }
        long scale = mantissa.scale() - exponent.longValue();
        long magnitude = mantissa.precision() - scale;
        // the range of a binary exponent of 32 bits
        if (magnitude > MAX_MAGNITUDE) {
            return UNKNOWN;
        }
        if (magnitude < -MAX_MAGNITUDE) {
            return ZERO;
        }
        return ofDecimal(new BigDecimal(mantissa.unscaledValue(), (int) scale));
    }

    /**
     * A decimal literal of ordinary size, null for others. Without BigDecimal, whose static
     * initialiser computes large powers, slow in a process that has just started.
     *
     * @param e where its exponent begins, or -1
     */
    private static @Nullable ConstantValue smallFloat(String text, int e) {
        int end = e < 0 ? text.length() : e;
        int exponentDigits = text.length() - end - 1;
        if (end > MAX_SMALL_DIGITS || exponentDigits > 4) {
            return null;
        }
        int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
        int dot = text.indexOf('.');
        String digits = text.substring(0, end);
        if (dot >= 0) {
            exponent -= end - dot - 1;
            digits = text.substring(0, dot) + text.substring(dot + 1, end);
        }
        if (Math.abs(exponent) > MAX_SMALL_DIGITS) {
            return null;
        }
        BigInteger value = new BigInteger(digits);
        BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
        return exponent >= 0
                ? new ConstantValue.Int(value.multiply(power))
                : ofFraction(value, power);
    }

    private static ConstantValue parseHexFloat(String text) {
        int p = Math.max(text.indexOf('p'), text.indexOf('P'));
        BigInteger exponent = p < 0 ? BigInteger.ZERO : new BigInteger(text.substring(p + 1));
        String mantissa = p < 0 ? text : text.substring(0, p);
        int dot = mantissa.indexOf('.');
        int fraction = 0;
        if (dot >= 0) {
            fraction = mantissa.length() - dot - 1;
            mantissa = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        }
        BigInteger digits = new BigInteger(mantissa, 16);
        if (digits.signum() == 0) {
            return ZERO;
        }
        BigInteger shift = exponent.subtract(BigInteger.valueOf(4L * fraction));
        if (shift.bitLength() > 31) {
            return shift.signum() < 0 ? ZERO : UNKNOWN;
        }
        int s = shift.intValue();
        if (Math.abs((long) s) > 100_000) {
            // far outside every type's range: 2**s by decimal powers
            BigDecimal power = new BigDecimal(2).pow(Math.min(Math.abs(s), 999_999_999), PRECISION);
            BigDecimal value = new BigDecimal(digits);
            return new ConstantValue.Float(
                    s > 0 ? value.multiply(power, PRECISION) : value.divide(power, PRECISION));
        }
        return s >= 0
                ? ofFraction(digits.shiftLeft(s), BigInteger.ONE)
                : ofFraction(digits, BigInteger.ONE.shiftLeft(-s));
    }

    private static ConstantValue parseImaginary(String text) {
        String number = text.substring(0, text.length() - 1);
        ConstantValue part;
        boolean prefixed =
                number.length() > 1
                        && number.charAt(0) == '0'
                        && "xXbBoO".indexOf(number.charAt(1)) >= 0;
        if (prefixed) {
            boolean hex = number.charAt(1) == 'x' || number.charAt(1) == 'X';
            boolean isFloat =
                    hex
                            && (number.indexOf('.') >= 0
                                    || number.indexOf('p') >= 0
                                    || number.indexOf('P') >= 0);
            part = isFloat ? parseFloat(number) : new ConstantValue.Int(parseInt(number));
        } else {
            // for compatibility 0123i is decimal
            part = parseFloat(number);
        }
        return part instanceof ConstantValue.Unknown ? UNKNOWN : makeImag(part);
    }

    public static boolean isUnknown(@Nullable ConstantValue v) {
        return v == null || v instanceof ConstantValue.Unknown;
    }

    public static boolean isInt64(ConstantValue v) {
        return v instanceof ConstantValue.Int i && i.value().bitLength() < 64;
    }

    /** The value of an integer known to fit. */
    public static long longValue(ConstantValue v) {
        return ((ConstantValue.Int) v).value().longValue();
    }

    public static byte[] bytes(ConstantValue v) {
        return v instanceof ConstantValue.Str s ? s.bytes() : new byte[0];
    }

    /** {@code 0 + x i}. */
    public static ConstantValue makeImag(ConstantValue x) {
        return isUnknown(x) ? x : new ConstantValue.Complex(ZERO, x);
    }

    public static ConstantValue makeComplex(ConstantValue re, ConstantValue im) {
        return isUnknown(re) || isUnknown(im) ? UNKNOWN : new ConstantValue.Complex(re, im);
    }

    public static ConstantValue real(ConstantValue x) {
        return x instanceof ConstantValue.Complex c ? c.re() : x;
    }

    public static ConstantValue imag(ConstantValue x) {
        if (x instanceof ConstantValue.Complex c) {
            return c.im();
        }
        return isUnknown(x) ? x : ZERO;
    }

    /** An {@code Int} if the number is integral, else unknown. */
    public static ConstantValue toInt(ConstantValue x) {
        return switch (x) {
            case ConstantValue.Int i -> i;
            case ConstantValue.Complex c -> sign(c.im()) == 0 ? toInt(c.re()) : UNKNOWN;
            case ConstantValue.Float f -> floatToInt(f.value());
            case ConstantValue.Rat r -> UNKNOWN;
            case ConstantValue.Unknown u -> UNKNOWN;
            case ConstantValue.Bool b -> UNKNOWN;
            case ConstantValue.Str s -> UNKNOWN;
        };
    }

    private static ConstantValue floatToInt(BigDecimal value) {
        long digits = (long) value.precision() - value.scale();
        if (digits > 1300 || digits < 0) {
            return UNKNOWN;
        }
        BigDecimal rounded = value.round(new MathContext(158, RoundingMode.HALF_EVEN));
        try {
            return new ConstantValue.Int(rounded.toBigIntegerExact());
        } catch (ArithmeticException e) {
            return UNKNOWN;
        }
    }

    /** The number if it is real, else unknown. */
    public static ConstantValue toFloat(ConstantValue x) {
        return switch (x) {
            case ConstantValue.Int i -> i;
            case ConstantValue.Rat r -> r;
            case ConstantValue.Float f -> f;
            case ConstantValue.Complex c -> sign(c.im()) == 0 ? toFloat(c.re()) : UNKNOWN;
            case ConstantValue.Unknown u -> UNKNOWN;
            case ConstantValue.Bool b -> UNKNOWN;
            case ConstantValue.Str s -> UNKNOWN;
        };
    }

    /** Whether it is a number at all. */
    public static boolean isNumber(ConstantValue x) {
        return switch (x) {
            case ConstantValue.Int i -> true;
            case ConstantValue.Rat r -> true;
            case ConstantValue.Float f -> true;
            case ConstantValue.Complex c -> true;
            case ConstantValue.Unknown u -> false;
            case ConstantValue.Bool b -> false;
            case ConstantValue.Str s -> false;
        };
    }

    /** -1, 0, 1; for complex numbers 0 exactly when both parts are; 1 for anything else. */
    public static int sign(ConstantValue x) {
        return switch (x) {
            case ConstantValue.Int i -> i.value().signum();
            case ConstantValue.Rat r -> r.num().signum();
            case ConstantValue.Float f -> f.value().signum();
            case ConstantValue.Complex c -> sign(c.re()) | sign(c.im());
            case ConstantValue.Unknown u -> 1;
            case ConstantValue.Bool b -> 1;
            case ConstantValue.Str s -> 1;
        };
    }

    /** The number of bits of an integer's absolute value. */
    public static int bitLength(ConstantValue x) {
        return x instanceof ConstantValue.Int i ? i.value().abs().bitLength() : 0;
    }

    /**
     * {@code op x}.
     *
     * @param unsignedBits for {@code ^} of an unsigned type its size, else 0
     */
    public static ConstantValue unaryOp(Op op, ConstantValue x, int unsignedBits) {
        return switch (op) {
            case ADD -> x;
            case SUB -> negate(x);
            case NOT -> x instanceof ConstantValue.Bool b ? ofBool(!b.value()) : UNKNOWN;
            case XOR -> {
                if (!(x instanceof ConstantValue.Int i)) {
                    yield UNKNOWN;
                }
                BigInteger z = i.value().not();
                if (unsignedBits > 0) {
                    z = z.and(BigInteger.ONE.shiftLeft(unsignedBits).subtract(BigInteger.ONE));
                }
                yield new ConstantValue.Int(z);
            }
            default -> UNKNOWN;
        };
    }

    private static ConstantValue negate(ConstantValue x) {
        return switch (x) {
            case ConstantValue.Int i -> new ConstantValue.Int(i.value().negate());
            case ConstantValue.Rat r -> new ConstantValue.Rat(r.num().negate(), r.den());
            case ConstantValue.Float f -> new ConstantValue.Float(f.value().negate());
            case ConstantValue.Complex c ->
                    new ConstantValue.Complex(negate(c.re()), negate(c.im()));
            case ConstantValue.Unknown u -> UNKNOWN;
            case ConstantValue.Bool b -> UNKNOWN;
            case ConstantValue.Str s -> UNKNOWN;
        };
    }

    /**
     * {@code x op y} for matching operands.
     *
     * @param integer whether a division is an integer's, which truncates
     */
    public static ConstantValue binaryOp(ConstantValue x, Op op, ConstantValue y, boolean integer) {
        if (isUnknown(x) || isUnknown(y)) {
            return UNKNOWN;
        }
        if (x instanceof ConstantValue.Bool a && y instanceof ConstantValue.Bool b) {
            return switch (op) {
                case AND_AND -> ofBool(a.value() && b.value());
                case OR_OR -> ofBool(a.value() || b.value());
                default -> UNKNOWN;
            };
        }
        if (x instanceof ConstantValue.Str a && y instanceof ConstantValue.Str b) {
            return op == Op.ADD ? concat(a, b) : UNKNOWN;
        }
        if (!isNumber(x) || !isNumber(y)) {
            return UNKNOWN;
        }
        if (x instanceof ConstantValue.Complex || y instanceof ConstantValue.Complex) {
            return complexOp(x, op, y);
        }
        if (x instanceof ConstantValue.Int a && y instanceof ConstantValue.Int b) {
            return intOp(a.value(), op, b.value(), integer);
        }
        if (x instanceof ConstantValue.Float || y instanceof ConstantValue.Float) {
            return floatOp(decimal(x), op, decimal(y));
        }
        return fractionOp(num(x), den(x), op, num(y), den(y));
    }

    private static ConstantValue concat(ConstantValue.Str a, ConstantValue.Str b) {
        return (long) a.length() + b.length() > Integer.MAX_VALUE - 8 ? UNKNOWN : a.plus(b);
    }

    private static ConstantValue intOp(BigInteger a, Op op, BigInteger b, boolean integer) {
        return switch (op) {
            case ADD -> new ConstantValue.Int(a.add(b));
            case SUB -> new ConstantValue.Int(a.subtract(b));
            case MUL -> new ConstantValue.Int(a.multiply(b));
            case DIV -> {
                if (b.signum() == 0) {
                    yield UNKNOWN;
                }
                yield integer ? new ConstantValue.Int(a.divide(b)) : ofFraction(a, b);
            }
            case REM -> b.signum() == 0 ? UNKNOWN : new ConstantValue.Int(a.remainder(b));
            case AND -> new ConstantValue.Int(a.and(b));
            case OR -> new ConstantValue.Int(a.or(b));
            case XOR -> new ConstantValue.Int(a.xor(b));
            case AND_NOT -> new ConstantValue.Int(a.andNot(b));
            default -> UNKNOWN;
        };
    }

    private static ConstantValue fractionOp(
            BigInteger an, BigInteger ad, Op op, BigInteger bn, BigInteger bd) {
        return switch (op) {
            case ADD -> ofFraction(an.multiply(bd).add(bn.multiply(ad)), ad.multiply(bd));
            case SUB -> ofFraction(an.multiply(bd).subtract(bn.multiply(ad)), ad.multiply(bd));
            case MUL -> ofFraction(an.multiply(bn), ad.multiply(bd));
            case DIV -> bn.signum() == 0 ? UNKNOWN : ofFraction(an.multiply(bd), ad.multiply(bn));
            default -> UNKNOWN;
        };
    }

    private static ConstantValue floatOp(BigDecimal a, Op op, BigDecimal b) {
        try {
            return switch (op) {
                case ADD -> inRange(a.add(b, PRECISION));
                case SUB -> inRange(a.subtract(b, PRECISION));
                case MUL -> inRange(a.multiply(b, PRECISION));
                case DIV -> b.signum() == 0 ? UNKNOWN : inRange(a.divide(b, PRECISION));
                default -> UNKNOWN;
            };
        } catch (ArithmeticException e) {
            return UNKNOWN;
        }
    }

    /** The float, if its binary exponent takes no more than 32 bits. */
    private static ConstantValue inRange(BigDecimal value) {
        long magnitude = (long) value.precision() - value.scale();
        if (magnitude > MAX_MAGNITUDE) {
            return UNKNOWN;
        }
        return magnitude < -MAX_MAGNITUDE ? ZERO : new ConstantValue.Float(value);
    }

    private static ConstantValue complexOp(ConstantValue x, Op op, ConstantValue y) {
        ConstantValue a = real(x);
        ConstantValue b = imag(x);
        ConstantValue c = real(y);
        ConstantValue d = imag(y);
        return switch (op) {
            case ADD -> makeComplex(add(a, c), add(b, d));
            case SUB -> makeComplex(binaryOp(a, Op.SUB, c, false), binaryOp(b, Op.SUB, d, false));
            case MUL ->
                    makeComplex(
                            binaryOp(mul(a, c), Op.SUB, mul(b, d), false),
                            add(mul(b, c), mul(a, d)));
            case DIV -> {
                ConstantValue s = add(mul(c, c), mul(d, d));
                ConstantValue re = add(mul(a, c), mul(b, d));
                ConstantValue im = binaryOp(mul(b, c), Op.SUB, mul(a, d), false);
                yield makeComplex(binaryOp(re, Op.DIV, s, false), binaryOp(im, Op.DIV, s, false));
            }
            default -> UNKNOWN;
        };
    }

    private static ConstantValue add(ConstantValue x, ConstantValue y) {
        return binaryOp(x, Op.ADD, y, false);
    }

    private static ConstantValue mul(ConstantValue x, ConstantValue y) {
        return binaryOp(x, Op.MUL, y, false);
    }

    /** {@code x << s} or {@code x >> s}. */
    public static ConstantValue shift(ConstantValue x, Op op, int s) {
        if (!(x instanceof ConstantValue.Int i)) {
            return UNKNOWN;
        }
        BigInteger v = i.value();
        return new ConstantValue.Int(op == Op.SHL ? v.shiftLeft(s) : v.shiftRight(s));
    }

    /** The truth of a comparison; false if a value is unknown. */
    public static boolean compare(ConstantValue x, Op op, ConstantValue y) {
        if (isUnknown(x) || isUnknown(y)) {
            return false;
        }
        if (x instanceof ConstantValue.Bool a && y instanceof ConstantValue.Bool b) {
            return op == Op.EQL ? a.value() == b.value() : a.value() != b.value();
        }
        if (x instanceof ConstantValue.Str a && y instanceof ConstantValue.Str b) {
            return holds(java.util.Arrays.compareUnsigned(a.bytes(), b.bytes()), op);
        }
        if (!isNumber(x) || !isNumber(y)) {
            return false;
        }
        if (x instanceof ConstantValue.Complex || y instanceof ConstantValue.Complex) {
            boolean equal = order(real(x), real(y)) == 0 && order(imag(x), imag(y)) == 0;
            return op == Op.EQL ? equal : !equal;
        }
        return holds(order(x, y), op);
    }

    private static int order(ConstantValue x, ConstantValue y) {
        if (x instanceof ConstantValue.Int a && y instanceof ConstantValue.Int b) {
            return a.value().compareTo(b.value());
        }
        if (x instanceof ConstantValue.Float || y instanceof ConstantValue.Float) {
            return decimal(x).compareTo(decimal(y));
        }
        return num(x).multiply(den(y)).compareTo(num(y).multiply(den(x)));
    }

    private static boolean holds(int order, Op op) {
        return switch (op) {
            case EQL -> order == 0;
            case NEQ -> order != 0;
            case LSS -> order < 0;
            case LEQ -> order <= 0;
            case GTR -> order > 0;
            case GEQ -> order >= 0;
            default -> false;
        };
    }

    private static BigInteger num(ConstantValue x) {
        return x instanceof ConstantValue.Rat r ? r.num() : ((ConstantValue.Int) x).value();
    }

    private static BigInteger den(ConstantValue x) {
        return x instanceof ConstantValue.Rat r ? r.den() : BigInteger.ONE;
    }

    private static BigDecimal decimal(ConstantValue x) {
        return switch (x) {
            case ConstantValue.Float f -> f.value();
            case ConstantValue.Int i -> new BigDecimal(i.value(), PRECISION);
            case ConstantValue.Rat r ->
                    new BigDecimal(r.num()).divide(new BigDecimal(r.den()), PRECISION);
            case ConstantValue.Complex c -> decimal(c.re());
            case ConstantValue.Unknown u -> BigDecimal.ZERO;
            case ConstantValue.Bool b -> BigDecimal.ZERO;
            case ConstantValue.Str s -> BigDecimal.ZERO;
        };
    }

    /** The nearest double, rounded to even, infinite on overflow. */
    public static double doubleValue(ConstantValue x) {
        return round(x, 53, -1074, 1023);
    }

    /** The nearest float, infinite on overflow. */
    public static float floatValue(ConstantValue x) {
        return (float) round(x, 24, -149, 127);
    }

    private static double round(ConstantValue x, int bits, int minLsb, int maxExponent) {
        if (x instanceof ConstantValue.Float f) {
            BigDecimal value = f.value();
            long digits = (long) value.precision() - value.scale();
            if (value.signum() == 0 || digits < -400) {
                return 0;
            }
            if (digits > 400) {
                return value.signum() < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            BigInteger unscaled = value.unscaledValue();
            return value.scale() <= 0
                    ? round(
                            unscaled.multiply(BigInteger.TEN.pow(-value.scale())),
                            BigInteger.ONE,
                            bits,
                            minLsb,
                            maxExponent)
                    : round(unscaled, BigInteger.TEN.pow(value.scale()), bits, minLsb, maxExponent);
        }
        if (x instanceof ConstantValue.Complex c) {
            return round(c.re(), bits, minLsb, maxExponent);
        }
        return isNumber(x) ? round(num(x), den(x), bits, minLsb, maxExponent) : 0;
    }

    private static double round(
            BigInteger num, BigInteger den, int bits, int minLsb, int maxExponent) {
        if (num.signum() == 0) {
            return 0;
        }
        BigInteger n = num.abs();
        int exponent = n.bitLength() - den.bitLength();
        BigInteger scaledNum = exponent >= 0 ? n : n.shiftLeft(-exponent);
        BigInteger scaledDen = exponent >= 0 ? den.shiftLeft(exponent) : den;
        if (scaledNum.compareTo(scaledDen) < 0) {
            exponent--;
        }
        int lsb = Math.max(exponent - bits + 1, minLsb);
        BigInteger top = lsb < 0 ? n.shiftLeft(-lsb) : n;
        BigInteger bottom = lsb > 0 ? den.shiftLeft(lsb) : den;
        BigInteger[] parts = top.divideAndRemainder(bottom);
        BigInteger quotient = parts[0];
        int half = parts[1].shiftLeft(1).compareTo(bottom);
        if (half > 0 || half == 0 && quotient.testBit(0)) {
            quotient = quotient.add(BigInteger.ONE);
        }
        if (quotient.bitLength() + lsb > maxExponent + 1) {
            return num.signum() < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double value = Math.scalb((double) quotient.longValue(), lsb);
        return num.signum() < 0 ? -value : value;
    }

    /** The value rounded to a float type's precision, or null if it overflows. */
    static @Nullable ConstantValue roundFloat(ConstantValue x, boolean single) {
        double value = single ? (double) floatValue(x) : doubleValue(x);
        return Double.isInfinite(value) ? null : ofDouble(value);
    }

    /** Go's short notation in messages. */
    public static String toString(ConstantValue v, boolean asFloat) {
        return switch (v) {
            case ConstantValue.Unknown u -> "unknown";
            case ConstantValue.Bool b -> Boolean.toString(b.value());
            case ConstantValue.Str s -> Quoting.quoteShort(s.bytes());
            case ConstantValue.Int i ->
                    asFloat ? shortFloat(new BigDecimal(i.value())) : i.value().toString();
            case ConstantValue.Rat r -> shortFloat(decimal(r));
            case ConstantValue.Float f -> shortFloat(f.value());
            case ConstantValue.Complex c ->
                    "(" + toString(c.re(), true) + " + " + toString(c.im(), true) + "i)";
        };
    }

    /** {@code %.6g}. */
    private static String shortFloat(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal rounded =
                value.round(new MathContext(6, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            String text = rounded.toPlainString();
            if (text.indexOf('.') >= 0 || value.stripTrailingZeros().scale() <= 0) {
                return text;
            }
            // not integral: say so, with the digits of a double
            BigDecimal exact = new BigDecimal(Double.toString(value.doubleValue()));
            return exact.stripTrailingZeros().toPlainString();
        }
        String digits = rounded.unscaledValue().abs().toString();
        StringBuilder out = new StringBuilder();
        if (rounded.signum() < 0) {
            out.append('-');
        }
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        out.append('e').append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        if (magnitude < 10) {
            out.append('0');
        }
        return out.append(magnitude).toString();
    }
}
