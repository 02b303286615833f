package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;
import gol.runtime.value.Numbers;

/** Conversions between primitives; narrow integers are wrapped by {@link WrapInt} after. */
public final class Conversions {
    private Conversions() {}

    /** long to int, cut. */
    public static final class LongToInt extends IntExpression {
        @Child private Expression x;

        public LongToInt(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return (int) x.executeLong(frame);
        }
    }

    /** int to long, sign-extended. */
    public static final class IntToLong extends LongExpression {
        @Child private Expression x;

        public IntToLong(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeInt(frame);
        }
    }

    /** uint32 to long. */
    public static final class Uint32ToLong extends LongExpression {
        @Child private Expression x;

        public Uint32ToLong(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeInt(frame) & 0xFFFFFFFFL;
        }
    }

    /** int64 to float32. */
    public static final class LongToFloat extends FloatExpression {
        @Child private Expression x;

        public LongToFloat(Expression x) {
            this.x = x;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return x.executeLong(frame);
        }
    }

    /** int64 to float64. */
    public static final class LongToDouble extends DoubleExpression {
        @Child private Expression x;

        public LongToDouble(Expression x) {
            this.x = x;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return x.executeLong(frame);
        }
    }

    /** uint64 to float32. */
    public static final class Uint64ToFloat extends FloatExpression {
        @Child private Expression x;

        public Uint64ToFloat(Expression x) {
            this.x = x;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return Numbers.uint64ToFloat(x.executeLong(frame));
        }
    }

    /** uint64 to float64. */
    public static final class Uint64ToDouble extends DoubleExpression {
        @Child private Expression x;

        public Uint64ToDouble(Expression x) {
            this.x = x;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return Numbers.uint64ToDouble(x.executeLong(frame));
        }
    }

    /** uint32 to float32. */
    public static final class Uint32ToFloat extends FloatExpression {
        @Child private Expression x;

        public Uint32ToFloat(Expression x) {
            this.x = x;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return Numbers.uint32ToFloat(x.executeInt(frame));
        }
    }

    /** uint32 to float64. */
    public static final class Uint32ToDouble extends DoubleExpression {
        @Child private Expression x;

        public Uint32ToDouble(Expression x) {
            this.x = x;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return Numbers.uint32ToDouble(x.executeInt(frame));
        }
    }

    /** int32 to float32. */
    public static final class IntToFloat extends FloatExpression {
        @Child private Expression x;

        public IntToFloat(Expression x) {
            this.x = x;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return x.executeInt(frame);
        }
    }

    /** int32 to float64. */
    public static final class IntToDouble extends DoubleExpression {
        @Child private Expression x;

        public IntToDouble(Expression x) {
            this.x = x;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return x.executeInt(frame);
        }
    }

    /** float64 to float32. */
    public static final class DoubleToFloat extends FloatExpression {
        @Child private Expression x;

        public DoubleToFloat(Expression x) {
            this.x = x;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return (float) x.executeDouble(frame);
        }
    }

    /** float32 to float64. */
    public static final class FloatToDouble extends DoubleExpression {
        @Child private Expression x;

        public FloatToDouble(Expression x) {
            this.x = x;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return x.executeFloat(frame);
        }
    }

    /** float64 to int64. */
    public static final class DoubleToInt64 extends LongExpression {
        @Child private Expression x;

        public DoubleToInt64(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Numbers.toInt64(x.executeDouble(frame));
        }
    }

    /** float64 to uint64. */
    public static final class DoubleToUint64 extends LongExpression {
        @Child private Expression x;

        public DoubleToUint64(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Numbers.toUint64(x.executeDouble(frame));
        }
    }

    /** float64 to uint32. */
    public static final class DoubleToUint32 extends IntExpression {
        @Child private Expression x;

        public DoubleToUint32(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Numbers.toUint32(x.executeDouble(frame));
        }
    }

    /** float64 to int32. */
    public static final class DoubleToInt32 extends IntExpression {
        @Child private Expression x;

        public DoubleToInt32(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Numbers.toInt32(x.executeDouble(frame));
        }
    }
}
