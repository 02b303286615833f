package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.Expression;

/** Comparisons of two values held as {@code double}. */
public abstract class DoubleComparison extends BooleanExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    DoubleComparison(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x == y}. */
    public static final class Eq extends DoubleComparison {
        public Eq(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeDouble(frame) == y.executeDouble(frame);
        }
    }

    /** {@code x != y}. */
    public static final class Ne extends DoubleComparison {
        public Ne(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeDouble(frame) != y.executeDouble(frame);
        }
    }

    /** {@code x < y}. */
    public static final class Lt extends DoubleComparison {
        public Lt(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeDouble(frame) < y.executeDouble(frame);
        }
    }

    /** {@code x <= y}. */
    public static final class Le extends DoubleComparison {
        public Le(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeDouble(frame) <= y.executeDouble(frame);
        }
    }

    /** {@code x > y}. */
    public static final class Gt extends DoubleComparison {
        public Gt(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeDouble(frame) > y.executeDouble(frame);
        }
    }

    /** {@code x >= y}. */
    public static final class Ge extends DoubleComparison {
        public Ge(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeDouble(frame) >= y.executeDouble(frame);
        }
    }
}
