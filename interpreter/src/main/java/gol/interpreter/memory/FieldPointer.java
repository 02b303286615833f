package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.Struct;

/** Makes a pointer to a field of a struct. */
public final class FieldPointer {
    private FieldPointer() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends Expression {
        @Child private Expression object;
        private final int field;

        public OfBoolean(Expression object, int field) {
            this.object = object;
            this.field = field;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return BoolRef.ofField((Struct) object.execute(frame), field);
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends Expression {
        @Child private Expression object;
        private final int field;

        public OfInt(Expression object, int field) {
            this.object = object;
            this.field = field;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return IntRef.ofField((Struct) object.execute(frame), field);
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends Expression {
        @Child private Expression object;
        private final int field;

        public OfLong(Expression object, int field) {
            this.object = object;
            this.field = field;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return LongRef.ofField((Struct) object.execute(frame), field);
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends Expression {
        @Child private Expression object;
        private final int field;

        public OfFloat(Expression object, int field) {
            this.object = object;
            this.field = field;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return FloatRef.ofField((Struct) object.execute(frame), field);
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends Expression {
        @Child private Expression object;
        private final int field;

        public OfDouble(Expression object, int field) {
            this.object = object;
            this.field = field;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return DoubleRef.ofField((Struct) object.execute(frame), field);
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Expression {
        @Child private Expression object;
        private final int field;

        public OfObject(Expression object, int field) {
            this.object = object;
            this.field = field;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return ObjectRef.ofField((Struct) object.execute(frame), field);
        }
    }
}
