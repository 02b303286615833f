package gol.interpreter.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;
import org.jspecify.annotations.Nullable;

/** Reads a local variable. */
public final class GetLocal {
    private GetLocal() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends BooleanExpression {
        private final int slot;

        public OfBoolean(int slot) {
            this.slot = slot;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return frame.getBooleanStatic(slot);
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends IntExpression {
        private final int slot;

        public OfInt(int slot) {
            this.slot = slot;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return frame.getIntStatic(slot);
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends LongExpression {
        private final int slot;

        public OfLong(int slot) {
            this.slot = slot;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return frame.getLongStatic(slot);
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends FloatExpression {
        private final int slot;

        public OfFloat(int slot) {
            this.slot = slot;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return frame.getFloatStatic(slot);
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends DoubleExpression {
        private final int slot;

        public OfDouble(int slot) {
            this.slot = slot;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return frame.getDoubleStatic(slot);
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Expression {
        private final int slot;

        public OfObject(int slot) {
            this.slot = slot;
        }

        @Override
        public @Nullable Object execute(VirtualFrame frame) {
            return frame.getObjectStatic(slot);
        }
    }
}
