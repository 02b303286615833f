package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.IntExpression;

/** Integer arithmetic on 32 bits; narrower kinds are wrapped by {@link WrapInt}. */
public abstract class IntArithmetic extends IntExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    IntArithmetic(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x + y}. */
    public static final class Add extends IntArithmetic {
        public Add(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) + y.executeInt(frame);
        }
    }

    /** {@code x - y}. */
    public static final class Sub extends IntArithmetic {
        public Sub(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) - y.executeInt(frame);
        }
    }

    /** {@code x * y}. */
    public static final class Mul extends IntArithmetic {
        public Mul(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) * y.executeInt(frame);
        }
    }

    /** {@code x / y}. */
    public static final class Div extends IntArithmetic {
        public Div(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) / y.executeInt(frame);
        }
    }

    /** {@code x % y}. */
    public static final class Rem extends IntArithmetic {
        public Rem(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) % y.executeInt(frame);
        }
    }

    /** {@code x / y, unsigned}. */
    public static final class DivUnsigned extends IntArithmetic {
        public DivUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Integer.divideUnsigned(x.executeInt(frame), y.executeInt(frame));
        }
    }

    /** {@code x % y, unsigned}. */
    public static final class RemUnsigned extends IntArithmetic {
        public RemUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return Integer.remainderUnsigned(x.executeInt(frame), y.executeInt(frame));
        }
    }

    /** {@code x & y}. */
    public static final class And extends IntArithmetic {
        public And(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) & y.executeInt(frame);
        }
    }

    /** {@code x | y}. */
    public static final class Or extends IntArithmetic {
        public Or(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) | y.executeInt(frame);
        }
    }

    /** {@code x ^ y}. */
    public static final class Xor extends IntArithmetic {
        public Xor(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) ^ y.executeInt(frame);
        }
    }

    /** {@code x &^ y}. */
    public static final class AndNot extends IntArithmetic {
        public AndNot(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return x.executeInt(frame) & ~y.executeInt(frame);
        }
    }
}
