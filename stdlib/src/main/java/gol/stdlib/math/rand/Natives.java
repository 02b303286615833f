package gol.stdlib.math.rand;

import gol.runtime.sched.Goroutine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The runtime's random choices, and tables. */
public final class Natives {
    private Natives() {}

    /** Unseeded choices are the program's {@code Chooser}'s. */
    public static long runtimeRand(Goroutine g) {
        return g.runtime().chooser().nextLong();
    }

    public static long cooked(long i) {
        return Cooked.VALUES[(int) i];
    }

    /**
     * What the seeded generator's state is mixed with: the state of the additive lagged Fibonacci
     * generator (607, 273) after 7.8e12 steps from seed 1.
     */
    private static final class Cooked {
        static final long[] VALUES = new long[607];

        static {
            try (InputStream in = Natives.class.getResourceAsStream("cooked.txt")) {
                String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
                for (int i = 0; i < VALUES.length; i++) {
                    VALUES[i] = Long.parseUnsignedLong(text, i * 17, i * 17 + 16, 16);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static int kn(long i) {
        return Ziggurat.NORMAL.k[(int) i];
    }

    public static float wn(long i) {
        return Ziggurat.NORMAL.w[(int) i];
    }

    public static float fn(long i) {
        return Ziggurat.NORMAL.f[(int) i];
    }

    public static int ke(long i) {
        return Ziggurat.EXPONENTIAL.k[(int) i];
    }

    public static float we(long i) {
        return Ziggurat.EXPONENTIAL.w[(int) i];
    }

    public static float fe(long i) {
        return Ziggurat.EXPONENTIAL.f[(int) i];
    }
}
