package gol.interpreter.arithmetic;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.Expression;

/** Comparisons of two values held as {@code boolean}. */
public abstract class BooleanComparison extends BooleanExpression {
    @Child protected Expression x;
    @Child protected Expression y;

    BooleanComparison(Expression x, Expression y) {
        this.x = x;
        this.y = y;
    }

    /** {@code x == y}. */
    public static final class Eq extends BooleanComparison {
        public Eq(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeBoolean(frame) == y.executeBoolean(frame);
        }
    }

    /** {@code x != y}. */
    public static final class Ne extends BooleanComparison {
        public Ne(Expression x, Expression y) {
            super(x, y);
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeBoolean(frame) != y.executeBoolean(frame);
        }
    }
}
