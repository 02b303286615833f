package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import gol.runtime.value.Index;
import org.jspecify.annotations.Nullable;

/** Stores an element of a Go array; the index is checked after all operands are evaluated. */
public final class SetElement {
    private SetElement() {}

    /** Of bool. */
    public static final class OfBool extends Statement {
        @Child private Expression array;
        @Child private Expression index;
        @Child private Expression value;

        public OfBool(Expression array, Expression index, Expression value) {
            this.array = array;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            boolean[] a = (boolean[]) array.execute(frame);
            long i = index.executeLong(frame);
            boolean v = value.executeBoolean(frame);
            a[(int) Index.check(i, (long) a.length)] = v;
            return NORMAL;
        }
    }

    /** Of int8. */
    public static final class OfInt8 extends Statement {
        @Child private Expression array;
        @Child private Expression index;
        @Child private Expression value;

        public OfInt8(Expression array, Expression index, Expression value) {
            this.array = array;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            byte[] a = (byte[]) array.execute(frame);
            long i = index.executeLong(frame);
            int v = value.executeInt(frame);
            a[(int) Index.check(i, (long) a.length)] = (byte) v;
            return NORMAL;
        }
    }

    /** Of int16. */
    public static final class OfInt16 extends Statement {
        @Child private Expression array;
        @Child private Expression index;
        @Child private Expression value;

        public OfInt16(Expression array, Expression index, Expression value) {
            this.array = array;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            short[] a = (short[]) array.execute(frame);
            long i = index.executeLong(frame);
            int v = value.executeInt(frame);
            a[(int) Index.check(i, (long) a.length)] = (short) v;
            return NORMAL;
        }
    }

    /** Of int. */
    public static final class OfInt extends Statement {
        @Child private Expression array;
        @Child private Expression index;
        @Child private Expression value;

        public OfInt(Expression array, Expression index, Expression value) {
            this.array = array;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            int[] a = (int[]) array.execute(frame);
            long i = index.executeLong(frame);
            int v = value.executeInt(frame);
            a[(int) Index.check(i, (long) a.length)] = v;
            return NORMAL;
        }
    }

    /** Of long. */
    public static final class OfLong extends Statement {
        @Child private Expression array;
        @Child private Expression index;
        @Child private Expression value;

        public OfLong(Expression array, Expression index, Expression value) {
            this.array = array;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            long[] a = (long[]) array.execute(frame);
            long i = index.executeLong(frame);
            long v = value.executeLong(frame);
            a[(int) Index.check(i, (long) a.length)] = v;
            return NORMAL;
        }
    }

    /** Of float. */
    public static final class OfFloat extends Statement {
        @Child private Expression array;
        @Child private Expression index;
        @Child private Expression value;

        public OfFloat(Expression array, Expression index, Expression value) {
            this.array = array;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            float[] a = (float[]) array.execute(frame);
            long i = index.executeLong(frame);
            float v = value.executeFloat(frame);
            a[(int) Index.check(i, (long) a.length)] = v;
            return NORMAL;
        }
    }

    /** Of double. */
    public static final class OfDouble extends Statement {
        @Child private Expression array;
        @Child private Expression index;
        @Child private Expression value;

        public OfDouble(Expression array, Expression index, Expression value) {
            this.array = array;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            double[] a = (double[]) array.execute(frame);
            long i = index.executeLong(frame);
            double v = value.executeDouble(frame);
            a[(int) Index.check(i, (long) a.length)] = v;
            return NORMAL;
        }
    }

    /** Of references. */
    public static final class OfObject extends Statement {
        @Child private Expression array;
        @Child private Expression index;
        @Child private Expression value;

        public OfObject(Expression array, Expression index, Expression value) {
            this.array = array;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            Object[] a = (Object[]) array.execute(frame);
            long i = index.executeLong(frame);
            @Nullable Object v = value.execute(frame);
            a[(int) Index.check(i, (long) a.length)] = v;
            return NORMAL;
        }
    }
}
