package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.DoubleExpression;
import gol.interpreter.node.Expression;
import gol.interpreter.node.FloatExpression;
import gol.interpreter.node.IntExpression;
import gol.interpreter.node.LongExpression;
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

/** Reads an element of a slice, bounds-checked. */
public final class GetSlice {
    private GetSlice() {}

    /** Of bool. */
    public static final class OfBool extends BooleanExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfBool(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            BoolSlice s = (BoolSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))];
        }
    }

    /** Of int8. */
    public static final class OfInt8 extends IntExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfInt8(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            ByteSlice s = (ByteSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))];
        }
    }

    /** Of uint8. */
    public static final class OfUint8 extends IntExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfUint8(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            ByteSlice s = (ByteSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))] & 0xFF;
        }
    }

    /** Of int16. */
    public static final class OfInt16 extends IntExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfInt16(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            ShortSlice s = (ShortSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))];
        }
    }

    /** Of uint16. */
    public static final class OfUint16 extends IntExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfUint16(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            ShortSlice s = (ShortSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))] & 0xFFFF;
        }
    }

    /** Of int. */
    public static final class OfInt extends IntExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfInt(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public int executeInt(VirtualFrame frame) {
            IntSlice s = (IntSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))];
        }
    }

    /** Of long. */
    public static final class OfLong extends LongExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfLong(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public long executeLong(VirtualFrame frame) {
            LongSlice s = (LongSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))];
        }
    }

    /** Of float. */
    public static final class OfFloat extends FloatExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfFloat(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public float executeFloat(VirtualFrame frame) {
            FloatSlice s = (FloatSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))];
        }
    }

    /** Of double. */
    public static final class OfDouble extends DoubleExpression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfDouble(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public double executeDouble(VirtualFrame frame) {
            DoubleSlice s = (DoubleSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))];
        }
    }

    /** Of references. */
    public static final class OfObject extends Expression {
        @Child private Expression slice;
        @Child private Expression index;

        public OfObject(Expression slice, Expression index) {
            this.slice = slice;
            this.index = index;
        }

        @Override
        public @Nullable Object execute(VirtualFrame frame) {
            ObjectSlice s = (ObjectSlice) slice.execute(frame);
            long i = index.executeLong(frame);
            return s.array[(int) (s.off + Index.check(i, s.len))];
        }
    }
}
