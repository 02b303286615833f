package gol.bench.twins;

final class Matrix {
    private static final int N = 300;

    private Matrix() {}

    private static double[][] matrix(int n, double seed) {
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = seed * (i - j) * (i + j);
            }
        }
        return m;
    }

    static long work() {
        double[][] a = matrix(N, 0.001);
        double[][] b = matrix(N, 0.002);
        double[][] c = matrix(N, 0);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double sum = 0;
                for (int k = 0; k < N; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        return (long) (c[10][20] + c[200][299]);
    }
}
