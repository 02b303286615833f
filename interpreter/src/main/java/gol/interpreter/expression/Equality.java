package gol.interpreter.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.value.ValueOps;
import gol.runtime.value.Slice;

/** Comparisons of values that are no primitives. */
public final class Equality {
    private Equality() {}

    /** By the operation of a type. */
    public static final class ByValue extends BooleanExpression {
        private final ValueOps.Equality equality;
        @Child private Expression x;
        @Child private Expression y;

        public ByValue(ValueOps.Equality equality, Expression x, Expression y) {
            this.equality = equality;
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            Object a = x.execute(frame);
            return equality.equal(a, y.execute(frame));
        }
    }

    /** By identity. */
    public static final class Identity extends BooleanExpression {
        @Child private Expression x;
        @Child private Expression y;

        public Identity(Expression x, Expression y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            Object a = x.execute(frame);
            return a == y.execute(frame);
        }
    }

    /** Whether null. */
    public static final class IsNull extends BooleanExpression {
        @Child private Expression x;

        public IsNull(Expression x) {
            this.x = x;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.execute(frame) == null;
        }
    }

    /** Whether a slice is nil. */
    public static final class IsNilSlice extends BooleanExpression {
        @Child private Expression x;

        public IsNilSlice(Expression x) {
            this.x = x;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return ((Slice) x.execute(frame)).isNil();
        }
    }
}
