package gol.interpreter.memory;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import gol.compiler.ir.Storage;
import gol.interpreter.node.Expression;
import gol.interpreter.value.ValueOps;
import gol.runtime.value.BoolSlice;
import gol.runtime.value.ByteSlice;
import gol.runtime.value.DoubleSlice;
import gol.runtime.value.FloatSlice;
import gol.runtime.value.IntSlice;
import gol.runtime.value.LongSlice;
import gol.runtime.value.ObjectSlice;
import gol.runtime.value.ShortSlice;

/** Composite literals of arrays and slices. */
public final class Literals {
    private Literals() {}

    /** A new Go array with the given elements. */
    public static final class ArrayLiteral extends Expression {
        private final Storage storage;
        @Children private final Expression[] elements;

        public ArrayLiteral(Storage storage, Expression[] elements) {
            this.storage = storage;
            this.elements = elements;
        }

        @Override
        @ExplodeLoop
        public Object execute(VirtualFrame frame) {
            Object array = ValueOps.newArray(storage, elements.length);
            for (int i = 0; i < elements.length; i++) {
                Expression x = elements[i];
                switch (storage) {
                    case BOOL -> ((boolean[]) array)[i] = x.executeBoolean(frame);
                    case BYTE -> ((byte[]) array)[i] = (byte) x.executeInt(frame);
                    case SHORT -> ((short[]) array)[i] = (short) x.executeInt(frame);
                    case INT -> ((int[]) array)[i] = x.executeInt(frame);
                    case LONG -> ((long[]) array)[i] = x.executeLong(frame);
                    case FLOAT -> ((float[]) array)[i] = x.executeFloat(frame);
                    case DOUBLE -> ((double[]) array)[i] = x.executeDouble(frame);
                    case OBJECT -> ((Object[]) array)[i] = x.execute(frame);
                }
            }
            return array;
        }
    }

    /** A slice over all of a new array. */
    public static final class SliceLiteral extends Expression {
        private final Storage storage;
        @Child private Expression array;

        public SliceLiteral(Storage storage, Expression array) {
            this.storage = storage;
            this.array = array;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object a = array.execute(frame);
            return switch (storage) {
                case BOOL -> BoolSlice.of((boolean[]) a);
                case BYTE -> ByteSlice.of((byte[]) a);
                case SHORT -> ShortSlice.of((short[]) a);
                case INT -> IntSlice.of((int[]) a);
                case LONG -> LongSlice.of((long[]) a);
                case FLOAT -> FloatSlice.of((float[]) a);
                case DOUBLE -> DoubleSlice.of((double[]) a);
                case OBJECT -> ObjectSlice.of((Object[]) a);
            };
        }
    }
}
