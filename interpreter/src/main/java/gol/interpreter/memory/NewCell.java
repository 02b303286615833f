package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;

/** Makes a plain cell. */
public final class NewCell {
    private NewCell() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends Expression {
        @Child private Expression initial;

        public OfBoolean(Expression initial) {
            this.initial = initial;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return new BoolRef(initial.executeBoolean(frame));
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends Expression {
        @Child private Expression initial;

        public OfInt(Expression initial) {
            this.initial = initial;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return new IntRef(initial.executeInt(frame));
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends Expression {
        @Child private Expression initial;

        public OfLong(Expression initial) {
            this.initial = initial;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return new LongRef(initial.executeLong(frame));
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends Expression {
        @Child private Expression initial;

        public OfFloat(Expression initial) {
            this.initial = initial;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return new FloatRef(initial.executeFloat(frame));
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends Expression {
        @Child private Expression initial;

        public OfDouble(Expression initial) {
            this.initial = initial;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return new DoubleRef(initial.executeDouble(frame));
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Expression {
        @Child private Expression initial;

        public OfObject(Expression initial) {
            this.initial = initial;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return new ObjectRef(initial.execute(frame));
        }
    }
}
