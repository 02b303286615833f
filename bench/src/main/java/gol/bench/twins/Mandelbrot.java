package gol.bench.twins;

final class Mandelbrot {
    private static final int N = 400;
    private static final int LIMIT = 100;

    private Mandelbrot() {}

    static long work() {
        long sum = 0;
        for (int y = 0; y < N; y++) {
            for (int x = 0; x < N; x++) {
                double cr = 2 * (double) x / N - 1.5;
                double ci = 2 * (double) y / N - 1;
                double zr = 0;
                double zi = 0;
                int k = 0;
                for (; k < LIMIT && zr * zr + zi * zi <= 4; k++) {
                    double r = zr * zr - zi * zi + cr;
                    zi = 2 * zr * zi + ci;
                    zr = r;
                }
                sum += k;
            }
        }
        return sum;
    }
}
