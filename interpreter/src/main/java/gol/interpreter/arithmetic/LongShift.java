package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.LongExpression;
import gol.runtime.value.Numbers;

/** Shifts of values held as {@code long} by any count. */
public abstract class LongShift extends LongExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    LongShift(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x << y}. */
    public static final class Shl extends LongShift {
        public Shl(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Numbers.shl(x.executeLong(frame), y.executeLong(frame));
        }
    }

    /** {@code x >> y}. */
    public static final class Shr extends LongShift {
        public Shr(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Numbers.shr(x.executeLong(frame), y.executeLong(frame));
        }
    }

    /** {@code x >> y, x unsigned}. */
    public static final class Ushr extends LongShift {
        public Ushr(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Numbers.ushr(x.executeLong(frame), y.executeLong(frame));
        }
    }

    /** {@code x << y, y signed}. */
    public static final class ShlSigned extends LongShift {
        public ShlSigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Numbers.shlSigned(x.executeLong(frame), y.executeLong(frame));
        }
    }

    /** {@code x >> y, y signed}. */
    public static final class ShrSigned extends LongShift {
        public ShrSigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Numbers.shrSigned(x.executeLong(frame), y.executeLong(frame));
        }
    }

    /** {@code x >> y, x unsigned, y signed}. */
    public static final class UshrSigned extends LongShift {
        public UshrSigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Numbers.ushrSigned(x.executeLong(frame), y.executeLong(frame));
        }
    }
}
