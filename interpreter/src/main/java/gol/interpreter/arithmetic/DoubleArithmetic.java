package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;

/** float64 arithmetic. */
public abstract class DoubleArithmetic extends DoubleExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    DoubleArithmetic(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x + y}. */
    public static final class Add extends DoubleArithmetic {
        public Add(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return x.executeDouble(frame) + y.executeDouble(frame);
        }
    }

    /** {@code x - y}. */
    public static final class Sub extends DoubleArithmetic {
        public Sub(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return x.executeDouble(frame) - y.executeDouble(frame);
        }
    }

    /** {@code x * y}. */
    public static final class Mul extends DoubleArithmetic {
        public Mul(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return x.executeDouble(frame) * y.executeDouble(frame);
        }
    }

    /** {@code x / y}. */
    public static final class Div extends DoubleArithmetic {
        public Div(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return x.executeDouble(frame) / y.executeDouble(frame);
        }
    }
}
