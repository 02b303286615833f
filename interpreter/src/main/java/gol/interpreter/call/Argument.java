package gol.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import gol.interpreter.node.Expression;

/** Evaluates an argument and puts it into the callee's frame. */
public abstract class Argument extends Node {
    protected final int slot;
    @Child protected Expression value;

    Argument(int slot, Expression value) {
        this.slot = slot;
        this.value = value;
    }

    public abstract void pass(VirtualFrame frame, VirtualFrame callee);

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends Argument {
        public OfBoolean(int slot, Expression value) {
            super(slot, value);
        }

        @Override
        public void pass(VirtualFrame frame, VirtualFrame callee) {
            callee.setBooleanStatic(slot, value.executeBoolean(frame));
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends Argument {
        public OfInt(int slot, Expression value) {
            super(slot, value);
        }

        @Override
        public void pass(VirtualFrame frame, VirtualFrame callee) {
            callee.setIntStatic(slot, value.executeInt(frame));
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends Argument {
        public OfLong(int slot, Expression value) {
            super(slot, value);
        }

        @Override
        public void pass(VirtualFrame frame, VirtualFrame callee) {
            callee.setLongStatic(slot, value.executeLong(frame));
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends Argument {
        public OfFloat(int slot, Expression value) {
            super(slot, value);
        }

        @Override
        public void pass(VirtualFrame frame, VirtualFrame callee) {
            callee.setFloatStatic(slot, value.executeFloat(frame));
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends Argument {
        public OfDouble(int slot, Expression value) {
            super(slot, value);
        }

        @Override
        public void pass(VirtualFrame frame, VirtualFrame callee) {
            callee.setDoubleStatic(slot, value.executeDouble(frame));
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Argument {
        public OfObject(int slot, Expression value) {
            super(slot, value);
        }

        @Override
        public void pass(VirtualFrame frame, VirtualFrame callee) {
            callee.setObjectStatic(slot, value.execute(frame));
        }
    }
}
