package gol.stdlib.crypto.rand;

import gol.runtime.sched.Chooser;
import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import java.security.SecureRandom;

/** The native functions of crypto/rand. */
public final class Natives {
    private Natives() {}

    private static final class Holder {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    public static void fill(Goroutine g, ByteSlice b) {
        byte[] bytes = new byte[(int) b.len];
        Chooser chooser = g.runtime().chooser();
        if (chooser.seeded()) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) chooser.nextInt(256);
            }
        } else {
            Holder.RANDOM.nextBytes(bytes);
        }
        System.arraycopy(bytes, 0, b.array, (int) b.off, bytes.length);
    }
}
