package gol.bench.jmh;

import static gol.bench.jmh.Guest.OPS;
import static gol.bench.jmh.Guest.go;

import gol.runtime.channel.Channels;
import gol.runtime.channel.LongChannel;
import gol.runtime.channel.ObjectChannel;
import gol.runtime.sync.WaitGroup;
import gol.runtime.value.GoString;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** Sending, receiving and closing; an operation is a value sent and received. */
@OperationsPerInvocation(OPS)
public class ChannelBenchmark extends Defaults {
    private static final int WAITERS = 100;
    private static final GoString TEXT = GoString.of("text");

    @Benchmark
    public long unbuffered(Guest guest) {
        return handOff(guest, 0);
    }

    @Benchmark
    public long buffered(Guest guest) {
        return handOff(guest, 128);
    }

    private static long handOff(Guest guest, int cap) {
        return guest.run(g -> {
            LongChannel c = Channels.makeLong(cap);
            go(
                    g,
                    h -> {
                        for (int i = 0; i < OPS; i++) {
                            Channels.sendLong(h, c, i);
                        }
                        return 0;
                    });
            long sum = 0;
            for (int i = 0; i < OPS; i++) {
                sum += Channels.recvLong(g, c);
            }
            return sum;
        });
    }

    /** There and back: two values for an operation. */
    @Benchmark
    public long pingPong(Guest guest) {
        return guest.run(g -> {
            LongChannel there = Channels.makeLong(0);
            LongChannel back = Channels.makeLong(0);
            go(
                    g,
                    h -> {
                        for (int i = 0; i < OPS; i++) {
                            Channels.sendLong(h, back, Channels.recvLong(h, there) + 1);
                        }
                        return 0;
                    });
            long sum = 0;
            for (int i = 0; i < OPS; i++) {
                Channels.sendLong(g, there, i);
                sum += Channels.recvLong(g, back);
            }
            return sum;
        });
    }

    /** Nobody waits: one goroutine fills and empties a buffer. */
    @Benchmark
    public long bufferedAlone(Guest guest) {
        return guest.run(g -> {
            ObjectChannel c = Channels.makeObject(1, GoString.EMPTY);
            long sum = 0;
            for (int i = 0; i < OPS; i++) {
                Channels.sendObject(g, c, TEXT);
                sum += Channels.recvObject(g, c) == TEXT ? 1 : 0;
            }
            return sum;
        });
    }

    /** A close wakes a hundred receivers; an operation is one of them, started and ended. */
    @Benchmark
    public long close(Guest guest) {
        return guest.run(g -> {
            for (int round = 0; round < OPS / WAITERS; round++) {
                LongChannel gate = Channels.makeLong(0);
                WaitGroup started = new WaitGroup();
                WaitGroup ended = new WaitGroup();
                started.Add(g, WAITERS);
                ended.Add(g, WAITERS);
                for (int i = 0; i < WAITERS; i++) {
                    go(
                            g,
                            h -> {
                                started.Done(h);
                                Channels.recvLong(h, gate);
                                ended.Done(h);
                                return 0;
                            });
                }
                started.Wait(g);
                Channels.close(g, gate);
                ended.Wait(g);
            }
            return 0;
        });
    }
}
