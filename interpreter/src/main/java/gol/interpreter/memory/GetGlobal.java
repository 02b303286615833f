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

/** Reads a package variable; each lives in a plain cell. */
public final class GetGlobal {
    private GetGlobal() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends BooleanExpression {
        private final BoolRef cell;

        public OfBoolean(BoolRef cell) {
            this.cell = cell;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return cell.v;
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends IntExpression {
        private final IntRef cell;

        public OfInt(IntRef cell) {
            this.cell = cell;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            return cell.v;
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends LongExpression {
        private final LongRef cell;

        public OfLong(LongRef cell) {
            this.cell = cell;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            return cell.v;
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends FloatExpression {
        private final FloatRef cell;

        public OfFloat(FloatRef cell) {
            this.cell = cell;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            return cell.v;
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends DoubleExpression {
        private final DoubleRef cell;

        public OfDouble(DoubleRef cell) {
            this.cell = cell;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            return cell.v;
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Expression {
        private final ObjectRef cell;

        public OfObject(ObjectRef cell) {
            this.cell = cell;
        }

        @Override
        public @Nullable Object execute(VirtualFrame frame) {
            return cell.v;
        }
    }
}
