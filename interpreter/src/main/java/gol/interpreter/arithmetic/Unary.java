package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;

/** Operators with one operand. */
public final class Unary {
    private Unary() {}

    /** -x. */
    public static final class NegLong extends LongExpression {
        @Child private Expression x;

        public NegLong(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return -x.executeLong(frame);
        }
    }

    /** -x. */
    public static final class NegInt extends IntExpression {
        @Child private Expression x;

        public NegInt(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return -x.executeInt(frame);
        }
    }

    /** -x. */
    public static final class NegFloat extends FloatExpression {
        @Child private Expression x;

        public NegFloat(Expression x) {
            this.x = x;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return -x.executeFloat(frame);
        }
    }

    /** -x. */
    public static final class NegDouble extends DoubleExpression {
        @Child private Expression x;

        public NegDouble(Expression x) {
            this.x = x;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return -x.executeDouble(frame);
        }
    }

    /** ^x. */
    public static final class NotLong extends LongExpression {
        @Child private Expression x;

        public NotLong(Expression x) {
            this.x = x;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return ~x.executeLong(frame);
        }
    }

    /** ^x. */
    public static final class NotInt extends IntExpression {
        @Child private Expression x;

        public NotInt(Expression x) {
            this.x = x;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return ~x.executeInt(frame);
        }
    }
}
