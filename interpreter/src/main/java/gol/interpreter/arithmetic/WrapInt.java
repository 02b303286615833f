package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.IntExpression;

/** Cuts an {@code int} to a narrower kind. */
public final class WrapInt {
    private WrapInt() {}

    /** int8. */
    public static final class ToInt8 extends IntExpression {
        @Child private Expression x;

        public ToInt8(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return (byte) x.executeInt(frame);
        }
    }

    /** uint8. */
    public static final class ToUint8 extends IntExpression {
        @Child private Expression x;

        public ToUint8(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) & 0xFF;
        }
    }

    /** int16. */
    public static final class ToInt16 extends IntExpression {
        @Child private Expression x;

        public ToInt16(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return (short) x.executeInt(frame);
        }
    }

    /** uint16. */
    public static final class ToUint16 extends IntExpression {
        @Child private Expression x;

        public ToUint16(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return (char) x.executeInt(frame);
        }
    }
}
