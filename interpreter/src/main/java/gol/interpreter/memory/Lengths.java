package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.LongExpression;
import gol.runtime.value.GoString;
import gol.runtime.value.Slice;
import java.lang.reflect.Array;

/** len and cap. */
public final class Lengths {
    private Lengths() {}

    /** Of a string. */
    public static final class OfString extends LongExpression {
        @Child private Expression x;

        public OfString(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return ((GoString) x.execute(frame)).length();
        }
    }

    /** Of a slice. */
    public static final class OfSlice extends LongExpression {
        @Child private Expression x;

        public OfSlice(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return ((Slice) x.execute(frame)).len;
        }
    }

    /** A slice's capacity. */
    public static final class CapOfSlice extends LongExpression {
        @Child private Expression x;

        public CapOfSlice(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return ((Slice) x.execute(frame)).cap;
        }
    }

    /** Of a Go array or a pointer to one. */
    public static final class OfArray extends LongExpression {
        @Child private Expression x;

        public OfArray(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Array.getLength(x.execute(frame));
        }
    }
}
