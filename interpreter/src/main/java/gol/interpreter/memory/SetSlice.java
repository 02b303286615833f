package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import gol.runtime.value.BoolSlice;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.DoubleSlice;
import gol.runtime.value.FloatSlice;
import gol.runtime.value.Index;
import gol.runtime.value.IntSlice;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.ShortSlice;
import org.jspecify.annotations.Nullable;

/** Stores an element of a slice; the index is checked after all operands are evaluated. */
public final class SetSlice {
    private SetSlice() {}

    /** Of bool. */
    public static final class OfBool extends Statement {
        @Child private Expression slice;
        @Child private Expression index;
        @Child private Expression value;

        public OfBool(Expression slice, Expression index, Expression value) {
            this.slice = slice;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            BoolSlice s = (BoolSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            boolean v = value.executeBoolean(frame);
            s.array[(int) (s.off + Index.check(i, s.len))] = v;
            return NORMAL;
        }
    }

    /** Of int8. */
    public static final class OfInt8 extends Statement {
        @Child private Expression slice;
        @Child private Expression index;
        @Child private Expression value;

        public OfInt8(Expression slice, Expression index, Expression value) {
            this.slice = slice;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            ByteSlice s = (ByteSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            int v = value.executeInt(frame);
            s.array[(int) (s.off + Index.check(i, s.len))] = (byte) v;
            return NORMAL;
        }
    }

    /** Of int16. */
    public static final class OfInt16 extends Statement {
        @Child private Expression slice;
        @Child private Expression index;
        @Child private Expression value;

        public OfInt16(Expression slice, Expression index, Expression value) {
            this.slice = slice;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            ShortSlice s = (ShortSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            int v = value.executeInt(frame);
            s.array[(int) (s.off + Index.check(i, s.len))] = (short) v;
            return NORMAL;
        }
    }

    /** Of int. */
    public static final class OfInt extends Statement {
        @Child private Expression slice;
        @Child private Expression index;
        @Child private Expression value;

        public OfInt(Expression slice, Expression index, Expression value) {
            this.slice = slice;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            IntSlice s = (IntSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            int v = value.executeInt(frame);
            s.array[(int) (s.off + Index.check(i, s.len))] = v;
            return NORMAL;
        }
    }

    /** Of long. */
    public static final class OfLong extends Statement {
        @Child private Expression slice;
        @Child private Expression index;
        @Child private Expression value;

        public OfLong(Expression slice, Expression index, Expression value) {
            this.slice = slice;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            LongSlice s = (LongSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            long v = value.executeLong(frame);
            s.array[(int) (s.off + Index.check(i, s.len))] = v;
            return NORMAL;
        }
    }

    /** Of float. */
    public static final class OfFloat extends Statement {
        @Child private Expression slice;
        @Child private Expression index;
        @Child private Expression value;

        public OfFloat(Expression slice, Expression index, Expression value) {
            this.slice = slice;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            FloatSlice s = (FloatSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            float v = value.executeFloat(frame);
            s.array[(int) (s.off + Index.check(i, s.len))] = v;
            return NORMAL;
        }
    }

    /** Of double. */
    public static final class OfDouble extends Statement {
        @Child private Expression slice;
        @Child private Expression index;
        @Child private Expression value;

        public OfDouble(Expression slice, Expression index, Expression value) {
            this.slice = slice;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            DoubleSlice s = (DoubleSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            double v = value.executeDouble(frame);
            s.array[(int) (s.off + Index.check(i, s.len))] = v;
            return NORMAL;
        }
    }

    /** Of references. */
    public static final class OfObject extends Statement {
        @Child private Expression slice;
        @Child private Expression index;
        @Child private Expression value;

        public OfObject(Expression slice, Expression index, Expression value) {
            this.slice = slice;
            this.index = index;
            this.value = value;
        }

        @Override
        public int execute(VirtualFrame frame) {
            ObjectSlice s = (ObjectSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            @Nullable Object v = value.execute(frame);
            s.array[(int) (s.off + Index.check(i, s.len))] = v;
            return NORMAL;
        }
    }
}
