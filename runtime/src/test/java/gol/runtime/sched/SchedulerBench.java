package gol.runtime.sched;

import gol.runtime.GoRuntime;
import gol.runtime.RuntimeOptions;
import gol.runtime.channel.Channels;
import gol.runtime.channel.LongChannel;
import gol.runtime.channel.Select;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Times the scheduler: {@code SchedulerBench NAMES SECONDS [WORKERS [KIND]]} prints per name the
 * fastest and the first run in ms. A program, not a test.
 */
public final class SchedulerBench {
    private SchedulerBench() {}

    interface Bench {
        long run(Goroutine g);
    }

    static LongChannel make(int cap) {
        return Channels.makeLong(cap);
    }

    static long recv(Goroutine g, LongChannel c) {
        return Channels.recvLong(g, c);
    }

    static void send(Goroutine g, LongChannel c, long v) {
        Channels.sendLong(g, c, v);
    }

    static void go(Goroutine g, Fn.Body b) {
        g.scheduler().go(g, Fn.of(b));
    }

    static long pingpong(Goroutine g) {
        LongChannel a = make(0);
        LongChannel b = make(0);
        int n = 300_000;
        go(
                g,
                h -> {
                    for (int i = 0; i < n; i++) {
                        send(h, b, recv(h, a) + 1);
                    }
                });
        long s = 0;
        for (int i = 0; i < n; i++) {
            send(g, a, i);
            s += recv(g, b);
        }
        return s;
    }

    static long ring(Goroutine g) {
        LongChannel first = make(0);
        LongChannel in = first;
        for (int i = 0; i < 999; i++) {
            LongChannel out = make(0);
            LongChannel from = in;
            go(
                    g,
                    h -> {
                        for (int r = 0; r < 400; r++) {
                            send(h, out, recv(h, from) + 1);
                        }
                    });
            in = out;
        }
        long v = 0;
        for (int r = 0; r < 400; r++) {
            send(g, first, v);
            v = recv(g, in);
        }
        return v;
    }

    static long sieve(Goroutine g) {
        LongChannel first = make(0);
        go(
                g,
                h -> {
                    for (long i = 2; i < 5300; i++) {
                        send(h, first, i);
                    }
                    send(h, first, -1);
                });
        LongChannel ch = first;
        long p = 0;
        while (true) {
            long x = recv(g, ch);
            if (x < 0) {
                return p;
            }
            p = x;
            LongChannel out = make(0);
            LongChannel in = ch;
            long q = p;
            go(
                    g,
                    h -> {
                        while (true) {
                            long y = recv(h, in);
                            if (y < 0) {
                                send(h, out, -1);
                                return;
                            }
                            if (y % q != 0) {
                                send(h, out, y);
                            }
                        }
                    });
            ch = out;
        }
    }

    static long pool(Goroutine g) {
        int n = 400_000;
        LongChannel jobs = make(100);
        LongChannel results = make(100);
        for (int w = 0; w < 4; w++) {
            go(
                    g,
                    h -> {
                        while (true) {
                            long x = recv(h, jobs);
                            if (x < 0) {
                                return;
                            }
                            long y = x;
                            for (int k = 0; k < 20; k++) {
                                y = y * 31 + 7;
                            }
                            send(h, results, y & 1023);
                        }
                    });
        }
        go(
                g,
                h -> {
                    for (int i = 0; i < n; i++) {
                        send(h, jobs, i);
                    }
                    for (int i = 0; i < 4; i++) {
                        send(h, jobs, -1);
                    }
                });
        long s = 0;
        for (int i = 0; i < n; i++) {
            s += recv(g, results);
        }
        return s;
    }

    static long select4(Goroutine g) {
        int n = 100_000;
        LongChannel[] c = new LongChannel[4];
        for (int i = 0; i < 4; i++) {
            LongChannel k = make(0);
            c[i] = k;
            go(
                    g,
                    h -> {
                        for (int j = 0; j < n; j++) {
                            send(h, k, j);
                        }
                    });
        }
        long s = 0;
        for (int i = 0; i < 4 * n; i++) {
            Select.begin(g, 4).recv(c[0]).recv(c[1]).recv(c[2]).recv(c[3]).run(g, false);
            s += g.longValue;
        }
        return s;
    }

    static long spawn(Goroutine g) {
        int n = 200_000;
        AtomicLong t = new AtomicLong();
        gol.runtime.sync.WaitGroup wg = new gol.runtime.sync.WaitGroup();
        wg.Add(g, n);
        for (int i = 0; i < n; i++) {
            int k = i;
            go(
                    g,
                    h -> {
                        t.addAndGet(k);
                        wg.Done(h);
                    });
        }
        wg.Wait(g);
        return t.get();
    }

    static long counter;

    static long mutex(Goroutine g) {
        gol.runtime.sync.Mutex m = new gol.runtime.sync.Mutex();
        gol.runtime.sync.WaitGroup wg = new gol.runtime.sync.WaitGroup();
        wg.Add(g, 8);
        counter = 0;
        for (int i = 0; i < 8; i++) {
            go(
                    g,
                    h -> {
                        for (int j = 0; j < 100_000; j++) {
                            m.Lock(h);
                            counter++;
                            m.Unlock(h);
                        }
                        wg.Done(h);
                    });
        }
        wg.Wait(g);
        return counter;
    }

    static long parkmany(Goroutine g) {
        int n = 1_000_000;
        LongChannel c = make(0);
        gol.runtime.sync.WaitGroup wg = new gol.runtime.sync.WaitGroup();
        wg.Add(g, n);
        for (int i = 0; i < n; i++) {
            go(
                    g,
                    h -> {
                        recv(h, c);
                        wg.Done(h);
                    });
        }
        for (int i = 0; i < 3; i++) {
            g.yieldNow();
        }
        if (Boolean.getBoolean("mem")) {
            System.gc();
            Runtime r = Runtime.getRuntime();
            System.err.printf("  %d B per goroutine%n", (r.totalMemory() - r.freeMemory()) / n);
        }
        Channels.close(g, c);
        wg.Wait(g);
        return n;
    }

    static long sleepers(Goroutine g) {
        int n = 50_000;
        gol.runtime.sync.WaitGroup wg = new gol.runtime.sync.WaitGroup();
        wg.Add(g, n);
        int seed = 1;
        for (int i = 0; i < n; i++) {
            seed = seed * 1103515245 + 12345;
            long d = 1_000_000L + ((seed >>> 8) % 100_000) * 1000L;
            go(
                    g,
                    h -> {
                        h.sleep(d);
                        wg.Done(h);
                    });
        }
        wg.Wait(g);
        return n;
    }

    static Bench pick(String name) {
        return switch (name) {
            case "pingpong" -> SchedulerBench::pingpong;
            case "ring" -> SchedulerBench::ring;
            case "sieve" -> SchedulerBench::sieve;
            case "pool" -> SchedulerBench::pool;
            case "select4" -> SchedulerBench::select4;
            case "spawn" -> SchedulerBench::spawn;
            case "mutex" -> SchedulerBench::mutex;
            case "parkmany" -> SchedulerBench::parkmany;
            case "sleepers" -> SchedulerBench::sleepers;
            default -> throw new IllegalArgumentException(name);
        };
    }

    public static void main(String[] args) {
        double seconds = Double.parseDouble(args[1]);
        RuntimeOptions options = RuntimeOptions.defaults();
        if (args.length > 2) {
            options = options.withWorkers(Integer.parseInt(args[2]));
        }
        if (args.length > 3) {
            options = options.withKind(GoroutineKind.valueOf(args[3]));
        }
        GoRuntime runtime = new GoRuntime(options);
        int status =
                runtime.runMain(
                        Fn.of(g -> {
                            for (String name : args[0].split(",")) {
                                Bench b = pick(name);
                                long best = Long.MAX_VALUE;
                                long first = 0;
                                long start = System.nanoTime();
                                long result = 0;
                                for (int n = 0;
                                        n < 2 || System.nanoTime() - start < seconds * 1e9;
                                        n++) {
                                    long t = System.nanoTime();
                                    result = b.run(g);
                                    t = System.nanoTime() - t;
                                    first = n == 0 ? t : first;
                                    best = Math.min(best, t);
                                }
                                System.err.printf(
                                        "%s %.3f %.3f %d%n", name, best / 1e6, first / 1e6, result);
                            }
                        }));
        System.exit(status);
    }
}
