package gol.interpreter.translate;

import gol.compiler.ir.Ex;
import gol.compiler.ir.IrType;
import gol.compiler.types.Basic;
import gol.compiler.types.Type;
import gol.interpreter.expression.AtPosition;
import gol.interpreter.expression.Conditional;
import gol.interpreter.expression.Constants;
import gol.interpreter.expression.Equality;
import gol.interpreter.expression.InterfaceValues;
import gol.interpreter.expression.Logic;
import gol.interpreter.expression.Sequence;
import gol.interpreter.local.GetLocal;
import gol.interpreter.memory.Aggregates;
import gol.interpreter.node.Expression;
import gol.runtime.type.RType;
import gol.runtime.value.Complex;
import gol.runtime.value.GoString;
import java.util.List;

/** Dispatches on expressions, and translates those without a family of their own. */
final class ExpressionTranslator {
    private final FunctionTranslator f;

    ExpressionTranslator(FunctionTranslator f) {
        this.f = f;
    }

    Expression[] translate(List<Ex> list) {
        Expression[] result = new Expression[list.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = translate(list.get(i));
        }
        return result;
    }

    /** An operand after which the statement goes on at its own position. */
    Expression translate(Ex ex, int position) {
        Expression made = translate(ex);
        boolean moves =
                switch (ex) {
                    case Ex.CallFunction _,
                            Ex.CallValue _,
                            Ex.CallInterface _,
                            Ex.CallJava _,
                            Ex.Seq _,
                            Ex.Cond _,
                            Ex.Arith _,
                            Ex.ToInterface _ ->
                            true;
                    default -> false;
                };
        return moves && position != 0 ? new AtPosition(position, made) : made;
    }

    Expression translate(Ex ex) {
        f.progress.at(ex);
        return switch (ex) {
            case Ex.Const x -> constant(x);
            case Ex.StrConst x -> new Constants.OfObject(GoString.wrap(x.bytes()));
            case Ex.ComplexConst x -> new Constants.OfObject(Complex.of(x.re(), x.im()));
            case Ex.Null _ -> new Constants.OfObject(null);
            case Ex.Zero x -> zero(x.type());
            case Ex.SharedZero x ->
                    x.type().isAggregate()
                            ? new Aggregates.Shared(f.program.values().zero(x.type()))
                            : zero(x.type());
            case Ex.TypeConst x -> new Constants.OfObject(f.program.descriptor(x.goType()));
            case Ex.CurrentGoroutine _ -> new Constants.CurrentGoroutine();
            case Ex.GetLocal x -> local(x);
            case Ex.GetGlobal x -> f.memory.getGlobal(x);
            case Ex.GlobalCell x -> new Constants.OfObject(f.global(x.global()));
            case Ex.GetField x -> f.memory.getField(x);
            case Ex.GetJavaField x -> f.memory.getJavaField(x);
            case Ex.GetElement x -> f.memory.getElement(x);
            case Ex.GetSlice x -> f.memory.getSlice(x);
            case Ex.GetByte x -> f.memory.getByte(x);
            case Ex.GetCell x -> f.memory.getCell(x);
            case Ex.NewCell x -> f.memory.newCell(x);
            case Ex.FieldPointer x -> f.memory.fieldPointer(x);
            case Ex.Len x -> f.memory.len(x);
            case Ex.Cap x -> f.memory.cap(x);
            case Ex.NewStruct x -> new Aggregates.Fresh(f.program.values().structZero(x.struct()));
            case Ex.Copy x ->
                    new Aggregates.Copy(f.program.values().copier(x.x().type()), translate(x.x()));
            case Ex.ArrayLit x -> f.memory.arrayLiteral(x.type().elem(), x.elements());
            case Ex.SliceLit x -> f.memory.sliceLiteral(x);
            case Ex.Arith x -> f.arithmetic.arith(x);
            case Ex.Shift x -> f.arithmetic.shift(x);
            case Ex.Neg x -> f.arithmetic.neg(x);
            case Ex.BitNot x -> f.arithmetic.bitNot(x);
            case Ex.Not x -> new Logic.Not(translate(x.x()));
            case Ex.Compare x -> f.arithmetic.compare(x);
            case Ex.Equal x -> equal(x);
            case Ex.IsNil x -> isNil(x.x());
            case Ex.Convert x -> f.arithmetic.convert(translate(x.x()), x.from(), x.to());
            case Ex.Bits x -> f.arithmetic.bits(x);
            case Ex.Cast x -> translate(x.x());
            case Ex.Cond x ->
                    new Conditional(
                            translate(x.test()), translate(x.then()), translate(x.otherwise()));
            case Ex.And x -> new Logic.And(translate(x.x()), translate(x.y()));
            case Ex.Or x -> new Logic.Or(translate(x.x()), translate(x.y()));
            case Ex.Seq x -> new Sequence(f.statements.block(x.before()), translate(x.value()));
            case Ex.CallFunction x -> f.calls.function(x);
            case Ex.CallValue x -> f.calls.value(x);
            case Ex.CallInterface x -> f.calls.iface(x);
            case Ex.CallJava x -> f.calls.java(x);
            case Ex.ExtraResult x -> f.calls.extraResult(x);
            case Ex.Closure x -> f.calls.closure(x);
            case Ex.ToInterface x -> toInterface(x);
            case Ex.IsType x ->
                    isPlainString(x.goType())
                            ? new InterfaceValues.IsString(translate(x.x()))
                            : new InterfaceValues.IsType(
                                    f.program.descriptor(x.goType()), translate(x.x()));
            case Ex.FromInterface x -> new InterfaceValues.Open(translate(x.x()));
        };
    }

    private static Expression constant(Ex.Const x) {
        return switch (x.type().kind()) {
            case BOOL -> new Constants.OfBoolean((Boolean) x.value());
            case I8, U8, I16, U16, I32, U32 -> new Constants.OfInt(((Number) x.value()).intValue());
            case I64, U64 -> new Constants.OfLong(((Number) x.value()).longValue());
            case F32 -> new Constants.OfFloat(((Number) x.value()).floatValue());
            case F64 -> new Constants.OfDouble(((Number) x.value()).doubleValue());
        };
    }

    private Expression zero(IrType type) {
        return switch (type) {
            case IrType.Prim p ->
                    switch (p.kind()) {
                        case BOOL -> new Constants.OfBoolean(false);
                        case I8, U8, I16, U16, I32, U32 -> new Constants.OfInt(0);
                        case I64, U64 -> new Constants.OfLong(0);
                        case F32 -> new Constants.OfFloat(0);
                        case F64 -> new Constants.OfDouble(0);
                    };
            case IrType.StructVal _, IrType.ArrayOf _ ->
                    new Aggregates.Fresh(f.program.values().zero(type));
            case IrType.ComplexNum _,
                    IrType.Str _,
                    IrType.SliceOf _,
                    IrType.Ref _,
                    IrType.Iface _ ->
                    new Constants.OfObject(f.program.values().zero(type).get());
        };
    }

    private Expression local(Ex.GetLocal x) {
        int slot = f.slot(x.local());
        return switch (FunctionTranslator.letter(x.local().type())) {
            case 'Z' -> new GetLocal.OfBoolean(slot);
            case 'I' -> new GetLocal.OfInt(slot);
            case 'J' -> new GetLocal.OfLong(slot);
            case 'F' -> new GetLocal.OfFloat(slot);
            case 'D' -> new GetLocal.OfDouble(slot);
            default -> new GetLocal.OfObject(slot);
        };
    }

    private Expression equal(Ex.Equal x) {
        IrType type = x.x().type();
        if (x.y() instanceof Ex.Null && !type.isNonNull()) {
            return new Equality.IsNull(translate(x.x()));
        }
        if (type instanceof IrType.Ref r && !isCell(r)) {
            return new Equality.Identity(translate(x.x()), translate(x.y()));
        }
        return new Equality.ByValue(
                f.program.values().equality(type), translate(x.x()), translate(x.y()));
    }

    private static boolean isCell(IrType.Ref r) {
        return r.className().startsWith("gol/runtime/value/") && r.className().endsWith("Ref");
    }

    private Expression isNil(Ex x) {
        return x.type() instanceof IrType.SliceOf
                ? new Equality.IsNilSlice(translate(x))
                : new Equality.IsNull(translate(x));
    }

    // ---- interface values

    private static boolean isPlainString(Type t) {
        return t.unalias() instanceof Basic b
                && (b.kind() == Basic.Kind.STRING || b.kind() == Basic.Kind.UNTYPED_STRING);
    }

    private Expression toInterface(Ex.ToInterface x) {
        Type t = x.goType();
        if (isPlainString(t)) {
            return translate(x.x());
        }
        RType descriptor = f.program.descriptor(t);
        if (f.program.isBarePointer(t)) {
            return new InterfaceValues.OfStructPointer(descriptor, translate(x.x()));
        }
        if (x.x() instanceof Ex.Const k) {
            return new Constants.OfObject(descriptor.newBox(k.value()));
        }
        return new InterfaceValues.ToBox(
                descriptor, FunctionTranslator.letter(x.x().type()), translate(x.x()));
    }
}
