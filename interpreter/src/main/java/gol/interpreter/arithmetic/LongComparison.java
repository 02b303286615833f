package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.Expression;

/** Comparisons of two values held as {@code long}. */
public abstract class LongComparison extends BooleanExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    LongComparison(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x == y}. */
    public static final class Eq extends LongComparison {
        public Eq(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeLong(frame) == y.executeLong(frame);
        }
    }

    /** {@code x != y}. */
    public static final class Ne extends LongComparison {
        public Ne(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeLong(frame) != y.executeLong(frame);
        }
    }

    /** {@code x < y}. */
    public static final class Lt extends LongComparison {
        public Lt(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeLong(frame) < y.executeLong(frame);
        }
    }

    /** {@code x <= y}. */
    public static final class Le extends LongComparison {
        public Le(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeLong(frame) <= y.executeLong(frame);
        }
    }

    /** {@code x > y}. */
    public static final class Gt extends LongComparison {
        public Gt(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeLong(frame) > y.executeLong(frame);
        }
    }

    /** {@code x >= y}. */
    public static final class Ge extends LongComparison {
        public Ge(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeLong(frame) >= y.executeLong(frame);
        }
    }

    /** {@code x < y, unsigned}. */
    public static final class LtUnsigned extends LongComparison {
        public LtUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Long.compareUnsigned(x.executeLong(frame), y.executeLong(frame)) < 0;
        }
    }

    /** {@code x <= y, unsigned}. */
    public static final class LeUnsigned extends LongComparison {
        public LeUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Long.compareUnsigned(x.executeLong(frame), y.executeLong(frame)) <= 0;
        }
    }

    /** {@code x > y, unsigned}. */
    public static final class GtUnsigned extends LongComparison {
        public GtUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Long.compareUnsigned(x.executeLong(frame), y.executeLong(frame)) > 0;
        }
    }

    /** {@code x >= y, unsigned}. */
    public static final class GeUnsigned extends LongComparison {
        public GeUnsigned(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Long.compareUnsigned(x.executeLong(frame), y.executeLong(frame)) >= 0;
        }
    }
}
