package gol.interpreter.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;

/** Assigns to a local variable. */
public final class SetLocal {
    private SetLocal() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends Statement {
        private final int slot;
        @Child private Expression value;

        public OfBoolean(int slot, Expression value) {
            this.slot = slot;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setBooleanStatic(slot, value.executeBoolean(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends Statement {
        private final int slot;
        @Child private Expression value;

        public OfInt(int slot, Expression value) {
            this.slot = slot;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setIntStatic(slot, value.executeInt(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends Statement {
        private final int slot;
        @Child private Expression value;

        public OfLong(int slot, Expression value) {
            this.slot = slot;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setLongStatic(slot, value.executeLong(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends Statement {
        private final int slot;
        @Child private Expression value;

        public OfFloat(int slot, Expression value) {
            this.slot = slot;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setFloatStatic(slot, value.executeFloat(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends Statement {
        private final int slot;
        @Child private Expression value;

        public OfDouble(int slot, Expression value) {
            this.slot = slot;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setDoubleStatic(slot, value.executeDouble(frame));
            return NORMAL;
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Statement {
        private final int slot;
        @Child private Expression value;

        public OfObject(int slot, Expression value) {
            this.slot = slot;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setObjectStatic(slot, value.execute(frame));
            return NORMAL;
        }
    }
}
