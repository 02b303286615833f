package gol.bench.twins;

final class Quicksort {
    private Quicksort() {}

    private static void quick(long[] a, int first, int end) {
        int low = first;
        while (end - low > 12) {
            long p = a[low + (end - low) / 2];
            int i = low;
            int j = end - 1;
            while (i <= j) {
                while (a[i] < p) {
                    i++;
                }
                while (a[j] > p) {
                    j--;
                }
                if (i <= j) {
                    long t = a[i];
                    a[i] = a[j];
                    a[j] = t;
                    i++;
                    j--;
                }
            }
            quick(a, low, j + 1);
            low = i;
        }
        for (int i = low + 1; i < end; i++) {
            for (int j = i; j > low && a[j - 1] > a[j]; j--) {
                long t = a[j];
                a[j] = a[j - 1];
                a[j - 1] = t;
            }
        }
    }

    static long work() {
        long[] a = new long[500_000];
        int x = 1;
        for (int i = 0; i < a.length; i++) {
            x = x * 1664525 + 1013904223;
            a[i] = x >>> 8;
        }
        quick(a, 0, a.length);
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += i % 7 * a[i];
        }
        return sum;
    }
}
