package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;
import gol.interpreter.value.Sneaky;
import org.jspecify.annotations.Nullable;

/** Reads a field of a Java object; a null object is Go's nil dereference. */
public final class GetField {
    private GetField() {}

    /** Of kind {@code boolean}. */
    public static final class OfBoolean extends BooleanExpression {
        private final FieldAccess field;
        @Child private Expression object;

        public OfBoolean(FieldAccess field, Expression object) {
            this.field = field;
            this.object = object;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            Object o = object.execute(frame);
            try {
                return (boolean) field.getter().invokeExact(o);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
        }
    }

    /** Of kind {@code int}. */
    public static final class OfInt extends IntExpression {
        private final FieldAccess field;
        @Child private Expression object;

        public OfInt(FieldAccess field, Expression object) {
            this.field = field;
            this.object = object;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            Object o = object.execute(frame);
            try {
                return (int) field.getter().invokeExact(o);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
        }
    }

    /** Of kind {@code long}. */
    public static final class OfLong extends LongExpression {
        private final FieldAccess field;
        @Child private Expression object;

        public OfLong(FieldAccess field, Expression object) {
            this.field = field;
            this.object = object;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            Object o = object.execute(frame);
            try {
                return (long) field.getter().invokeExact(o);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
        }
    }

    /** Of kind {@code float}. */
    public static final class OfFloat extends FloatExpression {
        private final FieldAccess field;
        @Child private Expression object;

        public OfFloat(FieldAccess field, Expression object) {
            this.field = field;
            this.object = object;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            Object o = object.execute(frame);
            try {
                return (float) field.getter().invokeExact(o);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
        }
    }

    /** Of kind {@code double}. */
    public static final class OfDouble extends DoubleExpression {
        private final FieldAccess field;
        @Child private Expression object;

        public OfDouble(FieldAccess field, Expression object) {
            this.field = field;
            this.object = object;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            Object o = object.execute(frame);
            try {
                return (double) field.getter().invokeExact(o);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
        }
    }

    /** Of kind {@code Object}. */
    public static final class OfObject extends Expression {
        private final FieldAccess field;
        @Child private Expression object;

        public OfObject(FieldAccess field, Expression object) {
            this.field = field;
            this.object = object;
        }

        @Override
        public @Nullable Object execute(VirtualFrame frame) {
            Object o = object.execute(frame);
            try {
                return (Object) field.getter().invokeExact(o);
            } catch (Throwable e) {
                throw Sneaky.rethrow(e);
            }
        }
    }
}
