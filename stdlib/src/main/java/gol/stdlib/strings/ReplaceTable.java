package gol.stdlib.strings;

import gol.runtime.value.ByteBuf;
import gol.runtime.value.GoString;
import gol.runtime.value.ObjectSlice;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of a strings.Replacer, by the first byte of what is replaced, in order of priority.
 * Immutable.
 */
final class ReplaceTable {
    private final GoString[] old;
    private final GoString[] with;
    private final int @Nullable [][] byFirst = new int[256][];
    private int empty = -1;

    ReplaceTable(ObjectSlice pairs) {
        int n = (int) pairs.len / 2;
        old = new GoString[n];
        with = new GoString[n];
        for (int i = 0; i < n; i++) {
            old[i] = (GoString) pairs.get(2L * i);
            with[i] = (GoString) pairs.get(2L * i + 1);
            if (old[i].isEmpty()) {
                empty = empty < 0 ? i : empty;
                continue;
            }
            int c = old[i].byteAt(0);
            int[] known = byFirst[c];
            int[] more =
                    known == null ? new int[1] : java.util.Arrays.copyOf(known, known.length + 1);
            more[more.length - 1] = i;
            byFirst[c] = more;
        }
    }

    private int match(byte[] b, int i, int end, boolean noEmpty) {
        int best = noEmpty ? -1 : empty;
        int[] candidates = i < end ? byFirst[b[i] & 0xff] : null;
        if (candidates != null) {
            for (int k : candidates) {
                if (best >= 0 && k > best) {
                    break;
                }
                GoString o = old[k];
                int m = o.length();
                if (m <= end - i
                        && java.util.Arrays.equals(
                                b, i, i + m, o.bytes(), o.offset(), o.offset() + m)) {
                    return k;
                }
            }
        }
        return best;
    }

    GoString replace(GoString s) {
        byte[] b = s.bytes();
        int end = s.offset() + s.length();
        int last = s.offset();
        ByteBuf out = null;
        boolean afterEmpty = false;
        for (int i = last; i <= end; ) {
            int k = match(b, i, end, afterEmpty);
            afterEmpty = k >= 0 && old[k].isEmpty();
            if (k < 0) {
                i++;
                continue;
            }
            if (out == null) {
                out = new ByteBuf(s.length() + 32);
            }
            out.put(b, last, i - last).put(with[k]);
            i += old[k].length();
            last = i;
        }
        return out == null ? s : out.put(b, last, end - last).toGoString();
    }
}
