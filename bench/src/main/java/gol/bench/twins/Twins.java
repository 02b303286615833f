package gol.bench.twins;

import java.util.Map;
import java.util.function.LongSupplier;

/** Runs a twin as the Go programs run themselves: {@code NAME [steady SECONDS]}. */
public final class Twins {
    private static final Map<String, LongSupplier> ALL =
            Map.of(
                    "fannkuch", Fannkuch::work,
                    "fib", Fib::work,
                    "mandelbrot", Mandelbrot::work,
                    "matrix", Matrix::work,
                    "nbody", Nbody::work,
                    "queens", Queens::work,
                    "quicksort", Quicksort::work,
                    "sieve", Sieve::work,
                    "spectral", Spectral::work,
                    "trees", Trees::work);

    private Twins() {}

    /** Whether the program has a twin. */
    public static boolean has(String program) {
        return ALL.containsKey(program);
    }

    public static void main(String[] args) {
        LongSupplier work = ALL.get(args[0]);
        if (work == null) {
            throw new IllegalArgumentException("no twin: " + args[0]);
        }
        long sum = work.getAsLong();
        System.out.println("checksum " + sum);
        if (args.length < 3) {
            return;
        }
        long best = Long.MAX_VALUE;
        long start = System.nanoTime();
        long time = Long.parseLong(args[2]) * 1_000_000_000L;
        for (int n = 0; System.nanoTime() - start < time || n < 2; n++) {
            long t = System.nanoTime();
            if (work.getAsLong() != sum) {
                throw new IllegalStateException("checksum differs");
            }
            best = Math.min(best, System.nanoTime() - t);
        }
        System.out.println("best " + best);
    }
}
