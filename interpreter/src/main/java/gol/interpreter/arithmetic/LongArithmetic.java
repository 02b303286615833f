package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.LongExpression;

/** 64-bit integer arithmetic. */
public abstract class LongArithmetic extends LongExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    LongArithmetic(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x + y}. */
    public static final class Add extends LongArithmetic {
        public Add(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) + y.executeLong(frame);
        }
    }

    /** {@code x - y}. */
    public static final class Sub extends LongArithmetic {
        public Sub(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) - y.executeLong(frame);
        }
    }

    /** {@code x * y}. */
    public static final class Mul extends LongArithmetic {
        public Mul(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) * y.executeLong(frame);
        }
    }

    /** {@code x / y}. */
    public static final class Div extends LongArithmetic {
        public Div(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) / y.executeLong(frame);
        }
    }

    /** {@code x % y}. */
    public static final class Rem extends LongArithmetic {
        public Rem(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) % y.executeLong(frame);
        }
    }

    /** {@code x / y, unsigned}. */
    public static final class DivUnsigned extends LongArithmetic {
        public DivUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Long.divideUnsigned(x.executeLong(frame), y.executeLong(frame));
        }
    }

    /** {@code x % y, unsigned}. */
    public static final class RemUnsigned extends LongArithmetic {
        public RemUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return Long.remainderUnsigned(x.executeLong(frame), y.executeLong(frame));
        }
    }

    /** {@code x & y}. */
    public static final class And extends LongArithmetic {
        public And(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) & y.executeLong(frame);
        }
    }

    /** {@code x | y}. */
    public static final class Or extends LongArithmetic {
        public Or(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) | y.executeLong(frame);
        }
    }

    /** {@code x ^ y}. */
    public static final class Xor extends LongArithmetic {
        public Xor(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) ^ y.executeLong(frame);
        }
    }

    /** {@code x &^ y}. */
    public static final class AndNot extends LongArithmetic {
        public AndNot(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return x.executeLong(frame) & ~y.executeLong(frame);
        }
    }
}
