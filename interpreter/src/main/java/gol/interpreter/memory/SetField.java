package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import gol.interpreter.value.Sneaky;

/** Stores in a field of a Java object. */
public final class SetField {
    private SetField() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends Statement {
        private final FieldAccess field;
        @Child private Expression object;
        @Child private Expression value;

        public OfBoolean(FieldAccess field, Expression object, Expression value) {
            this.field = field;
            this.object = object;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            Object o = object.execute(frame);
            boolean v = value.executeBoolean(frame);
            try {
                field.setter().invokeExact(o, v);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
            return NORMAL;
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends Statement {
        private final FieldAccess field;
        @Child private Expression object;
        @Child private Expression value;

        public OfInt(FieldAccess field, Expression object, Expression value) {
            this.field = field;
            this.object = object;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            Object o = object.execute(frame);
            int v = value.executeInt(frame);
            try {
                field.setter().invokeExact(o, v);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
            return NORMAL;
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends Statement {
        private final FieldAccess field;
        @Child private Expression object;
        @Child private Expression value;

        public OfLong(FieldAccess field, Expression object, Expression value) {
            this.field = field;
            this.object = object;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            Object o = object.execute(frame);
            long v = value.executeLong(frame);
            try {
                field.setter().invokeExact(o, v);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
            return NORMAL;
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends Statement {
        private final FieldAccess field;
        @Child private Expression object;
        @Child private Expression value;

        public OfFloat(FieldAccess field, Expression object, Expression value) {
            this.field = field;
            this.object = object;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            Object o = object.execute(frame);
            float v = value.executeFloat(frame);
            try {
                field.setter().invokeExact(o, v);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
            return NORMAL;
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends Statement {
        private final FieldAccess field;
        @Child private Expression object;
        @Child private Expression value;

        public OfDouble(FieldAccess field, Expression object, Expression value) {
            this.field = field;
            this.object = object;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            Object o = object.execute(frame);
            double v = value.executeDouble(frame);
            try {
                field.setter().invokeExact(o, v);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
            return NORMAL;
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Statement {
        private final FieldAccess field;
        @Child private Expression object;
        @Child private Expression value;

        public OfObject(FieldAccess field, Expression object, Expression value) {
            this.field = field;
            this.object = object;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            Object o = object.execute(frame);
            Object v = value.execute(frame);
            try {
                field.setter().invokeExact(o, v);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
            return NORMAL;
        }
    }
}
