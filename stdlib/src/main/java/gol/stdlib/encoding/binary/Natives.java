package gol.stdlib.encoding.binary;

/** The native functions of encoding/binary. */
public final class Natives {
    private Natives() {}

    public static int float32bits(float f) {
        return Float.floatToRawIntBits(f);
    }

    public static long float64bits(double f) {
        return Double.doubleToRawLongBits(f);
    }

    public static float float32of(int b) {
        return Float.intBitsToFloat(b);
    }

    public static double float64of(long b) {
        return Double.longBitsToDouble(b);
    }
}
