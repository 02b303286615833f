package gol.interpreter.call;

import gol.interpreter.value.Sneaky;
import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import java.lang.invoke.MethodHandle;

/** A function value over a native function. */
public final class JavaFunc extends Func {
    private final JavaTarget target;
    private final String name;
    private final Object[] captured;

    public JavaFunc(JavaTarget target, String name, Object[] captured) {
        this.target = target;
        this.name = name;
        this.captured = captured;
    }

    @Override
    public Object invoke(Goroutine g, Object[] args) {
        Object[] all = new Object[target.arity()];
        int n = 0;
        if (target.takesGoroutine()) {
            all[n++] = g;
        }
        System.arraycopy(captured, 0, all, n, captured.length);
        System.arraycopy(args, 0, all, n + captured.length, args.length);
        MethodHandle h = target.handle();
        try {
            return all.length > JavaTarget.SPREAD
                    ? (Object) h.invokeExact(all)
                    : h.invokeWithArguments(all);
        } catch (Throwable t) {
            throw Sneaky.rethrow(t);
        }
    }

    @Override
    public String name() {
        return name;
    }
}
