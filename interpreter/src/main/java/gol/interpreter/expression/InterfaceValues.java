package gol.interpreter.expression;

import com.oracle.truffle.api.frame.VirtualFrame;
import gol.interpreter.node.BooleanExpression;
import gol.interpreter.node.Expression;
import gol.runtime.type.RType;
import gol.runtime.value.BoolBox;
import gol.runtime.value.Box;
import gol.runtime.value.DoubleBox;
import gol.runtime.value.FloatBox;
import gol.runtime.value.GoString;
import gol.runtime.value.IntBox;
import gol.runtime.value.Interfaces;
import gol.runtime.value.LongBox;
import gol.runtime.value.ObjectBox;

/** Making, testing and opening interface values. */
public final class InterfaceValues {
    private InterfaceValues() {}

    /** Boxes a primitive by its kind's letter, or a reference. */
    public static final class ToBox extends Expression {
        private final RType type;
        private final char letter;
        @Child private Expression x;

        public ToBox(RType type, char letter, Expression x) {
            this.type = type;
            this.letter = letter;
            this.x = x;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return switch (letter) {
                case 'Z' -> BoolBox.of(type, x.executeBoolean(frame));
                case 'I' -> IntBox.of(type, x.executeInt(frame));
                case 'J' -> LongBox.of(type, x.executeLong(frame));
                case 'F' -> FloatBox.of(type, x.executeFloat(frame));
                case 'D' -> DoubleBox.of(type, x.executeDouble(frame));
                default -> new ObjectBox(type, x.execute(frame));
            };
        }
    }

    /** A pointer to a struct stands for itself; a nil one is boxed. */
    public static final class OfStructPointer extends Expression {
        private final ObjectBox nil;
        @Child private Expression x;

        public OfStructPointer(RType type, Expression x) {
            this.nil = new ObjectBox(type, null);
            this.x = x;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object p = x.execute(frame);
            return p == null ? nil : p;
        }
    }

    /** Whether the dynamic type is exactly a type. */
    public static final class IsType extends BooleanExpression {
        private final RType type;
        @Child private Expression x;

        public IsType(RType type, Expression x) {
            this.type = type;
            this.x = x;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return Interfaces.isType(x.execute(frame), type);
        }
    }

    /** Whether the value is a plain string. */
    public static final class IsString extends BooleanExpression {
        @Child private Expression x;

        public IsString(Expression x) {
            this.x = x;
        }

        @Override
        public boolean executeBoolean(VirtualFrame frame) {
            return x.execute(frame) instanceof GoString;
        }
    }

    /** The value in a box, or the object that stands for itself. */
    public static final class Open extends Expression {
        @Child private Expression x;

        public Open(Expression x) {
            this.x = x;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object v = x.execute(frame);
            return v instanceof Box b ? b.raw() : v;
        }
    }
}
