package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;
import gol.runtime.value.Index;
import org.jspecify.annotations.Nullable;

/** Reads an element of a Go array, bounds-checked. */
public final class GetElement {
    private GetElement() {}

    /** Of bool. */
    public static final class OfBool extends BooleanExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfBool(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            boolean[] a = (boolean[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)];
        }
    }

    /** Of int8. */
    public static final class OfInt8 extends IntExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfInt8(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            byte[] a = (byte[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)];
        }
    }

    /** Of uint8. */
    public static final class OfUint8 extends IntExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfUint8(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            byte[] a = (byte[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)] & 0xFF;
        }
    }

    /** Of int16. */
    public static final class OfInt16 extends IntExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfInt16(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            short[] a = (short[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)];
        }
    }

    /** Of uint16. */
    public static final class OfUint16 extends IntExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfUint16(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            short[] a = (short[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)] & 0xFFFF;
        }
    }

    /** Of int. */
    public static final class OfInt extends IntExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfInt(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            int[] a = (int[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)];
        }
    }

    /** Of long. */
    public static final class OfLong extends LongExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfLong(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            long[] a = (long[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)];
        }
    }

    /** Of float. */
    public static final class OfFloat extends FloatExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfFloat(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            float[] a = (float[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)];
        }
    }

    /** Of double. */
    public static final class OfDouble extends DoubleExpression {
        @Child private Expression array;
        @Child private Expression index;

        public OfDouble(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            double[] a = (double[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)];
        }
    }

    /** Of references. */
    public static final class OfObject extends Expression {
        @Child private Expression array;
        @Child private Expression index;

        public OfObject(Expression array, Expression index) {
            this.array = array;
            this.index = index;
        }

        @Override
        public @Nullable Object execute(VirtualFrame frame) {
            Object[] a = (Object[]) array.execute(frame);
            long i = index.executeLong(frame);
            return a[(int) Index.check(i, (long) a.length)];
        }
    }
}
