package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;

/** float32 arithmetic. */
public abstract class FloatArithmetic extends FloatExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    FloatArithmetic(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x + y}. */
    public static final class Add extends FloatArithmetic {
        public Add(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return x.executeFloat(frame) + y.executeFloat(frame);
        }
    }

    /** {@code x - y}. */
    public static final class Sub extends FloatArithmetic {
        public Sub(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return x.executeFloat(frame) - y.executeFloat(frame);
        }
    }

    /** {@code x * y}. */
    public static final class Mul extends FloatArithmetic {
        public Mul(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return x.executeFloat(frame) * y.executeFloat(frame);
        }
    }

    /** {@code x / y}. */
    public static final class Div extends FloatArithmetic {
        public Div(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return x.executeFloat(frame) / y.executeFloat(frame);
        }
    }
}
