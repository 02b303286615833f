package gol.stdlib.math.rand;

/** Tables of Marsaglia and Tsang's ziggurat method for normal and exponential distributions. */
public final class Ziggurat {
    /** 128 layers for the normal distribution. */
    public static final Ziggurat NORMAL = normal();

    /** 256 layers for the exponential one. */
    public static final Ziggurat EXPONENTIAL = exponential();

    /** Below which an integer is inside its layer for sure. */
    public final int[] k;

    /** The width of a layer by the range of the integers. */
    public final float[] w;

    /** The density at a layer's edge. */
    public final float[] f;

    private Ziggurat(int layers) {
        k = new int[layers];
        w = new float[layers];
        f = new float[layers];
    }

    private static int bits(double v) {
        return (int) (long) v;
    }

    private static Ziggurat normal() {
        double d = 3.442619855899;
        double t = d;
        double v = 9.91256303526217e-3;
        double m = 0x1p31;
        Ziggurat z = new Ziggurat(128);
        double q = v / StrictMath.exp(-0.5 * d * d);
        z.k[0] = bits(d / q * m);
        z.w[0] = (float) (q / m);
        z.w[127] = (float) (d / m);
        z.f[0] = 1;
        z.f[127] = (float) StrictMath.exp(-0.5 * d * d);
        for (int i = 126; i >= 1; i--) {
            d = StrictMath.sqrt(-2 * StrictMath.log(v / d + StrictMath.exp(-0.5 * d * d)));
            z.k[i + 1] = bits(d / t * m);
            t = d;
            z.f[i] = (float) StrictMath.exp(-0.5 * d * d);
            z.w[i] = (float) (d / m);
        }
        return z;
    }

    private static Ziggurat exponential() {
        double d = 7.69711747013104972;
        double t = d;
        double v = 3.9496598225815571993e-3;
        double m = 0x1p32;
        Ziggurat z = new Ziggurat(256);
        double q = v / StrictMath.exp(-d);
        z.k[0] = bits(d / q * m);
        z.w[0] = (float) (q / m);
        z.w[255] = (float) (d / m);
        z.f[0] = 1;
        z.f[255] = (float) StrictMath.exp(-d);
        for (int i = 254; i >= 1; i--) {
            d = -StrictMath.log(v / d + StrictMath.exp(-d));
            z.k[i + 1] = bits(d / t * m);
            t = d;
            z.f[i] = (float) StrictMath.exp(-d);
            z.w[i] = (float) (d / m);
        }
        return z;
    }
}
