package gol.stdlib.bufio;

import gol.runtime.sched.Goroutine;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.Utf8;
import gol.stdlib.strings.Text;

/** The hot part of ScanWords. */
public final class Natives {
    private Natives() {}

    /** Start, end and whether white space follows. */
    public static long word(Goroutine g, ByteSlice data) {
        byte[] b = data.array;
        int end = (int) (data.off + data.len);
        int start = Text.skipSpace(b, (int) data.off, end);
        int i = start;
        g.l2 = 0;
        while (i < end) {
            long d = Utf8.decode(b, i, end);
            if (Text.isSpace((int) d)) {
                g.l2 = 1;
                break;
            }
            i += (int) (d >>> 32);
        }
        g.l1 = i - data.off;
        return start - data.off;
    }
}
