package gol.bench.twins;

final class Fannkuch {
    private static final int N = 9;

    private Fannkuch() {}

    private static int flips(long[] perm) {
        int flips = 0;
        for (int k = (int) perm[0]; k != 0; k = (int) perm[0]) {
            for (int i = 0, j = k; i < j; i++, j--) {
                long t = perm[i];
                perm[i] = perm[j];
                perm[j] = t;
            }
            flips++;
        }
        return flips;
    }

    static long work() {
        long[] perm = new long[N];
        long[] perm1 = new long[N];
        long[] count = new long[N];
        for (int i = 0; i < N; i++) {
            perm1[i] = i;
        }
        long most = 0;
        long checksum = 0;
        int r = N;
        for (boolean even = true; ; even = !even) {
            for (; r != 1; r--) {
                count[r - 1] = r;
            }
            System.arraycopy(perm1, 0, perm, 0, N);
            int flips = flips(perm);
            most = Math.max(most, flips);
            checksum += even ? flips : -flips;
            for (; ; r++) {
                if (r == N) {
                    return checksum * 100 + most;
                }
                long first = perm1[0];
                for (int i = 0; i < r; i++) {
                    perm1[i] = perm1[i + 1];
                }
                perm1[r] = first;
                if (--count[r] > 0) {
                    break;
                }
            }
        }
    }
}
