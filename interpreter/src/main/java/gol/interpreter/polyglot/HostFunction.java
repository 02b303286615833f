package gol.interpreter.polyglot;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import gol.interpreter.call.Results;
import gol.runtime.Func;
import gol.runtime.panic.Panics;
import gol.runtime.panic.ProgramExit;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.RType;
import gol.runtime.value.GoString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something executable of the host's as a Go function of a given type. An exception of the host is
 * the last result if that is an error, otherwise a panic with an error.
 */
final class HostFunction extends Func {
    private static final InteropLibrary INTEROP = InteropLibrary.getUncached();

    private final GolContext context;
    private final RType type;
    private final Object target;

    HostFunction(GolContext context, RType type, Object target) {
        this.context = context;
        this.type = type;
        this.target = target;
    }

    @Override
    public @Nullable Object invoke(Goroutine g, @Nullable Object[] args) {
        List<RType> results = type.results();
        boolean fails = !results.isEmpty() && results.getLast() == RType.ERROR;
        int values = fails ? results.size() - 1 : results.size();
        @Nullable Object[] raw;
        Object error = null;
        try {
            Object[] arguments = hostArguments(args);
            raw = context.hostThreads().call(g, () -> execute(arguments, values));
        } catch (ProgramExit e) {
            throw e;
        } catch (Exception e) {
            error = context.errorMaker().invoke(g, new Object[] {GoString.of(message(e))});
            if (!fails) {
                throw Panics.of(g, Objects.requireNonNull(error));
            }
            raw = zeros(values);
        }
        List<@Nullable Object> all = new ArrayList<>(java.util.Arrays.asList(raw));
        if (fails) {
            all.add(error);
        }
        Results.prepare(g, all.size());
        for (int i = 1; i < all.size(); i++) {
            Results.put(g, i, GuestCalls.letter(results.get(i).kind()), all.get(i));
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    /** Go's variadic arguments are the host's last ones, one by one. */
    private Object[] hostArguments(@Nullable Object[] args) {
        List<Object> all = new ArrayList<>();
        List<RType> params = type.params();
        for (int i = 0; i < params.size(); i++) {
            Object value = Conversions.toHost(context, params.get(i), args[i]);
            if (type.isVariadic() && i == params.size() - 1 && value instanceof GoArray rest) {
                rest.addTo(all);
            } else {
                all.add(value);
            }
        }
        return all.toArray();
    }

    /** Runs on a thread of the host's; raw results. */
    private @Nullable Object[] execute(Object[] arguments, int values) throws InteropException {
        Object result =
                INTEROP.isExecutable(target)
                        ? INTEROP.execute(target, arguments)
                        : INTEROP.instantiate(target, arguments);
        @Nullable Object[] raw = new @Nullable Object[values];
        if (values == 1) {
            raw[0] = Conversions.toGo(context, type.results().get(0), result);
        } else if (values > 1) {
            if (!INTEROP.hasArrayElements(result) || INTEROP.getArraySize(result) != values) {
                throw UnsupportedTypeException.create(
                        new Object[] {result}, "not an array of " + values + " results");
            }
            for (int i = 0; i < values; i++) {
                raw[i] =
                        Conversions.toGo(
                                context,
                                type.results().get(i),
                                INTEROP.readArrayElement(result, i));
            }
        }
        return raw;
    }

    private @Nullable Object[] zeros(int values) {
        @Nullable Object[] raw = new @Nullable Object[values];
        for (int i = 0; i < values; i++) {
            raw[i] = type.results().get(i).zero();
        }
        return raw;
    }

    private static String message(Exception e) {
        if (e instanceof AbstractTruffleException) {
            try {
                if (INTEROP.hasExceptionMessage(e)) {
                    return INTEROP.asString(INTEROP.getExceptionMessage(e));
                }
            } catch (InteropException noText) {
                return e.toString();
            }
        }
        return e.getMessage() != null ? e.getMessage() : e.toString();
    }

    @Override
    public String name() {
        return "host function";
    }
}
