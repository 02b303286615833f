package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.Expression;

/** Comparisons of two values held as {@code int}. */
public abstract class IntComparison extends BooleanExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    IntComparison(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x == y}. */
    public static final class Eq extends IntComparison {
        public Eq(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeInt(frame) == y.executeInt(frame);
        }
    }

    /** {@code x != y}. */
    public static final class Ne extends IntComparison {
        public Ne(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeInt(frame) != y.executeInt(frame);
        }
    }

    /** {@code x < y}. */
    public static final class Lt extends IntComparison {
        public Lt(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeInt(frame) < y.executeInt(frame);
        }
    }

    /** {@code x <= y}. */
    public static final class Le extends IntComparison {
        public Le(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeInt(frame) <= y.executeInt(frame);
        }
    }

    /** {@code x > y}. */
    public static final class Gt extends IntComparison {
        public Gt(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeInt(frame) > y.executeInt(frame);
        }
    }

    /** {@code x >= y}. */
    public static final class Ge extends IntComparison {
        public Ge(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeInt(frame) >= y.executeInt(frame);
        }
    }

    /** {@code x < y, unsigned}. */
    public static final class LtUnsigned extends IntComparison {
        public LtUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Integer.compareUnsigned(x.executeInt(frame), y.executeInt(frame)) < 0;
        }
    }

    /** {@code x <= y, unsigned}. */
    public static final class LeUnsigned extends IntComparison {
        public LeUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Integer.compareUnsigned(x.executeInt(frame), y.executeInt(frame)) <= 0;
        }
    }

    /** {@code x > y, unsigned}. */
    public static final class GtUnsigned extends IntComparison {
        public GtUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Integer.compareUnsigned(x.executeInt(frame), y.executeInt(frame)) > 0;
        }
    }

    /** {@code x >= y, unsigned}. */
    public static final class GeUnsigned extends IntComparison {
        public GeUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Integer.compareUnsigned(x.executeInt(frame), y.executeInt(frame)) >= 0;
        }
    }
}
