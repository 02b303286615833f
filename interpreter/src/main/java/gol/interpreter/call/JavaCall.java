package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.value.Sneaky;
import java.lang.invoke.MethodHandle;

/**
 * A call of a Java method. The goroutine, where it is wanted, is the first of the argument nodes.
 */
public final class JavaCall extends Expression {
    private final JavaTarget target;
    private final int position;
    @Children private final Expression[] arguments;

    public JavaCall(JavaTarget target, int position, Expression[] arguments) {
        this.target = target;
        this.position = position;
        this.arguments = arguments;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        MethodHandle h = target.handle();
        try {
            switch (arguments.length) {
                case 0 -> {
                    at(frame);
                    return (Object) h.invokeExact();
                }
                case 1 -> {
                    Object a = arguments[0].execute(frame);
                    at(frame);
                    return (Object) h.invokeExact(a);
                }
                case 2 -> {
                    Object a = arguments[0].execute(frame);
                    Object b = arguments[1].execute(frame);
                    at(frame);
                    return (Object) h.invokeExact(a, b);
                }
                case 3 -> {
                    Object a = arguments[0].execute(frame);
                    Object b = arguments[1].execute(frame);
                    Object c = arguments[2].execute(frame);
                    at(frame);
                    return (Object) h.invokeExact(a, b, c);
                }
                case 4 -> {
                    Object a = arguments[0].execute(frame);
                    Object b = arguments[1].execute(frame);
                    Object c = arguments[2].execute(frame);
                    Object d = arguments[3].execute(frame);
                    at(frame);
                    return (Object) h.invokeExact(a, b, c, d);
                }
                case 5 -> {
                    Object a = arguments[0].execute(frame);
                    Object b = arguments[1].execute(frame);
                    Object c = arguments[2].execute(frame);
                    Object d = arguments[3].execute(frame);
                    Object e = arguments[4].execute(frame);
                    at(frame);
                    return (Object) h.invokeExact(a, b, c, d, e);
                }
                default -> {
                    Object[] values = evaluate(frame);
                    at(frame);
                    return (Object) h.invokeExact(values);
                }
            }
        } catch (Throwable t) {
            throw Sneaky.rethrow(t);
        }
    }

    private void at(VirtualFrame frame) {
        if (position != 0) {
            frame.setIntStatic(Frames.POSITION, position);
        }
    }

    @ExplodeLoop
    private Object[] evaluate(VirtualFrame frame) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].execute(frame);
        }
        return values;
    }
}
