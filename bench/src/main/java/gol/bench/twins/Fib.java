package gol.bench.twins;

final class Fib {
    private Fib() {}

    static long fib(long n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static long work() {
        return fib(35);
    }
}
