package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.runtime.value.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Slices as elements of arrays and slices, which may hold the bare array ({@link Slice#element}).
 */
public final class SliceElements {
    private SliceElements() {}

    /** The slice that an element is. */
    public static final class Load extends Expression {
        @Child private Expression element;

        public Load(Expression element) {
            this.element = element;
        }

        @Override
        public @Nullable Object execute(VirtualFrame frame) {
            return Slice.ofElement(element.execute(frame));
        }
    }

    /** What is stored of a slice. */
    public static final class Store extends Expression {
        @Child private Expression slice;

        public Store(Expression slice) {
            this.slice = slice;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return ((Slice) slice.execute(frame)).element();
        }
    }
}
