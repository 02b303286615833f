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

/** Stores in a cell; null is Go's nil dereference. */
public final class SetCell {
    private SetCell() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends Statement {
        @Child private Expression cell;
        @Child private Expression value;

        public OfBoolean(Expression cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            BoolRef c = (BoolRef) cell.execute(frame);
            c.set(value.executeBoolean(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends Statement {
        @Child private Expression cell;
        @Child private Expression value;

        public OfInt(Expression cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            IntRef c = (IntRef) cell.execute(frame);
            c.set(value.executeInt(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends Statement {
        @Child private Expression cell;
        @Child private Expression value;

        public OfLong(Expression cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            LongRef c = (LongRef) cell.execute(frame);
            c.set(value.executeLong(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends Statement {
        @Child private Expression cell;
        @Child private Expression value;

        public OfFloat(Expression cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            FloatRef c = (FloatRef) cell.execute(frame);
            c.set(value.executeFloat(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends Statement {
        @Child private Expression cell;
        @Child private Expression value;

        public OfDouble(Expression cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            DoubleRef c = (DoubleRef) cell.execute(frame);
            c.set(value.executeDouble(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Statement {
        @Child private Expression cell;
        @Child private Expression value;

        public OfObject(Expression cell, Expression value) {
            this.cell = cell;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            ObjectRef c = (ObjectRef) cell.execute(frame);
            c.set(value.execute(frame));
            return NORMAL;
        }
    }
}
