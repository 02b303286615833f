package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Frames;
import gol.interpreter.node.Statement;

/** Returns one result, in the frame's result slot. */
public final class ReturnOne {
    private ReturnOne() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends Statement {
        @Child private Expression value;

        public OfBoolean(Expression value) {
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setBooleanStatic(Frames.RESULT, value.executeBoolean(frame));
            return RETURN;
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends Statement {
        @Child private Expression value;

        public OfInt(Expression value) {
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setIntStatic(Frames.RESULT, value.executeInt(frame));
            return RETURN;
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends Statement {
        @Child private Expression value;

        public OfLong(Expression value) {
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setLongStatic(Frames.RESULT, value.executeLong(frame));
            return RETURN;
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends Statement {
        @Child private Expression value;

        public OfFloat(Expression value) {
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setFloatStatic(Frames.RESULT, value.executeFloat(frame));
            return RETURN;
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends Statement {
        @Child private Expression value;

        public OfDouble(Expression value) {
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setDoubleStatic(Frames.RESULT, value.executeDouble(frame));
            return RETURN;
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Statement {
        @Child private Expression value;

        public OfObject(Expression value) {
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            frame.setObjectStatic(Frames.RESULT, value.execute(frame));
            return RETURN;
        }
    }
}
