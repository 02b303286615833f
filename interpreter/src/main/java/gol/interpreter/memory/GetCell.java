package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import org.jspecify.annotations.Nullable;

/** Reads what a cell holds; null is Go's nil dereference. */
public final class GetCell {
    private GetCell() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends BooleanExpression {
        @Child private Expression cell;

        public OfBoolean(Expression cell) {
            this.cell = cell;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return ((BoolRef) cell.execute(frame)).get();
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends IntExpression {
        @Child private Expression cell;

        public OfInt(Expression cell) {
            this.cell = cell;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return ((IntRef) cell.execute(frame)).get();
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends LongExpression {
        @Child private Expression cell;

        public OfLong(Expression cell) {
            this.cell = cell;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return ((LongRef) cell.execute(frame)).get();
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends FloatExpression {
        @Child private Expression cell;

        public OfFloat(Expression cell) {
            this.cell = cell;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return ((FloatRef) cell.execute(frame)).get();
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends DoubleExpression {
        @Child private Expression cell;

        public OfDouble(Expression cell) {
            this.cell = cell;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return ((DoubleRef) cell.execute(frame)).get();
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Expression {
        @Child private Expression cell;

        public OfObject(Expression cell) {
            this.cell = cell;
        }

        @Override
        public @Nullable Object execute(VirtualFrame frame) {
            return ((ObjectRef) cell.execute(frame)).get();
        }
    }
}
