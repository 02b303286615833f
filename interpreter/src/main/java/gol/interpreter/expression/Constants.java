package gol.interpreter.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;
import org.jspecify.annotations.Nullable;

/** Constants, and the current goroutine. */
public final class Constants {
    private Constants() {}

    /** A bool. */
    public static final class OfBoolean extends BooleanExpression {
        private final boolean value;

        public OfBoolean(boolean value) {
            this.value = value;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return value;
        }
    }

    /** An integer of at most 32 bits. */
    public static final class OfInt extends IntExpression {
        private final int value;

        public OfInt(int value) {
            this.value = value;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return value;
        }
    }

    /** A 64-bit integer. */
    public static final class OfLong extends LongExpression {
        private final long value;

        public OfLong(long value) {
            this.value = value;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return value;
        }
    }

    /** A float32. */
    public static final class OfFloat extends FloatExpression {
        private final float value;

        public OfFloat(float value) {
            this.value = value;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return value;
        }
    }

    /** A float64. */
    public static final class OfDouble extends DoubleExpression {
        private final double value;

        public OfDouble(double value) {
            this.value = value;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return value;
        }
    }

    /** An object, or null. */
    public static final class OfObject extends Expression {
        private final @Nullable Object value;

        public OfObject(@Nullable Object value) {
            this.value = value;
        }

        @Override
        public @Nullable Object execute(VirtualFrame frame) {
            return value;
        }
    }

    /** The current goroutine. */
    public static final class CurrentGoroutine extends Expression {
        @Override
        public Object execute(VirtualFrame frame) {
            return Frames.goroutine(frame);
        }
    }
}
