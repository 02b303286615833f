package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.GoStack;
import gol.runtime.Func;
import gol.runtime.sched.Goroutine;
import gol.runtime.type.RType;
import gol.runtime.value.Interfaces;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A method call on an interface value; nil is Go's nil dereference. Keeps the methods of the
 * dynamic types that it has met, the last one nearest; threads may overwrite that at any time.
 */
public final class InterfaceCall extends Expression {
    private record Entry(RType type, Func method) {}

    private final String id;
    private final char result;
    private final int position;
    private final ConcurrentHashMap<RType, Entry> known = new ConcurrentHashMap<>();
    private Entry last;
    @Child private Expression receiver;
    @Children private final Expression[] arguments;

    public InterfaceCall(
            String id, char result, int position, Expression receiver, Expression[] arguments) {
        this.id = id;
        this.result = result;
        this.position = position;
        this.receiver = receiver;
        this.arguments = arguments;
    }

    @ExplodeLoop
    @Override
    public Object execute(VirtualFrame frame) {
        Object value = receiver.execute(frame);
        RType type = Interfaces.typeOf(value);
        Entry e = last;
        if (e == null || e.type() != type) {
            e = type == null ? null : find(Frames.goroutine(frame), type);
            last = e;
        }
        if (e != null && e.method() instanceof TreeFunc t) {
            return TreeFunction.result(call(frame, t, value), result);
        }
        Object[] values = new Object[arguments.length + 1];
        for (int i = 1; i < values.length; i++) {
            values[i] = arguments[i - 1].execute(frame);
        }
        frame.setIntStatic(Frames.POSITION, position);
        values[0] = Interfaces.raw(value);
        return e.method().invoke(Frames.goroutine(frame), values);
    }

    @ExplodeLoop
    private VirtualFrame call(VirtualFrame frame, TreeFunc f, Object value) {
        FunctionRoot root = f.function().root();
        GoStack stack = Frames.stack(frame);
        VirtualFrame callee = Frames.create(stack, root.getFrameDescriptor());
        root.pass(0, Interfaces.raw(value), callee);
        for (int i = 0; i < arguments.length; i++) {
            root.pass(1 + i, arguments[i], frame, callee);
        }
        frame.setIntStatic(Frames.POSITION, position);
        root.run(callee, stack);
        return callee;
    }

    private Entry find(Goroutine g, RType type) {
        Entry e = known.get(type);
        if (e == null) {
            Func f = g.runtime().linker().find(type, id);
            if (f == null) {
                throw new IllegalStateException("no method " + id + " of " + type.name());
            }
            e = new Entry(type, f);
            known.put(type, e);
        }
        return e;
    }
}
