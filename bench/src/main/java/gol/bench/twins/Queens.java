package gol.bench.twins;

import java.util.function.IntPredicate;

final class Queens {
    private static final int N = 10;

    private Queens() {}

    private static boolean place(
            int row, int n, boolean[] cols, boolean[] up, boolean[] down, IntPredicate found) {
        if (row == n) {
            return found.test(row);
        }
        for (int c = 0; c < n; c++) {
            if (cols[c] || up[row + c] || down[row - c + n]) {
                continue;
            }
            cols[c] = true;
            up[row + c] = true;
            down[row - c + n] = true;
            boolean more = place(row + 1, n, cols, up, down, found);
            cols[c] = false;
            up[row + c] = false;
            down[row - c + n] = false;
            if (!more) {
                return false;
            }
        }
        return true;
    }

    static long work() {
        long[] count = {0};
        place(
                0,
                N,
                new boolean[N],
                new boolean[2 * N],
                new boolean[2 * N + 1],
                row -> {
                    count[0] += row;
                    return true;
                });
        return count[0];
    }
}
