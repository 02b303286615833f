package gol.interpreter.translate;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.ir.Kind;
import gol.compiler.ir.St;
import gol.compiler.ir.Storage;
import gol.compiler.ir.StructClass;
import gol.interpreter.memory.FieldAccess;
import gol.interpreter.memory.FieldPointer;
import gol.interpreter.memory.GetByte;
import gol.interpreter.memory.GetCell;
import gol.interpreter.memory.GetElement;
import gol.interpreter.memory.GetField;
import gol.interpreter.memory.GetGlobal;
import gol.interpreter.memory.GetSlice;
import gol.interpreter.memory.Lengths;
import gol.interpreter.memory.Literals;
import gol.interpreter.memory.NewCell;
import gol.interpreter.memory.SetCell;
import gol.interpreter.memory.SetElement;
import gol.interpreter.memory.SetField;
import gol.interpreter.memory.SetGlobal;
import gol.interpreter.memory.SetSlice;
import gol.interpreter.memory.SliceElements;
import gol.interpreter.node.Expression;
import gol.interpreter.node.Statement;
import gol.runtime.value.BoolRef;
import gol.runtime.value.DoubleRef;
import gol.runtime.value.FloatRef;
import gol.runtime.value.IntRef;
import gol.runtime.value.LongRef;
import gol.runtime.value.ObjectRef;
import gol.runtime.value.Ref;
import java.util.List;

/** Globals, fields, cells, elements, literals. */
final class MemoryTranslator {
    private final FunctionTranslator f;

    MemoryTranslator(FunctionTranslator f) {
        this.f = f;
    }

    private Expression operand(Ex x) {
        return f.expressions.translate(x);
    }

    private static char letter(IrType t) {
        return FunctionTranslator.letter(t);
    }

    // ---- globals

    Expression getGlobal(Ex.GetGlobal x) {
        return switch (f.global(x.global())) {
            case BoolRef c -> new GetGlobal.OfBoolean(c);
            case IntRef c -> new GetGlobal.OfInt(c);
            case LongRef c -> new GetGlobal.OfLong(c);
            case FloatRef c -> new GetGlobal.OfFloat(c);
            case DoubleRef c -> new GetGlobal.OfDouble(c);
            case ObjectRef c -> new GetGlobal.OfObject(c);
            case Ref other -> throw new IllegalStateException("no plain cell: " + other);
        };
    }

    Statement setGlobal(St.SetGlobal s) {
        Expression value = f.expressions.translate(s.value(), s.pos());
        return switch (f.global(s.global())) {
            case BoolRef c -> new SetGlobal.OfBoolean(c, value);
            case IntRef c -> new SetGlobal.OfInt(c, value);
            case LongRef c -> new SetGlobal.OfLong(c, value);
            case FloatRef c -> new SetGlobal.OfFloat(c, value);
            case DoubleRef c -> new SetGlobal.OfDouble(c, value);
            case ObjectRef c -> new SetGlobal.OfObject(c, value);
            case Ref other -> throw new IllegalStateException("no plain cell: " + other);
        };
    }

    // ---- fields

    private FieldAccess structField(StructClass struct, int field) {
        Program program = f.program;
        return new FieldAccess(
                () -> program.structClass(struct), struct.fields().get(field).name());
    }

    private FieldAccess javaField(String owner, String name) {
        Program program = f.program;
        return new FieldAccess(() -> program.javaClass(owner), name);
    }

    Expression getField(Ex.GetField x) {
        return getField(structField(x.struct(), x.field()), operand(x.object()), letter(x.type()));
    }

    Expression getJavaField(Ex.GetJavaField x) {
        return getField(javaField(x.owner(), x.name()), operand(x.object()), letter(x.type()));
    }

    private static Expression getField(FieldAccess field, Expression object, char letter) {
        return switch (letter) {
            case 'Z' -> new GetField.OfBoolean(field, object);
            case 'I' -> new GetField.OfInt(field, object);
            case 'J' -> new GetField.OfLong(field, object);
            case 'F' -> new GetField.OfFloat(field, object);
            case 'D' -> new GetField.OfDouble(field, object);
            default -> new GetField.OfObject(field, object);
        };
    }

    Statement setField(St.SetField s) {
        IrType type = s.struct().fields().get(s.field()).type();
        return setField(
                structField(s.struct(), s.field()), s.object(), s.value(), letter(type), s.pos());
    }

    Statement setJavaField(St.SetJavaField s) {
        return setField(
                javaField(s.owner(), s.name()),
                s.object(),
                s.value(),
                letter(s.value().type()),
                s.pos());
    }

    private Statement setField(FieldAccess field, Ex target, Ex source, char letter, int pos) {
        Expression object = operand(target);
        Expression value = f.expressions.translate(source, pos);
        return switch (letter) {
            case 'Z' -> new SetField.OfBoolean(field, object, value);
            case 'I' -> new SetField.OfInt(field, object, value);
            case 'J' -> new SetField.OfLong(field, object, value);
            case 'F' -> new SetField.OfFloat(field, object, value);
            case 'D' -> new SetField.OfDouble(field, object, value);
            default -> new SetField.OfObject(field, object, value);
        };
    }

    Expression fieldPointer(Ex.FieldPointer x) {
        Expression object = operand(x.object());
        int field = x.field();
        return switch (letter(x.struct().fields().get(field).type())) {
            case 'Z' -> new FieldPointer.OfBoolean(object, field);
            case 'I' -> new FieldPointer.OfInt(object, field);
            case 'J' -> new FieldPointer.OfLong(object, field);
            case 'F' -> new FieldPointer.OfFloat(object, field);
            case 'D' -> new FieldPointer.OfDouble(object, field);
            default -> new FieldPointer.OfObject(object, field);
        };
    }

    // ---- cells

    Expression getCell(Ex.GetCell x) {
        Expression cell = operand(x.cell());
        return switch (letter(x.type())) {
            case 'Z' -> new GetCell.OfBoolean(cell);
            case 'I' -> new GetCell.OfInt(cell);
            case 'J' -> new GetCell.OfLong(cell);
            case 'F' -> new GetCell.OfFloat(cell);
            case 'D' -> new GetCell.OfDouble(cell);
            default -> new GetCell.OfObject(cell);
        };
    }

    Statement setCell(St.SetCell s) {
        Expression cell = operand(s.cell());
        Expression value = f.expressions.translate(s.value(), s.pos());
        return switch (letter(s.value().type())) {
            case 'Z' -> new SetCell.OfBoolean(cell, value);
            case 'I' -> new SetCell.OfInt(cell, value);
            case 'J' -> new SetCell.OfLong(cell, value);
            case 'F' -> new SetCell.OfFloat(cell, value);
            case 'D' -> new SetCell.OfDouble(cell, value);
            default -> new SetCell.OfObject(cell, value);
        };
    }

    Expression newCell(Ex.NewCell x) {
        Expression initial = operand(x.initial());
        return switch (letter(x.initial().type())) {
            case 'Z' -> new NewCell.OfBoolean(initial);
            case 'I' -> new NewCell.OfInt(initial);
            case 'J' -> new NewCell.OfLong(initial);
            case 'F' -> new NewCell.OfFloat(initial);
            case 'D' -> new NewCell.OfDouble(initial);
            default -> new NewCell.OfObject(initial);
        };
    }

    // ---- elements

    private Expression index(Ex index) {
        Kind kind = ((IrType.Prim) index.type()).kind();
        return f.arithmetic.convert(operand(index), kind, kind.isLong() ? kind : Kind.I64);
    }

    private static boolean isUnsigned(IrType t) {
        return t instanceof IrType.Prim p && !p.kind().signed();
    }

    Expression getElement(Ex.GetElement x) {
        Expression array = operand(x.array());
        Expression index = index(x.index());
        Storage storage = x.type().storage();
        boolean unsigned = isUnsigned(x.type());
        return switch (storage) {
            case BOOL -> new GetElement.OfBool(array, index);
            case BYTE ->
                    unsigned
                            ? new GetElement.OfUint8(array, index)
                            : new GetElement.OfInt8(array, index);
            case SHORT ->
                    unsigned
                            ? new GetElement.OfUint16(array, index)
                            : new GetElement.OfInt16(array, index);
            case INT -> new GetElement.OfInt(array, index);
            case LONG -> new GetElement.OfLong(array, index);
            case FLOAT -> new GetElement.OfFloat(array, index);
            case DOUBLE -> new GetElement.OfDouble(array, index);
            case OBJECT -> loaded(new GetElement.OfObject(array, index), x.type());
        };
    }

    Expression getSlice(Ex.GetSlice x) {
        Expression slice = operand(x.slice());
        Expression index = index(x.index());
        Storage storage = x.type().storage();
        boolean unsigned = isUnsigned(x.type());
        return switch (storage) {
            case BOOL -> new GetSlice.OfBool(slice, index);
            case BYTE ->
                    unsigned
                            ? new GetSlice.OfUint8(slice, index)
                            : new GetSlice.OfInt8(slice, index);
            case SHORT ->
                    unsigned
                            ? new GetSlice.OfUint16(slice, index)
                            : new GetSlice.OfInt16(slice, index);
            case INT -> new GetSlice.OfInt(slice, index);
            case LONG -> new GetSlice.OfLong(slice, index);
            case FLOAT -> new GetSlice.OfFloat(slice, index);
            case DOUBLE -> new GetSlice.OfDouble(slice, index);
            case OBJECT -> loaded(new GetSlice.OfObject(slice, index), x.type());
        };
    }

    /** The value of a type that an array holds. */
    private static Expression loaded(Expression element, IrType type) {
        return type.isBareElement() ? new SliceElements.Load(element) : element;
    }

    /** What an array holds of a value. */
    private static Expression stored(Expression value, IrType type) {
        return type.isBareElement() ? new SliceElements.Store(value) : value;
    }

    Statement setElement(St.SetElement s) {
        Expression array = operand(s.array());
        Expression index = index(s.index());
        Expression value = f.expressions.translate(s.value(), s.pos());
        Storage storage = s.value().type().storage();
        return switch (storage) {
            case BOOL -> new SetElement.OfBool(array, index, value);
            case BYTE -> new SetElement.OfInt8(array, index, value);
            case SHORT -> new SetElement.OfInt16(array, index, value);
            case INT -> new SetElement.OfInt(array, index, value);
            case LONG -> new SetElement.OfLong(array, index, value);
            case FLOAT -> new SetElement.OfFloat(array, index, value);
            case DOUBLE -> new SetElement.OfDouble(array, index, value);
            case OBJECT -> new SetElement.OfObject(array, index, stored(value, s.value().type()));
        };
    }

    Statement setSlice(St.SetSlice s) {
        Expression slice = operand(s.slice());
        Expression index = index(s.index());
        Expression value = f.expressions.translate(s.value(), s.pos());
        Storage storage = s.value().type().storage();
        return switch (storage) {
            case BOOL -> new SetSlice.OfBool(slice, index, value);
            case BYTE -> new SetSlice.OfInt8(slice, index, value);
            case SHORT -> new SetSlice.OfInt16(slice, index, value);
            case INT -> new SetSlice.OfInt(slice, index, value);
            case LONG -> new SetSlice.OfLong(slice, index, value);
            case FLOAT -> new SetSlice.OfFloat(slice, index, value);
            case DOUBLE -> new SetSlice.OfDouble(slice, index, value);
            case OBJECT -> new SetSlice.OfObject(slice, index, stored(value, s.value().type()));
        };
    }

    Expression getByte(Ex.GetByte x) {
        return new GetByte(operand(x.string()), index(x.index()));
    }

    // ---- lengths

    Expression len(Ex.Len x) {
        Expression of = operand(x.x());
        return switch (x.x().type()) {
            case IrType.Str _ -> new Lengths.OfString(of);
            case IrType.SliceOf _ -> new Lengths.OfSlice(of);
            case IrType.ArrayOf _, IrType.Ref _ -> new Lengths.OfArray(of);
            case IrType.Prim _, IrType.ComplexNum _, IrType.StructVal _, IrType.Iface _ ->
                    throw new IllegalArgumentException("no length: " + x.x().type());
        };
    }

    Expression cap(Ex.Cap x) {
        return x.x().type() instanceof IrType.SliceOf
                ? new Lengths.CapOfSlice(operand(x.x()))
                : len(new Ex.Len(x.x()));
    }

    // ---- literals

    Expression arrayLiteral(IrType elem, List<Ex> elements) {
        Expression[] values = f.expressions.translate(elements);
        for (int i = 0; i < values.length; i++) {
            values[i] = stored(values[i], elem);
        }
        return new Literals.ArrayLiteral(elem.storage(), values);
    }

    Expression sliceLiteral(Ex.SliceLit x) {
        IrType elem = x.type().elem();
        return new Literals.SliceLiteral(elem.storage(), arrayLiteral(elem, x.elements()));
    }
}
