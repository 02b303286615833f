package gol.bench.jmh;

import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.RuntimeOptions;
import gol.runtime.sched.Goroutine;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A running program without a main function, whose goroutines are Java lambdas. */
@State(Scope.Benchmark)
public class Guest {
    /** How many operations an invocation runs. */
    static final int OPS = 10_000;

    /** GOMAXPROCS. */
    @Param({"1", "2"})
    public int workers;

    private GoRuntime runtime;

    /** The body of a goroutine. */
    interface Body {
        long run(Goroutine g);
    }

    private static final class Fn extends Func {
        private final Body body;

        Fn(Body body) {
            this.body = body;
        }

        @Override
        public Object invoke(Goroutine g, Object[] args) {
            return body.run(g);
        }
    }

    @Setup(Level.Trial)
    public void start() {
        runtime = new GoRuntime(RuntimeOptions.defaults().withWorkers(workers));
    }

    @TearDown(Level.Trial)
    public void end() {
        runtime.close();
    }

    /** Runs it on a goroutine to its end; its result. */
    long run(Body body) {
        return (Long) runtime.call(new Fn(body));
    }

    /** The go statement. */
    static void go(Goroutine g, Body body) {
        g.scheduler().go(g, new Fn(body));
    }

    /** A function value. */
    static Func function(Body body) {
        return new Fn(body);
    }
}
