package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.IntExpression;
import gol.runtime.value.Numbers;

/** Shifts of values held as {@code int} by any count. */
public abstract class IntShift extends IntExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    IntShift(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x << y}. */
    public static final class Shl extends IntShift {
        public Shl(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Numbers.shl(x.executeInt(frame), y.executeLong(frame));
        }
    }

    /** {@code x >> y}. */
    public static final class Shr extends IntShift {
        public Shr(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Numbers.shr(x.executeInt(frame), y.executeLong(frame));
        }
    }

    /** {@code x >> y, x unsigned}. */
    public static final class Ushr extends IntShift {
        public Ushr(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Numbers.ushr(x.executeInt(frame), y.executeLong(frame));
        }
    }

    /** {@code x << y, y signed}. */
    public static final class ShlSigned extends IntShift {
        public ShlSigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Numbers.shlSigned(x.executeInt(frame), y.executeLong(frame));
        }
    }

    /** {@code x >> y, y signed}. */
    public static final class ShrSigned extends IntShift {
        public ShrSigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Numbers.shrSigned(x.executeInt(frame), y.executeLong(frame));
        }
    }

    /** {@code x >> y, x unsigned, y signed}. */
    public static final class UshrSigned extends IntShift {
        public UshrSigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Numbers.ushrSigned(x.executeInt(frame), y.executeLong(frame));
        }
    }
}
