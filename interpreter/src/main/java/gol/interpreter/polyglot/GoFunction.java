package gol.interpreter.polyglot;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import gol.runtime.Func;
import gol.runtime.type.RType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function value; a call runs on a goroutine of its own. Several results are an array; a last
 * result of type error is thrown if it is not nil, and left out otherwise.
 */
@ExportLibrary(InteropLibrary.class)
final class GoFunction extends GoObject {
    private final Func function;
    private final @Nullable Object receiver;
    private final boolean method;

    GoFunction(GolContext context, RType type, Func function) {
        this(context, type, function, null, false);
    }

    private GoFunction(
            GolContext context,
            RType type,
            Func function,
            @Nullable Object receiver,
            boolean method) {
        super(context, type, function);
        this.function = function;
        this.receiver = receiver;
        this.method = method;
    }

    /** A method with its receiver, raw. */
    static GoFunction method(
            GolContext context, RType type, Func function, @Nullable Object receiver) {
        return new GoFunction(context, type, function, receiver, true);
    }

    @ExportMessage
    boolean isExecutable() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object execute(Object... arguments) throws ArityException, UnsupportedTypeException {
        List<RType> params = type.params();
        int fixed = type.isVariadic() ? params.size() - 1 : params.size();
        if (arguments.length < fixed || (!type.isVariadic() && arguments.length > fixed)) {
            throw ArityException.create(fixed, type.isVariadic() ? -1 : fixed, arguments.length);
        }
        int first = method ? 1 : 0;
        Object[] raw = new Object[first + params.size()];
        if (method) {
            raw[0] = receiver;
        }
        for (int i = 0; i < fixed; i++) {
            raw[first + i] = Conversions.toGo(context, params.get(i), arguments[i]);
        }
        if (type.isVariadic()) {
            Object[] rest = java.util.Arrays.copyOfRange(arguments, fixed, arguments.length);
            raw[first + fixed] = Conversions.toGo(context, params.get(fixed), new GoTuple(rest));
        }
        return results(context.calls().callAll(function, type.results(), raw));
    }

    /** Calls it with as many arguments as it has parameters. */
    Object call(Object... arguments) throws UnsupportedTypeException {
        try {
            return execute(arguments);
        } catch (ArityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object results(@Nullable Object[] raw) {
        int n = raw.length;
        if (n > 0 && type.results().getLast() == RType.ERROR) {
            Object error = raw[--n];
            if (error != null) {
                throw context.calls().returned(error);
            }
        }
        Object[] values = new Object[n];
        for (int i = 0; i < n; i++) {
            values[i] = Conversions.toHost(context, type.results().get(i), raw[i]);
        }
        return switch (n) {
            case 0 -> GoNull.INSTANCE;
            case 1 -> values[0];
            default -> new GoTuple(values);
        };
    }
}
