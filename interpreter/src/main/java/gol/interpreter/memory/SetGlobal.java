package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;

/** Assigns to a package variable. */
public final class SetGlobal {
    private SetGlobal() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends Statement {
        private final BoolRef cell;
        @Child private Expression value;

        public OfBoolean(BoolRef cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            cell.v = value.executeBoolean(frame);
            return NORMAL;
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends Statement {
        private final IntRef cell;
        @Child private Expression value;

        public OfInt(IntRef cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            cell.v = value.executeInt(frame);
            return NORMAL;
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends Statement {
        private final LongRef cell;
        @Child private Expression value;

        public OfLong(LongRef cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            cell.v = value.executeLong(frame);
            return NORMAL;
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends Statement {
        private final FloatRef cell;
        @Child private Expression value;

        public OfFloat(FloatRef cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            cell.v = value.executeFloat(frame);
            return NORMAL;
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends Statement {
        private final DoubleRef cell;
        @Child private Expression value;

        public OfDouble(DoubleRef cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            cell.v = value.executeDouble(frame);
            return NORMAL;
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Statement {
        private final ObjectRef cell;
        @Child private Expression value;

        public OfObject(ObjectRef cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            cell.v = value.execute(frame);
            return NORMAL;
        }
    }
}
