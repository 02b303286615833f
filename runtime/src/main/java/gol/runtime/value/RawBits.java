package gol.runtime.value;

import gol.runtime.type.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Primitive values as long bits, as channels and maps hold them: bool 0 or 1, what is a Java int
 * widened, floats by their IEEE bits.
 */
public final class RawBits {
    private RawBits() {}

    /** Whether values of the kind are held as bits. */
    public static boolean isLong(Kind k) {
        return k == Kind.BOOL || k.isInteger() || k.isFloat();
    }

    public static Object toRaw(Kind k, long bits) {
        return switch (k) {
            case BOOL -> bits != 0;
            case FLOAT32 -> Float.intBitsToFloat((int) bits);
            case FLOAT64 -> Double.longBitsToDouble(bits);
            default -> k.isJavaInt() ? (Object) (int) bits : (Object) bits;
        };
    }

    public static long fromRaw(@Nullable Object raw) {
        return switch (Objects.requireNonNull(raw)) {
            case Boolean b -> b ? 1 : 0;
            case Float f -> Float.floatToRawIntBits(f);
            case Double d -> Double.doubleToRawLongBits(d);
            case Number n -> n.longValue();
            default -> throw new IllegalArgumentException("no primitive: " + raw.getClass());
        };
    }
}
