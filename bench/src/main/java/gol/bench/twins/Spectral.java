package gol.bench.twins;

import java.util.Arrays;

final class Spectral {
    private static final int N = 700;

    private Spectral() {}

    private static double entry(long i, long j) {
        return 1 / (double) ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    private static void times(double[] v, double[] out) {
        for (int i = 0; i < out.length; i++) {
            double s = 0;
            for (int j = 0; j < v.length; j++) {
                s += entry(i, j) * v[j];
            }
            out[i] = s;
        }
    }

    private static void timesTransposed(double[] v, double[] out) {
        for (int i = 0; i < out.length; i++) {
            double s = 0;
            for (int j = 0; j < v.length; j++) {
                s += entry(j, i) * v[j];
            }
            out[i] = s;
        }
    }

    static long work() {
        double[] u = new double[N];
        double[] v = new double[N];
        double[] t = new double[N];
        Arrays.fill(u, 1);
        for (int i = 0; i < 10; i++) {
            times(u, t);
            timesTransposed(t, v);
            times(v, t);
            timesTransposed(t, u);
        }
        double uv = 0;
        double vv = 0;
        for (int i = 0; i < N; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return (long) (Math.sqrt(uv / vv) * 1e9);
    }
}
