package gol.bench.jmh;

import static gol.bench.jmh.Guest.OPS;
import static gol.bench.jmh.Guest.go;

import gol.runtime.sched.Goroutine;
import gol.runtime.sync.Mutex;
import gol.runtime.sync.RWMutex;
import gol.runtime.sync.WaitGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Locks; an operation is one section that was entered and left. */
@OperationsPerInvocation(OPS)
public class MutexBenchmark extends Defaults {
    private static final int GOROUTINES = 8;

    /** What the lock protects. */
    private static final class Counter {
        long n;
    }

    @Benchmark
    public long uncontended(Guest guest) {
        return guest.run(g -> {
            Mutex mutex = new Mutex();
            Counter counter = new Counter();
            for (int i = 0; i < OPS; i++) {
                mutex.Lock(g);
                counter.n++;
                mutex.Unlock(g);
            }
            return counter.n;
        });
    }

    @Benchmark
    public long contended(Guest guest) {
        Mutex mutex = new Mutex();
        Counter counter = new Counter();
        return guest.run(g -> {
            inAll(
                    g,
                    h -> {
                        for (int i = 0; i < OPS / GOROUTINES; i++) {
                            mutex.Lock(h);
                            counter.n++;
                            mutex.Unlock(h);
                        }
                        return 0;
                    });
            if (counter.n != OPS) {
                throw new IllegalStateException("lost updates: " + counter.n);
            }
            return counter.n;
        });
    }

    /** Eight goroutines read, each tenth time one writes. */
    @Benchmark
    public long readersAndWriters(Guest guest) {
        RWMutex mutex = new RWMutex();
        Counter counter = new Counter();
        return guest.run(g -> {
            inAll(
                    g,
                    h -> {
                        long seen = 0;
                        for (int i = 0; i < OPS / GOROUTINES; i++) {
                            if (i % 10 == 0) {
                                mutex.Lock(h);
                                counter.n++;
                                mutex.Unlock(h);
                            } else {
                                mutex.RLock(h);
                                seen += counter.n;
                                mutex.RUnlock(h);
                            }
                        }
                        return seen;
                    });
            return counter.n;
        });
    }

    /** Runs the work on each of the goroutines and waits for all. */
    private static void inAll(Goroutine g, Guest.Body work) {
        WaitGroup all = new WaitGroup();
        all.Add(g, GOROUTINES);
        for (int k = 0; k < GOROUTINES; k++) {
            go(
                    g,
                    h -> {
                        long result = work.run(h);
                        all.Done(h);
                        return result;
                    });
        }
        all.Wait(g);
    }
}
