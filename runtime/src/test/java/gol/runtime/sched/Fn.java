package gol.runtime.sched;

import gol.runtime.Func;

/** A Go function value from a Java lambda. */
public final class Fn extends Func {
    /** The body. */
    public interface Body {
        void run(Goroutine g) throws Exception;
    }

    private final Body body;
    private final boolean recovers;

    private Fn(Body body, boolean recovers) {
        this.body = body;
        this.recovers = recovers;
    }

    public static Fn of(Body body) {
        return new Fn(body, false);
    }

    /** A function whose body begins by taking the recover token. */
    public static Fn recovering(Body body) {
        return new Fn(body, true);
    }

    @Override
    public boolean usesRecover() {
        return recovers;
    }

    @SuppressWarnings(
            "NullAway") // an invariant: set while the goroutine runs, or in this kind of run
    @Override
    public Object invoke(Goroutine g, Object[] args) {
        run(g);
        return null;
    }

    @Override
    public void run(Goroutine g) {
        try {
            body.run(g);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
