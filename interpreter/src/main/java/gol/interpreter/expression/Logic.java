package gol.interpreter.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.Expression;

/** The operators on bools. */
public final class Logic {
    private Logic() {}

    /** {@code !x}. */
    public static final class Not extends BooleanExpression {
        @Child private Expression x;

        public Not(Expression x) {
            this.x = x;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return !x.executeBoolean(frame);
        }
    }

    /** {@code x && y}. */
    public static final class And extends BooleanExpression {
        @Child private Expression x;
        @Child private Expression y;

        public And(Expression x, Expression y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeBoolean(frame) && y.executeBoolean(frame);
        }
    }

    /** {@code x || y}. */
    public static final class Or extends BooleanExpression {
        @Child private Expression x;
        @Child private Expression y;

        public Or(Expression x, Expression y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.executeBoolean(frame) || y.executeBoolean(frame);
        }
    }
}
