package gol.interpreter.polyglot;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleSafepoint;
import gol.interpreter.call.Results;
import gol.runtime.Func;
import gol.runtime.GoRuntime;
import gol.runtime.format.Methods;
import gol.runtime.panic.FatalError;
import gol.runtime.panic.GoExit;
import gol.runtime.panic.GoPanic;
import gol.runtime.panic.ProgramExit;
import gol.runtime.panic.Traces;
import gol.runtime.sched.Goroutine;
import gol.runtime.sched.HostCall;
import gol.runtime.type.Kind;
import gol.runtime.type.RType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The host's calls of Go functions: each runs on a goroutine of its own while the host's thread
 * waits. A cancelled context, an interrupt and the time limit end that goroutine.
 */
final class GuestCalls {
    private final GolContext context;
    private final TruffleLanguage.Env env;
    private final GoRuntime runtime;
    private final Duration limit;

    /**
     * @param limit how long a call may take, zero for as long as it likes
     */
    GuestCalls(GolContext context, TruffleLanguage.Env env, GoRuntime runtime, Duration limit) {
        this.context = context;
        this.env = env;
        this.runtime = runtime;
        this.limit = limit;
    }

    /** Calls a function and waits for its raw result. */
    @Nullable Object call(Func f, @Nullable Object... args) {
        HostCall call = runtime.begin(f, args);
        try {
            return await(call);
        } catch (GoPanic e) {
            throw failure(text(e), e);
        } catch (FatalError e) {
            throw failure(Traces.fatal(e), e);
        } catch (GoExit e) {
            throw GolException.interrupted("the time limit of " + limit + " was exceeded");
        } catch (ProgramExit e) {
            env.getContext().closeExited(null, e.status);
            throw e;
        } finally {
            call.end(); // what was not waited for: the context is cancelled or interrupted
        }
    }

    private @Nullable Object await(HostCall call) {
        Object[] result = new Object[1];
        TruffleSafepoint.setBlockedThreadInterruptible(
                null,
                c -> {
                    if (limit.isZero()) {
                        result[0] = c.await();
                        return;
                    }
                    try {
                        result[0] = c.await(limit.toNanos(), TimeUnit.NANOSECONDS);
                    } catch (TimeoutException e) {
                        c.end();
                        throw new GoExit();
                    }
                },
                call);
        return result[0];
    }

    private GolException failure(String text, Throwable t) {
        return GuestTrace.replay(context, text.strip(), Traces.guestFrames(runtime, t));
    }

    /** All results of a call, raw. */
    @Nullable Object[] callAll(Func f, List<RType> results, @Nullable Object... args) {
        if (results.isEmpty()) {
            call(f, args);
            return new Object[0];
        }
        Object all = call(new AllResults(f, results), args);
        return (Object[]) Objects.requireNonNull(all);
    }

    /** Runs a function, then collects its further results where they are: in its goroutine. */
    private static final class AllResults extends Func {
        private final Func f;
        private final List<RType> results;

        AllResults(Func f, List<RType> results) {
            this.f = f;
            this.results = results;
        }

        @Override
        public Object invoke(Goroutine g, @Nullable Object[] args) {
            Object[] all = new Object[results.size()];
            all[0] = f.invoke(g, args);
            for (int i = 1; i < all.length; i++) {
                all[i] = Results.get(g, i, letter(results.get(i).kind()));
            }
            return all;
        }
    }

    /** The letter of the result field for a kind. */
    static char letter(Kind kind) {
        return switch (kind) {
            case BOOL -> 'Z';
            case INT8, INT16, INT32, UINT8, UINT16, UINT32 -> 'I';
            case INT, INT64, UINT, UINT64, UINTPTR -> 'J';
            case FLOAT32 -> 'F';
            case FLOAT64 -> 'D';
            default -> 'L';
        };
    }

    /** A panic as Go prints it, its methods run on a goroutine. */
    private String text(GoPanic panic) {
        try {
            return String.valueOf(runtime.call(Traces.describing(panic)));
        } catch (GoPanic | FatalError | ProgramExit e) {
            return "panic: " + panic.getMessage();
        }
    }

    /** A non-nil error that a function has returned, as an exception with its text. */
    GolException returned(Object error) {
        Object text = call(new ErrorText(), error);
        return GolException.runtime(String.valueOf(text), null);
    }

    private static final class ErrorText extends Func {
        @Override
        public Object invoke(Goroutine g, @Nullable Object[] args) {
            return Methods.text(g, Objects.requireNonNull(args[0]), "Error").toJava();
        }
    }
}
