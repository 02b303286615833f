package gol.bench.jmh;

import static gol.bench.jmh.Guest.OPS;
import static gol.bench.jmh.Guest.go;

import gol.runtime.channel.Channels;
import gol.runtime.channel.LongChannel;
import gol.runtime.channel.Select;
import gol.runtime.sched.Goroutine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The select statement with receiving cases; an operation is one of them. */
@State(Scope.Benchmark)
@OperationsPerInvocation(OPS)
public class SelectBenchmark extends Defaults {
    @Param({"2", "4"})
    public int cases;

    private LongChannel[] channels(int cap) {
        LongChannel[] all = new LongChannel[cases];
        for (int i = 0; i < cases; i++) {
            all[i] = Channels.makeLong(cap);
        }
        return all;
    }

    private static long select(Goroutine g, LongChannel[] from, boolean hasDefault) {
        Select s = Select.begin(g, from.length);
        for (LongChannel c : from) {
            s.recv(c);
        }
        return s.run(g, hasDefault) + g.l1;
    }

    /** One case can go on at once. */
    @Benchmark
    public long ready(Guest guest) {
        return guest.run(g -> {
            LongChannel[] all = channels(1);
            long sum = 0;
            for (int i = 0; i < OPS; i++) {
                Channels.sendLong(g, all[i % cases], i);
                sum += select(g, all, false);
            }
            return sum;
        });
    }

    /** No case can go on: default. */
    @Benchmark
    public long notReady(Guest guest) {
        return guest.run(g -> {
            LongChannel[] all = channels(0);
            long sum = 0;
            for (int i = 0; i < OPS; i++) {
                sum += select(g, all, true);
            }
            return sum;
        });
    }

    /** It waits for a sender, each time on the next channel. */
    @Benchmark
    public long waiting(Guest guest) {
        return guest.run(g -> {
            LongChannel[] all = channels(0);
            go(
                    g,
                    h -> {
                        for (int i = 0; i < OPS; i++) {
                            Channels.sendLong(h, all[i % all.length], i);
                        }
                        return 0;
                    });
            long sum = 0;
            for (int i = 0; i < OPS; i++) {
                sum += select(g, all, false);
            }
            return sum;
        });
    }
}
