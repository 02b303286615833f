package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.Expression;

/** Comparisons of two values held as {@code float}. */
public abstract class FloatComparison extends BooleanExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    FloatComparison(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x == y}. */
    public static final class Eq extends FloatComparison {
        public Eq(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeFloat(frame) == y.executeFloat(frame);
        }
    }

    /** {@code x != y}. */
    public static final class Ne extends FloatComparison {
        public Ne(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeFloat(frame) != y.executeFloat(frame);
        }
    }

    /** {@code x < y}. */
    public static final class Lt extends FloatComparison {
        public Lt(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeFloat(frame) < y.executeFloat(frame);
        }
    }

    /** {@code x <= y}. */
    public static final class Le extends FloatComparison {
        public Le(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeFloat(frame) <= y.executeFloat(frame);
        }
    }

    /** {@code x > y}. */
    public static final class Gt extends FloatComparison {
        public Gt(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeFloat(frame) > y.executeFloat(frame);
        }
    }

    /** {@code x >= y}. */
    public static final class Ge extends FloatComparison {
        public Ge(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeFloat(frame) >= y.executeFloat(frame);
        }
    }
}
