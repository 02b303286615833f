package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;

/** The bits of floats and bools as integers, and back. */
public final class RawBits {
    private RawBits() {}

    /** A float64's bits. */
    public static final class DoubleToLong extends LongExpression {
        @Child private Expression x;

        public DoubleToLong(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Double.doubleToRawLongBits(x.executeDouble(frame));
        }
    }

    /** A float32's bits. */
    public static final class FloatToInt extends IntExpression {
        @Child private Expression x;

        public FloatToInt(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Float.floatToRawIntBits(x.executeFloat(frame));
        }
    }

    /** A float64 by its bits. */
    public static final class LongToDouble extends DoubleExpression {
        @Child private Expression x;

        public LongToDouble(Expression x) {
            this.x = x;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return Double.longBitsToDouble(x.executeLong(frame));
        }
    }

    /** A float32 by its bits. */
    public static final class IntToFloat extends FloatExpression {
        @Child private Expression x;

        public IntToFloat(Expression x) {
            this.x = x;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return Float.intBitsToFloat(x.executeInt(frame));
        }
    }

    /** 0 or 1. */
    public static final class BooleanToLong extends LongExpression {
        @Child private Expression x;

        public BooleanToLong(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeBoolean(frame) ? 1 : 0;
        }
    }

    /** 0 or 1. */
    public static final class BooleanToInt extends IntExpression {
        @Child private Expression x;

        public BooleanToInt(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeBoolean(frame) ? 1 : 0;
        }
    }

    /** Whether not 0. */
    public static final class LongToBoolean extends BooleanExpression {
        @Child private Expression x;

        public LongToBoolean(Expression x) {
            this.x = x;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeLong(frame) != 0;
        }
    }

    /** Whether not 0. */
    public static final class IntToBoolean extends BooleanExpression {
        @Child private Expression x;

        public IntToBoolean(Expression x) {
            this.x = x;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeInt(frame) != 0;
        }
    }
}
