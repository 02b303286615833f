package gol.stdlib.compress.flate;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The native functions of compress/flate, over the JDK's zlib. */
public final class Natives {
    private static final int GOING = 0;
    private static final int FINISHED = 1;
    private static final int CORRUPT = 2;
    private static final int[] FLUSH = {Deflater.NO_FLUSH, Deflater.SYNC_FLUSH, Deflater.NO_FLUSH};
    private static final int FINISH = 2;
    private static final int HUFFMAN_ONLY = -2;

    private Natives() {}

    public static Object newInflater(ByteSlice dict) {
        Inflater inflater = new Inflater(true);
        if (dict.len > 0) {
            inflater.setDictionary(dict.array, (int) dict.off, (int) dict.len);
        }
        return inflater;
    }

    public static Object newDeflater(long level, ByteSlice dict) {
        boolean huffman = level == HUFFMAN_ONLY;
        Deflater deflater =
                new Deflater(huffman ? Deflater.DEFAULT_COMPRESSION : (int) level, true);
        if (huffman) {
            deflater.setStrategy(Deflater.HUFFMAN_ONLY);
        }
        if (dict.len > 0) {
            deflater.setDictionary(dict.array, (int) dict.off, (int) dict.len);
        }
        return deflater;
    }

    public static long inflate(Goroutine g, @Nullable Object state, ByteSlice in, ByteSlice out) {
        Inflater inflater = (Inflater) Objects.requireNonNull(state);
        inflater.setInput(in.array, (int) in.off, (int) in.len);
        int n;
        g.l2 = GOING;
        try {
            n = inflater.inflate(out.array, (int) out.off, (int) out.len);
            if (inflater.finished()) {
                g.l2 = FINISHED;
            } else if (inflater.needsDictionary()) {
                g.l2 = CORRUPT;
            }
        } catch (DataFormatException e) {
            n = 0;
            g.l2 = CORRUPT;
        }
        g.l1 = n;
        return in.len - inflater.getRemaining();
    }

    public static long deflate(
            Goroutine g, @Nullable Object state, ByteSlice in, ByteSlice out, long flush) {
        Deflater deflater = (Deflater) Objects.requireNonNull(state);
        deflater.setInput(in.array, (int) in.off, (int) in.len);
        if (flush == FINISH) {
            deflater.finish();
        }
        long before = deflater.getBytesRead();
        g.l1 = deflater.deflate(out.array, (int) out.off, (int) out.len, FLUSH[(int) flush]);
        return deflater.getBytesRead() - before;
    }
}
