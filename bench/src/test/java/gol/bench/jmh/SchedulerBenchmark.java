package gol.bench.jmh;

import static gol.bench.jmh.Guest.OPS;
import static gol.bench.jmh.Guest.go;

import gol.runtime.channel.Channels;
import gol.runtime.channel.LongChannel;
import gol.runtime.sched.FuncTimer;
import gol.runtime.sched.Scheduler;
import gol.runtime.sync.WaitGroup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Goroutines and timers. */
@OperationsPerInvocation(OPS)
public class SchedulerBenchmark extends Defaults {
    /** The call by the host, which the other benchmarks spread over their operations. */
    @Benchmark
    @OperationsPerInvocation(1)
    public long call(Guest guest) {
        return guest.run(g -> g.id);
    }

    @Benchmark
    public long spawnAndJoin(Guest guest) {
        return guest.run(g -> {
            WaitGroup all = new WaitGroup();
            all.Add(g, OPS);
            for (int i = 0; i < OPS; i++) {
                go(
                        g,
                        h -> {
                            all.Done(h);
                            return 0;
                        });
            }
            all.Wait(g);
            return g.id;
        });
    }

    /** Two goroutines give way to one another. */
    @Benchmark
    public long yield(Guest guest) {
        return guest.run(g -> {
            LongChannel done = Channels.makeLong(0);
            go(
                    g,
                    h -> {
                        for (int i = 0; i < OPS / 2; i++) {
                            h.yieldNow();
                        }
                        Channels.sendLong(h, done, 1);
                        return 0;
                    });
            for (int i = 0; i < OPS / 2; i++) {
                g.yieldNow();
            }
            return Channels.recvLong(g, done);
        });
    }

    /** Timers that are started and stopped before their time, as those of timeouts are. */
    @Benchmark
    public long timersStopped(Guest guest) {
        return guest.run(g -> {
            Scheduler s = g.scheduler();
            long hour = g.runtime().clock().nanoTime() + 3_600_000_000_000L;
            long stopped = 0;
            for (int i = 0; i < OPS; i++) {
                FuncTimer t = new FuncTimer(s, null, Guest.function(h -> 0));
                s.startTimer(t, hour + i, 0);
                stopped += s.stopTimer(t) ? 1 : 0;
            }
            return stopped;
        });
    }

    /** Timers that are due and start their goroutines. */
    @Benchmark
    public long timersFired(Guest guest) {
        return guest.run(g -> {
            Scheduler s = g.scheduler();
            WaitGroup fired = new WaitGroup();
            fired.Add(g, OPS);
            long now = g.runtime().clock().nanoTime();
            for (int i = 0; i < OPS; i++) {
                s.startTimer(
                        new FuncTimer(
                                s,
                                null,
                                Guest.function(h -> {
                                    fired.Done(h);
                                    return 0;
                                })),
                        now + i,
                        0);
            }
            fired.Wait(g);
            return g.id;
        });
    }
}
