package gol.bench.twins;

final class Sieve {
    private static final int N = 5_000_000;

    private Sieve() {}

    static long work() {
        boolean[] composite = new boolean[N + 1];
        int count = 0;
        for (int i = 2; i <= N; i++) {
            if (!composite[i]) {
                count++;
                for (long j = (long) i * i; j <= N; j += i) {
                    composite[(int) j] = true;
                }
            }
        }
        return count;
    }
}
